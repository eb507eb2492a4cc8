"""The world that is walked from the URL map, and one browser page for each of those who walk it."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from playwright.sync_api import Browser, Page

from partnerships.models import User
from tests.journeys.addresses import Look


class Visitors:
    """One page per user, logged in, in a browser that is set up one way, e.g. without JavaScript."""

    def __init__(self, browser: Browser, site: str, context: dict[str, object]) -> None:
        self.browser, self.site, self.context = browser, site, context
        self._pages: dict[int | None, Page] = {}

    def visit(self, looks: list[Look]) -> Iterator[tuple[Look, Page, list[str]]]:
        """Open every page and give it with what is wrong already."""
        for look in looks:
            page = self.page_of(look.who)
            status = page.goto(self.site + look.path).status
            yield look, page, [] if status == look.status else [f"status {status}"]

    def page_of(self, user: User | AnonymousUser) -> Page:
        """Give the page of a user; the first time he comes, he is logged in."""
        if user.pk not in self._pages:
            context = self.browser.new_context(**self.context)
            if user.pk:
                client = Client()
                client.force_login(user)
                name = settings.SESSION_COOKIE_NAME
                context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.site}])
            self._pages[user.pk] = context.new_page()
        return self._pages[user.pk]

    def close(self) -> None:
        """Close every page."""
        for page in self._pages.values():
            page.context.close()
