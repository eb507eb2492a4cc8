"""Those who walk the world of the URL map: one browser page, and for each of them a jar of cookies of his own."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from playwright.sync_api import Browser, Page

from partnerships.models import User
from tests.journeys.addresses import Look


class Visitors:
    """People who come to the same page after each other, in a browser that is set up one way, e.g. without JavaScript.

    `script` is there on every page before the page itself. A page for each of them would cost more than all they look at.
    """

    def __init__(self, browser: Browser, site: str, context: dict[str, object], script: str = "") -> None:
        self.site = site
        self.page: Page = browser.new_context(**context).new_page()
        self._seated: int | None = None
        self._jars: dict[int | None, list] = {}
        if script:
            self.page.add_init_script(script)

    def visit(self, looks: list[Look]) -> Iterator[tuple[Look, Page, list[str]]]:
        """Open every page and give it with what is wrong already."""
        for look in looks:
            self._seat(look.who)
            status = self.page.goto(self.site + look.path).status
            yield look, self.page, [] if status == look.status else [f"status {status}"]

    def _seat(self, user: User | AnonymousUser) -> None:
        if user.pk == self._seated:
            return
        context = self.page.context
        self._jars[self._seated] = context.cookies()
        context.clear_cookies()
        context.add_cookies(self._jars[user.pk] if user.pk in self._jars else self._login(user))
        self._seated = user.pk

    def _login(self, user: User) -> list[dict[str, str]]:
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        return [{"name": name, "value": client.cookies[name].value, "url": self.site}]

    def close(self) -> None:
        """Close the page."""
        self.page.context.close()
