"""Every page of the URL map, as somebody who uses it: axe finds nothing, and everything fits on a small telephone."""

import pickle
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.addresses import NO_PAGE, Look, looks_of, make_secured, make_world, names_in_the_map
from tests.journeys.keyboard import faults_by_keyboard
from tests.journeys.plain import faults_without_script
from tests.journeys.visitors import Visitors
from tests.make.people import PASSWORD
from tests.snapshots import once_in_a_run

pytestmark = pytest.mark.django_db(transaction=True)
DESK, PHONE, NARROWEST = 1280, 390, 320
PARTS = 4  # the pages are dealt to so many tests, which several workers share
WRONG = """<main><h1>Galt</h1><a href="/x/" id="usynlig" style="outline: none">Usynlig</a>
<a href="/y/" id="forrest" tabindex="3">Forrest</a><a>Uden adresse</a><div onclick="1" id="knap">Knap</div>
<form action="/z/"><input name="a"></form><button type="button">Script</button><input name="b">
<p hx-get="/kun-script/">Mere</p></main>"""
AXE = Axe().axe_script
HEAD = """() => [
    ...(count => count === 1 ? [] : [`${count} h1`])(document.querySelectorAll("h1").length),
    ...(document.title ? [] : ["no title"]),
    ...(document.documentElement.lang === "da" ? [] : ["lang"]),
]"""
# What is left out tells where a fault stands in other words, and reads style sheets for a rule that is not on.
FINDINGS = """axe.run({resultTypes: ["violations"], preload: false, selectors: false}).then(
    told => told.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}`)))"""


@pytest.fixture
def visitors_with(browser: Browser, browser_context_args, live_server) -> Iterator[Callable[..., Visitors]]:
    """Give a function that lets people in, in browsers that are set up as told."""
    with ExitStack() as stack:

        def let_in(script: str = "", **setting: object) -> Visitors:
            visitors = Visitors(browser, live_server.url, {**browser_context_args, **setting}, script)
            stack.callback(visitors.close)
            return visitors

        yield let_in


@pytest.fixture
def looks(demonstration, shared: Path) -> list[Look]:
    """Give every page of a world that is built once in a run."""
    told = shared / "looks.pickle"
    once_in_a_run("looks", shared, lambda: told.write_bytes(pickle.dumps(looks_of(make_world()))))
    return pickle.loads(told.read_bytes())


# Which pages there are is no question of the database, and the world of them costs a quarter of a minute there.
@pytest.mark.sqlite
def test_every_address_shows_a_page_or_is_known_to_show_none(looks):
    assert {look.name for look in looks} | NO_PAGE == names_in_the_map()


@pytest.mark.long(40)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_accessible_fits_and_is_walked_by_keyboard(part, looks, visitors_with):
    found = {}
    for look, page, faults in visitors_with(AXE).visit(looks[part::PARTS]):
        if told := faults + faults_of(page) + faults_by_keyboard(page):
            found[f"{look.path} ({look.who})"] = told

    assert found == {}


@pytest.mark.long(25)
def test_every_page_needs_no_script(looks, visitors_with):
    found = {}
    for look, page, faults in visitors_with(java_script_enabled=False).visit(looks):
        if told := faults + faults_without_script(page):
            found[f"{look.path} ({look.who})"] = told

    assert found == {}


def test_what_is_wrong_is_found(page: Page) -> None:
    """The negative control: a page on which nothing works without a mouse and a script."""
    address = "http://galt.example/"
    page.route(address, lambda route: route.fulfill(body=WRONG, content_type="text/html"))
    page.goto(address)

    assert faults_by_keyboard(page) == [
        "Tab goes first to a forrest",
        "only by mouse: div knap",
        "no visible focus on a usynlig",
    ]
    assert [fault.partition(":")[0] for fault in faults_without_script(page)] == [
        "link without address",
        "act by script",
        "form without a button",
        "button only for scripts",
        "field that is never sent",
        "way only for scripts",
    ]


def test_page_between_password_and_code_is_accessible(page, live_server, transactional_db):
    page.goto(f"{live_server.url}/konto/login/")
    page.get_by_label("E-mail").fill(make_secured().email)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/2fa/authenticate/")

    page.evaluate(AXE)
    assert faults_of(page) == []


def faults_of(page: Page) -> list[str]:
    """Give what is wrong with the page, which has axe, at a desk, on a telephone and on the narrowest one."""
    faults = page.evaluate(HEAD)
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        faults += [f"{width} px: {finding}" for finding in page.evaluate(FINDINGS)]
    page.set_viewport_size({"width": NARROWEST, "height": 900})
    width = page.evaluate("document.documentElement.scrollWidth")
    faults += [] if width <= NARROWEST else [f"{width} px wide at {NARROWEST}"]
    page.set_viewport_size({"width": DESK, "height": 900})
    return faults
