"""Journey: an economist fills in the grid as in a spreadsheet, at a desk, on a phone, and without JavaScript."""

from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from budgets.models import Allocation, Budget, BudgetLine, Expense
from partnerships.enums import Role
from tests.journeys.journey import paste
from tests.make.budgets import make_budget, make_edition, make_line
from tests.make.people import PASSWORD, make_member

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def budget() -> Budget:
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 500}, {(2010, 0): 500})
    make_line(budget, "Kurser", {2010: 300}, {(2010, 1): 300})
    return budget


def open_grid(page: Page, live_server, budget: Budget) -> None:
    economist = make_member(party=budget.edition.agreement.owner, role=Role.MUNICIPAL_ECONOMIST)
    page.goto(f"{live_server.url}/konto/login/")
    page.get_by_label("E-mail").fill(economist.email)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/")
    page.goto(f"{live_server.url}/aftaler/{budget.edition.agreement.reference}/oekonomi/")


def test_grid_saves_each_line_while_the_keyboard_moves_on(page: Page, live_server, budget):
    open_grid(page, live_server, budget)

    page.get_by_label("Udgift 2010, Mentorer").fill("0,5 mio.")
    page.keyboard.press("Enter")

    expect(page.locator("#t-i-alt")).to_have_text("500.300")
    expect(page.get_by_label("Udgift 2010, Mentorer")).to_have_value("500.000")
    expect(page.locator("#budget-status")).to_contain_text("Gemt kl.")
    expect(page.get_by_label("Udgift 2010, Kurser")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Udgift 2010, Mentorer")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("betaler 2010, Mentorer").first).to_be_focused()
    assert Expense.objects.get(line__text="Mentorer").amount == 500_000


def test_grid_asks_about_a_doubtful_amount_under_its_cell(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    cell = page.get_by_label("Udgift 2010, Mentorer")

    cell.fill("1.5 mio.")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Mener du 1.500.000")).to_be_visible()

    assert Expense.objects.get(line__text="Mentorer").amount == 500
    expect(cell).to_have_value("1.5 mio.")
    expect(cell).to_have_attribute("aria-invalid", "true")
    assert [finding["id"] for finding in Axe().run(page).response["violations"]] == []
    page.get_by_role("button", name="Ja, 1.500.000").click()
    expect(page.locator("#t-i-alt")).to_have_text("1.500.300")
    expect(cell).to_have_value("1.500.000")
    expect(page.get_by_text("Mener du")).to_have_count(0)
    expect(cell).to_be_focused()


def test_grid_keeps_what_is_being_typed_while_the_cell_before_is_saved(page: Page, live_server, budget):
    open_grid(page, live_server, budget)

    page.get_by_label("Udgift 2010, Mentorer").fill("700")
    page.keyboard.press("Tab")
    page.keyboard.type("65")
    expect(page.locator("#t-i-alt")).to_have_text("1.000")
    page.keyboard.type("0")
    page.keyboard.press("Tab")

    expect(page.locator("#t-2010-u")).to_have_text("50")
    expect(page.locator("tbody.budget-line").first.locator("input.cell").nth(1)).to_have_value("650")


def test_grid_loses_nothing_that_is_typed_before_the_answer_arrives(page: Page, live_server, budget):
    """Three cells are left before the first is answered: the answer must not put the two others back."""
    open_grid(page, live_server, budget)
    held: list[Route] = []
    page.route("**/gem/", lambda route: held.append(route) if not held else route.continue_())

    page.get_by_label("Udgift 2010, Mentorer").select_text()
    with page.expect_request("**/gem/"):
        page.keyboard.type("700")
        page.keyboard.press("Tab")
    for amount in ("650", "50"):
        page.keyboard.type(amount)
        page.keyboard.press("Tab")
    held[0].continue_()

    expect(page.locator("#t-i-alt")).to_have_text("1.000")
    expect(page.locator("#t-2010-u")).to_have_text("0")
    cells = page.locator("tbody.budget-line").first.locator("input.cell")
    assert [cell.input_value() for cell in cells.all()[:3]] == ["700", "650", "50"]
    line = BudgetLine.objects.get(text="Mentorer")
    assert sorted(line.allocations.values_list("amount", flat=True)) == [50, 650]


def test_grid_sends_a_line_again_that_was_not_answered(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    first = BudgetLine.objects.get(text="Mentorer").pk
    page.route(f"**/{first}/gem/", lambda route: route.abort(), times=1)

    page.get_by_label("Udgift 2010, Mentorer").fill("700")
    page.keyboard.press("Tab")
    expect(page.locator("#budget-status")).to_contain_text("Linjen blev ikke gemt.")
    page.get_by_label("Udgift 2010, Kurser").fill("400")
    page.keyboard.press("Tab")

    expect(page.locator("#t-i-alt")).to_have_text("1.100")
    assert Expense.objects.get(line__text="Mentorer").amount == 700
    page.get_by_role("button", name="Fortryd").click()
    expect(page.get_by_label("Tekst, Mentorer")).to_be_focused()


def test_grid_goes_back_to_what_was_saved_at_escape(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    cell = page.get_by_label("Udgift 2010, Mentorer")
    cell.focus()

    paste(page, "700\t700\r\n")
    expect(page.locator("#t-i-alt")).to_have_text("1.000")
    page.keyboard.press("Escape")

    expect(cell).to_have_value("700")


def test_new_line_outlives_a_login_that_ran_out(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    page.get_by_label("Ny linje").fill("Frivillige")
    page.context.clear_cookies(name="aftaler_session")
    page.keyboard.press("Enter")
    page.wait_for_url("**/konto/login/**")
    page.get_by_label("E-mail").fill(
        budget.edition.agreement.owner.memberships.get(role=Role.MUNICIPAL_ECONOMIST).user.email
    )
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.get_by_label("Ny linje")).to_have_value("Frivillige")
    page.get_by_label("Ny linje").press("Enter")
    expect(page.get_by_label("Tekst, Frivillige")).to_be_visible()
    expect(page.locator(".kept")).to_have_count(0)


def test_grid_takes_a_block_from_excel(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    page.get_by_label("Udgift 2010, Mentorer").focus()

    paste(page, "1.000\t600\t400\r\n2.000\t2.000\r\n")

    expect(page.locator("#t-i-alt")).to_have_text("3.000")
    expect(page.locator("#t-2010-u")).to_have_text("-300")
    assert list(Expense.objects.order_by("line").values_list("amount", flat=True)) == [1000, 2000]


def test_grid_makes_the_lines_that_a_block_from_excel_needs(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    page.get_by_label("Tekst, Kurser").focus()

    paste(page, "Kurser i alt\t400\r\nFrivillige\t1,5\t\t1,5\r\n\t\t\r\nEvaluering\t250\t250\r\n")

    expect(page.locator("#t-i-alt")).to_have_text("1.151,50")
    expect(page.locator("#budget-pasted")).to_be_empty()
    texts = BudgetLine.objects.values_list("text", flat=True)
    assert list(texts) == ["Mentorer", "Kurser i alt", "Frivillige", "Evaluering"]
    paid = Allocation.objects.order_by("line", "financier__order")
    assert list(paid.values_list("line__text", "financier__order", "amount")) == [
        ("Mentorer", 0, Decimal(500)),
        ("Kurser i alt", 1, Decimal(300)),
        ("Frivillige", 1, Decimal("1.5")),
        ("Evaluering", 0, Decimal(250)),
    ]


def test_grid_tells_of_what_was_pasted_and_has_no_place(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    page.get_by_label("Udgift 2010, Kurser").focus()

    paste(page, "400\r\n900\r\n")
    expect(page.locator("#t-i-alt")).to_have_text("900")
    expect(page.locator("#budget-pasted")).to_contain_text("har ingen linje eller kolonne")
    page.get_by_label("Ny linje").focus()
    paste(page, "Frivillige\t50\r\n\t70\r\nEvaluering\t90\r\n")
    expect(page.locator("#budget-pasted")).to_contain_text("Resten af det, du satte ind, kom ikke med.")
    expect(page.get_by_text("Skriv, hvad pengene går til.")).to_be_visible()

    expect(page.locator("#t-i-alt")).to_have_text("950")
    assert list(BudgetLine.objects.values_list("text", flat=True)) == ["Mentorer", "Kurser", "Frivillige"]


def test_grid_adds_lines_one_after_the_other(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    page.get_by_label("Ny linje").focus()

    for text in ("Frivillige", "Evaluering"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(page.get_by_label(f"Udgift 2010, {text}")).to_be_visible()
        expect(page.get_by_label("Ny linje")).to_have_value("")
    page.get_by_label("Udgift 2011, Evaluering").fill("300 t.kr.")
    page.keyboard.press("Tab")

    expect(page.locator("#t-2011")).to_have_text("300.000")
    assert list(BudgetLine.objects.values_list("text", flat=True))[2:] == ["Frivillige", "Evaluering"]


def test_grid_saves_a_cell_typed_in_the_moment_its_line_arrives(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    page.evaluate(
        """() => new MutationObserver((changes, watch) => {
            const cell = document.querySelector("[aria-label='Udgift 2011, Frivillige']");
            if (!cell) { return; }
            watch.disconnect();
            cell.value = "300 t.kr.";
            cell.dispatchEvent(new Event("change", { bubbles: true }));
        }).observe(document.getElementById("grid"), { childList: true })"""
    )

    page.get_by_label("Ny linje").fill("Frivillige")
    page.keyboard.press("Enter")

    expect(page.locator("#t-2011")).to_have_text("300.000")
    assert Expense.objects.get(line__text="Frivillige", amount__gt=0).amount == 300_000


def test_grid_takes_the_next_line_before_the_one_before_is_answered(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    held: list[Route] = []
    page.route("**/linje/", lambda route: held.append(route) if not held else route.continue_())
    page.get_by_label("Ny linje").focus()

    with page.expect_request("**/linje/"):
        page.keyboard.type("Frivillige")
        page.keyboard.press("Enter")
    page.keyboard.type("Evaluering")
    page.keyboard.press("Enter")
    held[0].continue_()

    expect(page.get_by_label("Tekst, Evaluering")).to_be_visible()
    texts = BudgetLine.objects.values_list("text", flat=True)
    assert list(texts) == ["Mentorer", "Kurser", "Frivillige", "Evaluering"]


def test_grid_puts_a_block_into_its_own_line_while_another_is_added(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    held: list[Route] = []
    page.route("**/linje/", lambda route: held.append(route) if not held else route.continue_())
    page.get_by_label("Ny linje").focus()

    with page.expect_request("**/linje/"):
        page.keyboard.type("Frivillige")
        page.keyboard.press("Enter")
    paste(page, "Evaluering\t250\t250\r\n")
    held[0].continue_()

    expect(page.locator("#t-i-alt")).to_have_text("1.050")
    assert Expense.objects.get(line__text="Evaluering", amount__gt=0).amount == 250
    assert not Expense.objects.filter(line__text="Frivillige", amount__gt=0).exists()


def test_text_of_one_budget_is_not_put_into_another(page: Page, live_server, budget):
    other = make_budget(make_edition(owner=budget.edition.agreement.owner))
    heads = [
        f"{live_server.url}/aftaler/{each.edition.agreement.reference}/oekonomi/ramme/"
        for each in (budget, other)
    ]
    note = page.locator("[name=note]")
    open_grid(page, live_server, budget)

    page.goto(heads[0])
    note.fill("faste priser")
    page.goto(heads[1])
    expect(note).to_have_value("løbende priser")
    page.goto(heads[0])
    expect(note).to_have_value("faste priser")
    page.get_by_role("link", name="Tilbage uden at gemme").click()
    page.goto(heads[0])
    expect(note).to_have_value("løbende priser")


def test_grid_shows_both_values_when_a_colleague_saved_first(page: Page, live_server, budget):
    open_grid(page, live_server, budget)
    Expense.objects.filter(line__text="Mentorer").update(amount=900)
    BudgetLine.objects.filter(text="Mentorer").update(version=9)

    page.get_by_label("Udgift 2010, Mentorer").fill("800")
    page.keyboard.press("Tab")
    expect(page.get_by_role("row", name="Udgift 2010 900 800")).to_be_visible()
    assert Expense.objects.get(line__text="Mentorer").amount == 900
    page.get_by_role("button", name="Gem det, jeg har skrevet").click()

    expect(page.locator("#t-i-alt")).to_have_text("1.100")
    assert Expense.objects.get(line__text="Mentorer").amount == 800


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_grid_has_no_axe_findings_and_fits(page: Page, live_server, budget, width):
    page.set_viewport_size({"width": width, "height": 800})
    open_grid(page, live_server, budget)

    assert [finding["id"] for finding in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_grid_works_without_javascript(browser, live_server, budget):
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    open_grid(page, live_server, budget)

    page.get_by_label("Udgift 2011, Kurser").fill("0.5 mio.")
    page.get_by_role("button", name="Gem Kurser").click()
    page.get_by_role("button", name="Ja, 500.000").click()
    page.get_by_label("Ny linje").fill("Frivillige")
    page.get_by_role("button", name="Tilføj linje").click()

    expect(page.get_by_label("Tekst, Frivillige")).to_be_visible()
    expect(page.get_by_label("Udgift 2011, Kurser")).to_have_value("500.000")
    expect(page.locator("#t-2011")).to_have_text("500.000")
    assert list(BudgetLine.objects.values_list("text", flat=True)) == ["Mentorer", "Kurser", "Frivillige"]
    context.close()
