"""A block is edited where it stands: focus, preview, rows, a conflict, and a login that runs out."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, Route, expect

from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Section, Target
from tests.agreements.life.views.test_content import returned
from tests.journeys.journey import give_password, log_in
from tests.make.agreements import Case, make_draft, submitted
from tests.make.people import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)


def demand_accessible(page: Page) -> None:
    found = [(each["id"], each["nodes"][0]["html"]) for each in Axe().run(page).response["violations"]]
    assert found == []


def open_block(page: Page, site: str, case: Case, name: str) -> None:
    log_in(page, site, case.coordinator.email, PASSWORD)
    page.goto(f"{site}/aftaler/{case.reference}/indhold/")
    page.get_by_role("link", name=f"Ret {name}", exact=True).click()
    expect(page.locator("form.edit")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_target_is_mended_in_its_place(page: Page, live_server, width: int) -> None:
    case = make_draft()
    page.set_viewport_size({"width": width, "height": 900})

    open_block(page, live_server.url, case, "Mentorforløb")
    expect(page.get_by_label("Hvad skal I nå?")).to_be_focused()
    page.get_by_label("Tal", exact=False).first.fill("mindst 20")
    expect(page.locator(".preview")).to_contain_text("Sådan trykkes det: mindst 20")
    demand_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Gem", exact=True).click()

    expect(page.locator("form.edit")).to_have_count(0)
    expect(page.get_by_role("link", name="Ret Mentorforløb", exact=True)).to_be_focused()
    expect(page).to_have_url(f"{live_server.url}/aftaler/{case.reference}/indhold/")
    row = Target.objects.get(edition_id=case.edition_pk)
    assert (row.amount_kind, row.minimum) == ("at_least", 20)
    demand_accessible(page)


def test_rows_are_added_and_an_error_gets_the_focus(page: Page, live_server) -> None:
    case = make_draft()

    open_block(page, live_server.url, case, "Forankringsplan")
    page.get_by_role("button", name="Tilføj punkt").click()
    expect(page.get_by_label("Punkt 4", exact=True)).to_be_focused()
    page.get_by_label("Hvad skal afleveres eller gøres?").fill("")
    page.get_by_role("button", name="Gem", exact=True).click()

    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator(".error-summary")).to_contain_text("Skriv, hvad der skal afleveres eller gøres.")
    expect(page.get_by_label("Punkt 3", exact=True)).to_have_value("Hvem der har ansvaret")
    demand_accessible(page)


def test_conflict_is_settled_in_the_blocks_place(page: Page, live_server) -> None:
    case = make_draft()
    row = Section.objects.filter(edition_id=case.edition_pk).first()

    open_block(page, live_server.url, case, "Formål")
    page.get_by_label("Tekst", exact=False).first.fill("Min tekst")
    page.get_by_label("Hvorfor teksten afviger", exact=False).fill("Min grund")
    save_part(case.edition, "section", {"text": "Deres tekst"}, by=case.director, pk=row.pk, seen=row.version)
    page.get_by_role("button", name="Gem", exact=True).click()

    expect(page.locator("form.conflict .edit-heading")).to_be_focused()
    demand_accessible(page)
    page.get_by_role("button", name="Gem det, jeg har valgt").click()
    expect(page.locator("form.conflict")).to_have_count(0)
    row.refresh_from_db()
    assert (row.text, row.deviation_reason) == ("Min tekst", "Min grund")


def test_text_outlives_a_login_that_ran_out(page: Page, live_server) -> None:
    case = make_draft()

    open_block(page, live_server.url, case, "Formål")
    page.get_by_label("Tekst", exact=False).first.fill("Halvt skrevet")
    page.context.clear_cookies(name="aftaler_session")
    page.get_by_role("button", name="Gem", exact=True).click()
    page.wait_for_url("**/konto/login/**")
    give_password(page, case.coordinator.email, PASSWORD)

    expect(page.get_by_label("Tekst", exact=False).first).to_have_value("Halvt skrevet")
    expect(page.locator(".kept")).to_contain_text("Vi har sat det ind")


def test_choices_outlive_a_login_that_ran_out(page: Page, live_server) -> None:
    case = make_draft()
    basis, tick = page.locator("form.edit [name=basis]"), page.locator("form.edit [name=is_qualitative]")

    open_block(page, live_server.url, case, "Mentorforløb")
    basis.select_option(label="løbende niveau")
    tick.check()
    page.context.clear_cookies(name="aftaler_session")
    page.get_by_role("button", name="Gem", exact=True).click()
    page.wait_for_url("**/konto/login/**")
    give_password(page, case.coordinator.email, PASSWORD)

    expect(basis.locator("option:checked")).to_have_text("løbende niveau")
    expect(tick).to_be_checked()
    page.get_by_role("button", name="Brug det gemte i stedet").click()
    expect(basis.locator("option:checked")).to_have_text("om året")
    expect(tick).not_to_be_checked()


def test_each_row_of_a_list_outlives_a_login_that_ran_out(page: Page, live_server) -> None:
    case = make_draft()
    rows = ["Hvad der bliver", "Hvem der betaler", "Hvem der har ansvaret"]

    open_block(page, live_server.url, case, "Forankringsplan")
    for number, text in enumerate(rows[:2], 1):
        page.get_by_label(f"Punkt {number}", exact=True).fill(text)
    page.context.clear_cookies(name="aftaler_session")
    page.get_by_role("button", name="Gem", exact=True).click()
    page.wait_for_url("**/konto/login/**")
    give_password(page, case.coordinator.email, PASSWORD)

    for number, text in enumerate(rows, 1):
        expect(page.get_by_label(f"Punkt {number}", exact=True)).to_have_value(text)


def is_preview_answered_by_the_login(sent: Request) -> bool:
    return bool(sent.redirected_from) and "preview=1" in (sent.redirected_from.post_data or "")


def test_two_answers_without_a_login_leave_the_page_once(page: Page, live_server) -> None:
    case = make_draft()
    ways: list[Route] = []
    open_block(page, live_server.url, case, "Forankringsplan")
    page.context.clear_cookies(name="aftaler_session")
    page.evaluate(
        """() => addEventListener("beforeunload", () =>
            sessionStorage.setItem("left", Number(sessionStorage.getItem("left")) + 1))"""
    )
    page.route(
        "**/indhold/**",
        lambda route: ways.append(route) if route.request.is_navigation_request() else route.continue_(),
    )

    with page.expect_request(lambda sent: sent.is_navigation_request()):
        page.get_by_label("Hvad skal afleveres eller gøres?").press("Enter")
    with page.expect_event("requestfinished", is_preview_answered_by_the_login):
        page.keyboard.type("Mens siden er på vej")
    page.keyboard.press("Shift")
    for way in ways:
        way.continue_()

    page.wait_for_url("**/konto/login/**")
    assert page.evaluate("sessionStorage.getItem('left')") == "1"


def test_next_row_opens_empty_when_the_one_before_was_saved(page: Page, live_server) -> None:
    case = make_draft()

    log_in(page, live_server.url, case.coordinator.email, PASSWORD)
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/")
    for name in ("Forældreindsatsen", "Fritidsindsatsen"):
        page.get_by_role("link", name="Tilføj indsats", exact=True).click()
        expect(page.locator("form.edit [name=name]")).to_have_value("")
        expect(page.locator(".kept")).to_have_count(0)
        page.locator("form.edit [name=kind]").select_option(label="Forældreindsats")
        page.locator("form.edit [name=name]").fill(name)
        page.get_by_role("button", name="Gem", exact=True).click()
        expect(page.locator("form.edit")).to_have_count(0)

    assert page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('kept:'))") == []


def test_two_blocks_are_written_in_at_once(page: Page, live_server) -> None:
    """One is saved while the other is typed in, which draws the sheet anew; then the other's neighbour is closed."""
    case = make_draft()
    held: list[Route] = []

    log_in(page, live_server.url, case.coordinator.email, PASSWORD)
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/")
    page.get_by_role("link", name="Ret Formål", exact=True).click()
    text = page.locator("form.edit [name=text]")
    text.fill("Halvt ")
    page.get_by_role("link", name="Tilføj indsats", exact=True).click()
    page.locator("form.edit [name=kind]").select_option(label="Forældreindsats")
    page.locator("form.edit [name=name]").fill("Forældreindsatsen")
    page.route("**/initiative/ny/", lambda route: None if route in held else held.append(route))
    with page.expect_request("**/initiative/ny/"):
        page.get_by_role("button", name="Gem", exact=True).last.click()
    text.press("End")
    held[0].continue_()
    expect(page.get_by_role("link", name="Ret Forældreindsatsen", exact=True)).to_be_visible()
    page.keyboard.type("skrevet")

    expect(text).to_have_value("Halvt skrevet")
    page.get_by_role("link", name="Ret Mentorforløb", exact=True).click()
    expect(page.get_by_label("Hvad skal I nå?")).to_be_focused()
    page.get_by_role("link", name="Fortryd", exact=True).last.click()
    expect(page.get_by_role("link", name="Ret Mentorforløb", exact=True)).to_be_focused()
    expect(text).to_have_value("Halvt skrevet")


def test_all_that_was_typed_outlives_a_login_that_ran_out_after_a_row_was_added(
    page: Page, live_server
) -> None:
    case = make_draft()

    open_block(page, live_server.url, case, "Forankringsplan")
    page.get_by_label("Hvad skal afleveres eller gøres?").fill("Plan")
    page.get_by_role("button", name="Tilføj punkt").click()
    page.get_by_label("Punkt 4", exact=True).fill("Hvad der mangler")
    page.context.clear_cookies(name="aftaler_session")
    page.get_by_role("button", name="Gem", exact=True).click()
    page.wait_for_url("**/konto/login/**")
    give_password(page, case.coordinator.email, PASSWORD)

    expect(page.get_by_label("Hvad skal afleveres eller gøres?")).to_have_value("Plan")
    expect(page.get_by_label("Punkt 4", exact=True)).to_have_value("Hvad der mangler")


def test_text_comes_back_when_the_line_broke_and_the_page_was_left(page: Page, live_server) -> None:
    case = make_draft()

    open_block(page, live_server.url, case, "Formål")
    page.get_by_label("Tekst", exact=False).first.fill("Halvt skrevet")
    page.route(
        "**/indhold/**", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Det lykkedes ikke, og intet er gemt.")
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/")

    expect(page.locator(".kept")).to_contain_text("Vi har sat det ind")
    expect(page.locator(".kept")).not_to_contain_text("fil")
    expect(page.get_by_label("Tekst", exact=False).first).to_have_value("Halvt skrevet")
    page.unroute("**/indhold/**")
    page.get_by_role("link", name="Fortryd", exact=True).click()
    page.get_by_role("link", name="Ret Formål", exact=True).click()
    expect(page.get_by_label("Tekst", exact=False).first).not_to_have_value("Halvt skrevet")
    expect(page.locator(".kept")).to_have_count(0)


def test_remarks_on_two_blocks_outlive_a_login_that_ran_out(page: Page, live_server) -> None:
    case = submitted()
    notes = page.locator("form.note-remark textarea")

    log_in(page, live_server.url, case.caseworker.email, PASSWORD)
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/")
    for number, name in enumerate(("Formål", "Mentorforløb")):
        page.get_by_role("link", name=f"Bemærk til {name}", exact=True).click()
        expect(notes).to_have_count(number + 1)
        notes.last.fill(f"Om {name}")
    page.context.clear_cookies(name="aftaler_session")
    page.get_by_role("button", name="Gem bemærkning").last.click()
    page.wait_for_url("**/konto/login/**")
    page.get_by_label("E-mail").fill(case.caseworker.email)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.locator(".note-remark > .kept")).to_have_count(2)
    assert [note.input_value() for note in notes.all()] == ["Om Formål", "Om Mentorforløb"]


def test_focus_goes_to_what_stood_before_the_row_that_was_deleted(page: Page, live_server) -> None:
    case = make_draft()

    open_block(page, live_server.url, case, "Ida Indgang")
    page.get_by_role("link", name="Slet", exact=True).click()
    page.get_by_role("button", name="Slet", exact=True).click()

    expect(page.get_by_role("link", name="Ret Ida Indgang", exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Ret Nordby Kommune", exact=True)).to_be_focused()


def test_empty_answer_to_a_remark_goes_with_the_remark(page: Page, live_server) -> None:
    case = returned()

    log_in(page, live_server.url, case.coordinator.email, PASSWORD)
    page.goto(f"{live_server.url}/aftaler/{case.reference}/indhold/")
    page.get_by_role("link", name="Markér som klaret").click()
    expect(page.locator("form.settle")).to_be_visible()
    page.get_by_role("link", name="Ret Mentorforløb", exact=True).click()
    page.get_by_role("button", name="Gem, og markér som klaret").click()

    expect(page.locator(".note-settled")).to_be_visible()
    expect(page.locator("form.settle")).to_have_count(0)
