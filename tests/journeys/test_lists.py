"""Journey: the front page and the lists, at a desk and on a phone, by keyboard, and without JavaScript."""

import re
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.make.many import make_many
from tests.make.people import PASSWORD, make_member, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def address(live_server, pin_day):
    pin_day(date(2015, 1, 15))
    many = make_many(60)
    make_member(make_user("Maja Prøve", "maja@nordby.example"), many.municipalities[0])
    return live_server.url


def _log_in(page: Page, address: str) -> None:
    page.goto(f"{address}/konto/login/")
    page.get_by_label("E-mail").fill("maja@nordby.example")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/")


def test_agreements_are_searched_and_paged_by_keyboard(page: Page, address):
    _log_in(page, address)
    page.goto(f"{address}/aftaler/")

    page.get_by_label("Søg").focus()
    page.keyboard.type("mentor")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aftaler/?q=mentor**")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^\s*9 aftaler"))

    page.get_by_role("link", name="Vis alle").press("Enter")
    page.wait_for_url(f"{address}/aftaler/")
    page.get_by_role("link", name="Næste side").press("Enter")
    page.wait_for_url("**efter=**")
    expect(page.get_by_role("link", name="Forrige side")).to_be_visible()


def test_the_lists_work_without_javascript(browser: Browser, address):
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    _log_in(page, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Det venter på dig")

    page.goto(f"{address}/aftaler/?sorter=titel")
    page.get_by_label("Tilstand").select_option("Returneret")
    page.get_by_role("button", name="Vis").click()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^\s*7 aftaler"))
    expect(page).to_have_url(re.compile("sorter=titel"))

    page.get_by_text("Gem som visning").click()
    page.get_by_label("Navn på visningen").fill("Til os")
    page.get_by_role("button", name="Gem visningen").click()
    page.goto(f"{address}/aftaler/")
    page.get_by_role("link", name="Til os", exact=True).click()
    expect(page.get_by_role("status").last).to_contain_text(re.compile(r"^\s*7 aftaler"))
    with page.expect_download() as taken:
        page.get_by_role("button", name="Hent alle sider som Excel").click()
    lines = list(load_workbook(BytesIO(taken.value.path().read_bytes())).active.iter_rows(values_only=True))
    assert [line[0] for line in lines[-10:-3]] == page.locator("tbody th a").all_inner_texts()
    assert [line[:2] for line in lines[-2:]] == [("I alt", 7), ("Returneret", 7)]

    page.goto(f"{address}/frister/")
    page.get_by_role("link", name="Vi skal modtage").click()
    expect(page.get_by_role("link", name="Vi skal modtage")).to_have_attribute("aria-current", "page")
    context.close()
