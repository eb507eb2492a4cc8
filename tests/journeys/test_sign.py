"""Journey: a signatory comes from a mail, reads, signs with the keyboard, also on a phone and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, Page

from agreements.life.models import Signature
from tests.make.agreements import for_signature
from tests.make.people import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_sign_by_keyboard_from_the_mails_link(page: Page, live_server, width):
    case = for_signature()
    page.set_viewport_size({"width": width, "height": 900})
    address = live_server.url + reverse("agreement_sign", args=[case.reference])
    page.goto(address)
    page.get_by_label("E-mail").fill(case.director.email)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert [finding["id"] for finding in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="Underskriv", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_label("Jeg har læst aftalen").focus()
    assert [finding["id"] for finding in Axe().run(page).response["violations"]] == []
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Du har underskrevet").wait_for()
    assert Signature.objects.get().user == case.director


def test_sign_without_javascript(browser: Browser, live_server):
    case = for_signature()
    page = browser.new_context(java_script_enabled=False, locale="da-DK").new_page()
    page.goto(live_server.url + reverse("agreement_sign", args=[case.reference]))
    page.get_by_label("E-mail").fill(case.director.email)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Underskriv", exact=True).click()
    page.get_by_label("Jeg har læst aftalen").check()
    page.get_by_role("button", name="Underskriv").click()
    page.get_by_role("heading", name="Du har underskrevet").wait_for()
    assert Signature.objects.get().user == case.director
    page.context.close()
