"""Journey: everything by keyboard, with a focus one can see; and what two people or a lost login must not cost."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, BrowserContext, Page, expect

from agreements.terms.models import Section
from tests.journeys.journey import give_password, log_in
from tests.journeys.keyboard import VISIBLE
from tests.make.agreements import Case, make_draft
from tests.make.budgets import make_budget, make_line
from tests.make.people import PASSWORD, make_member, make_user

pytestmark = pytest.mark.django_db(transaction=True)
# What has the focus: its words, and whether one can see that it has it.
FOCUSED = f"""() => {{
    const at = document.activeElement;
    const words = at.innerText || at.getAttribute('aria-label') || at.name || '';
    return {{id: at.id, words: words.replace(/\\s+/g, ' ').trim(), seen: ({VISIBLE})(at), tag: at.tagName}};
}}"""


@pytest.fixture
def case() -> Case:
    return make_draft()


@pytest.fixture
def page(page: Page, live_server, case: Case) -> Page:
    """Give the coordinator's page, logged in."""
    return log_in(page, live_server.url, case.coordinator.email, PASSWORD)


@pytest.fixture
def second(browser: Browser, browser_context_args, live_server, case: Case) -> Iterator[Page]:
    """Give the page of a colleague who may write too."""
    context: BrowserContext = browser.new_context(**browser_context_args)
    yield log_in(context.new_page(), live_server.url, case.director.email, PASSWORD)
    context.close()


def tab_to(page: Page, words: str, most: int = 150) -> None:
    """Press Tab until what has the focus begins with the words; every stop on the way can be seen."""
    for _press in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["tag"] != "BODY":
            assert focused["seen"], f"The focus on {focused} cannot be seen"
        if focused["words"].startswith(words) or focused["id"] == words:
            return
    raise AssertionError(f"Tab does not reach {words!r}")


def test_skip_link_menu_block_and_step_by_keyboard_alone(page: Page, live_server, case):
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["words"] == "Gå til sidens indhold"
    tab_to(page, "Aftaler")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aftaler/")
    tab_to(page, case.agreement.title)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/aftaler/{case.reference}/")
    tab_to(page, "Indhold")
    page.keyboard.press("Enter")
    page.wait_for_url("**/indhold/")

    tab_to(page, "Ret Formål")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Overskrift")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("Hvad vi vil")
    tab_to(page, "Gem")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="1. Hvad vi vil")).to_be_visible()
    expect(page.get_by_role("link", name="Ret Hvad vi vil")).to_be_focused()

    page.goto(f"{live_server.url}/aftaler/{case.reference}/")
    tab_to(page, "Send til ministeriet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/trin/submit/")
    tab_to(page, "Send til ministeriet")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/aftaler/{case.reference}/")
    assert case.edition.state == "submitted"


def test_cells_of_the_budget_move_by_arrows_and_enter(page: Page, live_server, case):
    budget = make_budget(case.edition, (2015, 2016))
    for text in ("Mentorer", "Kurser"):
        make_line(budget, text)
    page.goto(f"{live_server.url}/aftaler/{case.reference}/oekonomi/")

    page.get_by_label("Udgift 2015, Mentorer").focus()
    page.keyboard.type("100")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Udgift 2015, Kurser")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Udgift 2015, Mentorer")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("betaler 2015, Mentorer").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("betaler 2015, Kurser").first).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_label("Udgift 2015, Kurser")).to_be_focused()
    expect(page.locator("#t-2015")).to_have_text("100")


def test_refused_save_sends_the_focus_to_what_must_be_mended(page: Page, live_server, case):
    section = Section.objects.filter(edition=case.edition_pk).first()
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/section/{section.line}/")
    page.get_by_label("Overskrift").fill("")
    page.get_by_label("Overskrift").press("Enter")

    page.get_by_role("alert").wait_for()
    expect(page.locator(".error-summary")).to_be_focused()
    tab_to(page, "Skriv afsnittets overskrift.", 3)
    page.keyboard.press("Enter")
    expect(page.locator("form.edit [name=heading]")).to_be_focused()
    assert findings(page) == []


def test_two_who_edit_the_same_block_see_both_texts(page: Page, second: Page, live_server, case):
    here = f"{live_server.url}/aftaler/{case.reference}/indhold/"
    for one in (page, second):
        one.goto(here)
        one.get_by_role("link", name="Ret Formål", exact=True).click()
    page.get_by_label("Overskrift").fill("Den første")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("form.edit")).to_have_count(0)
    second.get_by_label("Overskrift").fill("Den anden")
    second.get_by_role("button", name="Gem", exact=True).click()

    conflict = second.locator("form.conflict")
    expect(conflict).to_contain_text("Den første")
    expect(conflict).to_contain_text("Den anden")
    assert findings(second) == []
    assert heading_of(case) == "Den første"
    tab_to(second, "Gem det, jeg har valgt")
    second.keyboard.press("Enter")
    expect(second.get_by_role("heading", name="1. Den anden")).to_be_visible()
    assert heading_of(case) == "Den anden"


def test_text_survives_a_login_that_ran_out(page: Page, live_server, case):
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/")
    page.get_by_role("link", name="Ret Formål", exact=True).click()
    page.get_by_label("Overskrift").fill("Ikke gemt endnu")
    Session.objects.all().delete()
    page.get_by_role("button", name="Gem", exact=True).click()

    page.wait_for_url("**/konto/login/**")
    give_password(page, case.coordinator.email, PASSWORD)
    page.wait_for_url("**/indhold/section/**")
    expect(page.get_by_label("Overskrift")).to_have_value("Ikke gemt endnu")
    expect(page.get_by_text("Vi har sat det ind, som du ikke nåede at gemme.")).to_be_visible()
    assert heading_of(case) == "Formål"


def test_text_of_a_whole_page_survives_a_login_that_ran_out(page: Page, live_server, case):
    page.goto(f"{live_server.url}/aftaler/ny/")
    page.get_by_label("Titel").fill("Rollemodeller i Nordby")
    Session.objects.all().delete()
    page.get_by_role("button", name="Opret aftalen").click()

    page.wait_for_url("**/konto/login/**")
    give_password(page, case.coordinator.email, PASSWORD)
    page.wait_for_url("**/aftaler/ny/")
    expect(page.get_by_label("Titel")).to_have_value("Rollemodeller i Nordby")


def test_page_that_shows_what_was_written_is_accessible(page: Page, live_server, case):
    page.route("**/house*.js", lambda route: route.abort())
    page.goto(f"{live_server.url}/aftaler/ny/")
    page.get_by_label("Titel").fill("Rollemodeller i Nordby")
    Session.objects.all().delete()
    page.get_by_role("button", name="Opret aftalen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Du er blevet logget af")

    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_next_person_at_the_same_browser_sees_nothing_of_it(page: Page, live_server, case):
    here = f"{live_server.url}/aftaler/{case.reference}/indhold/"
    page.goto(here)
    page.get_by_role("link", name="Ret Formål", exact=True).click()
    page.get_by_label("Overskrift").fill("Kun mit")
    Session.objects.all().delete()
    make_member(make_user("Birgit Kollega", "birgit@proeve.example"), case.municipality)
    log_in(page, live_server.url, "birgit@proeve.example", PASSWORD)
    page.goto(here)
    page.get_by_role("link", name="Ret Formål", exact=True).click()

    expect(page.get_by_label("Overskrift")).to_have_value("Formål")


def heading_of(case: Case) -> str:
    return Section.objects.filter(edition=case.edition_pk).first().heading


def findings(page: Page) -> list[str]:
    return [finding["id"] for finding in Axe().run(page).response["violations"]]
