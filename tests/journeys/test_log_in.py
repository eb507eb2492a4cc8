"""Journey: somebody comes in by e-mail and password, at a desk and on a phone, without a mouse."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from partnerships.models import User

PASSWORD = "en lang adgangskode"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def user() -> User:
    return User.objects.create_user("anna@kommune.example", PASSWORD, name="Anna Prøve")


def test_log_in_by_keyboard_comes_to_the_front_page(page: Page, live_server, user):
    page.goto(f"{live_server.url}/konto/login/")

    page.get_by_label("E-mail").focus()
    page.keyboard.type("anna@kommune.example")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    page.wait_for_url(f"{live_server.url}/")


def test_log_in_wrong_password_says_what_to_do(page: Page, live_server, user):
    page.goto(f"{live_server.url}/konto/login/")
    page.get_by_label("E-mail").fill("anna@kommune.example")
    page.get_by_label("Adgangskode").fill("en forkert adgangskode")

    page.keyboard.press("Enter")

    page.get_by_role("alert").wait_for()
    assert page.url == f"{live_server.url}/konto/login/"
    assert [finding["id"] for finding in Axe().run(page).response["violations"]] == []


def test_a_double_click_sends_a_form_once(page: Page, live_server):
    page.goto(f"{live_server.url}/konto/login/")
    page.get_by_label("E-mail").fill("anna@kommune.example")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.evaluate(
        """() => {
            window.stopped = [];
            document.addEventListener("submit", (event) => {
                window.stopped.push(event.defaultPrevented);
                event.preventDefault();
            });
        }"""
    )

    page.get_by_role("button", name="Log på").dblclick()

    assert page.evaluate("window.stopped") == [False, True]


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("path", ["/konto/login/", "/konto/password/reset/"])
def test_entrance_pages_have_no_axe_findings_and_fit(page: Page, live_server, path, width):
    page.set_viewport_size({"width": width, "height": 800})

    page.goto(live_server.url + path)

    assert [finding["id"] for finding in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
