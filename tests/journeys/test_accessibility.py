"""Every page of the URL map, as somebody who uses it: axe finds nothing, and everything fits on a small telephone."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, Page

from partnerships.models import User
from tests.journeys.addresses import NO_PAGE, looks_of, make_secured, make_world, names_in_the_map
from tests.make.people import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)
DESK, PHONE, NARROWEST = 1280, 390, 320
FINDINGS = """axe.run({resultTypes: ["violations"]}).then(told => told.violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}`)))"""


class Visitors:
    """One browser page per user, logged in; None is somebody from the street."""

    def __init__(self, browser: Browser, site: str, context: dict[str, object]) -> None:
        self.browser, self.site, self.context = browser, site, context
        self._pages: dict[int | None, Page] = {}

    def page_of(self, user: User | AnonymousUser) -> Page:
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
        for page in self._pages.values():
            page.context.close()


@pytest.fixture
def visitors(browser: Browser, browser_context_args, live_server):
    visitors = Visitors(browser, live_server.url, browser_context_args)
    yield visitors
    visitors.close()


@pytest.fixture
def world(transactional_db, settings, pin_day):
    settings.DEMO = True  # says that the demonstration may be built
    pin_day(date(2015, 1, 15))
    call_command("demo", verbosity=0)
    return make_world()


def test_every_page_is_accessible_and_fits(world, visitors):
    looks = looks_of(world)
    assert {look.name for look in looks} | NO_PAGE == names_in_the_map()

    found = {}
    for look in looks:
        page = visitors.page_of(look.who)
        answer = page.goto(visitors.site + look.path)
        faults = [f"status {answer.status}"] if answer.status != look.status else []
        faults += faults_of(page)
        if faults:
            found[f"{look.path} ({look.who})"] = faults

    assert found == {}


def test_page_between_password_and_code_is_accessible(page, live_server, transactional_db):
    page.goto(f"{live_server.url}/konto/login/")
    page.get_by_label("E-mail").fill(make_secured().email)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/2fa/authenticate/")

    assert faults_of(page) == []


def faults_of(page: Page) -> list[str]:
    """Give what is wrong with the page at a desk, on a telephone and on the narrowest one."""
    faults = [] if page.locator("h1").count() == 1 else [f"{page.locator('h1').count()} h1"]
    faults += [] if page.title() else ["no title"]
    faults += [] if page.locator("html[lang=da]").count() else ["lang"]
    page.evaluate(Axe().axe_script)
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        faults += [f"{width} px: {finding}" for finding in page.evaluate(FINDINGS)]
    page.set_viewport_size({"width": NARROWEST, "height": 900})
    width = page.evaluate("document.documentElement.scrollWidth")
    faults += [] if width <= NARROWEST else [f"{width} px wide at {NARROWEST}"]
    page.set_viewport_size({"width": DESK, "height": 900})
    return faults
