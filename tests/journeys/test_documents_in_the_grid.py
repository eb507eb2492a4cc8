"""Journey: the budgets of documents 001 and 003 are pasted into an empty grid and add up as the documents should have."""

import json
from collections.abc import Iterable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Locator, Page, expect

from agreements.terms.models import Edition
from tests.journeys.journey import fill, log_in, paste
from tests.make.budgets import PRINTED_EXPENDITURE, PRINTED_FINANCING, TABLE_1, make_edition, writer_of
from tests.make.people import PASSWORD, make_ministry, make_municipality

pytestmark = pytest.mark.django_db(transaction=True)

CITY, STATE = "Københavns Kommune", "Ministeriet for Flygtninge, Indvandrere og Integration"
PAYERS = (CITY, STATE)
DEPARTMENT = "Beskæftigelses- og Integrationsforvaltningen"
# Document 003 prints these of 2010, 2011 and the whole: of the expenditure, the city, the state, and the financing.
PRINTED_SUMS = (
    *(13_266_667, 18_600_000, 31_866_667),
    *(11_766_667, 17_100_000, 28_866_667),
    *(1_500_000, 1_500_000, 3_000_000),
    *(13_266_667, 18_600_000, 31_866_667),
)
# source-documents.md 3.3: what each line costs in all, and what the document prints otherwise.
LINES = {
    "Lokal koordinering af interventionsteam": "2.000.000",
    "Beskæftigelsestilbud": "4.700.000",
    "Sociale tilbud": "18.000.000",
    "Skole-, klub m.v. tilbud": "4.166.668",
    "Mentorstøtte til barn og forældre": "800.000",
    "PPR-rådgivning": "1.000.000",
    "Udvikling af systematiske metoder og redskaber": "400.000",
    "Efteruddannelse, videns- og erfaringsudveksling": "200.000",
    "Evaluering og mainstreaming": "600.000",
}
DIFFERENCES = (
    "“Beskæftigelsestilbud”, udgift i alt 2.800.000 4.700.000 −1.900.000",
    "“Sociale tilbud”, udgift i alt 19.000.000 18.000.000 +1.000.000",
    "“Skole-, klub m.v. tilbud”, udgift i alt 5.000.000 4.166.668 +833.332",
    "“Mentorstøtte til barn og forældre”, udgift i alt 1.000.000 800.000 +200.000",
    "“Evaluering og mainstreaming”, udgift i alt 400.000 600.000 −200.000",
    "Udgifter 2010 13.266.667 13.266.668 −1",
    "Udgifter i alt 31.866.667 31.866.668 −1",
    "Udgifter i alt lagt sammen af de trykte summer 31.866.667 31.800.000 +66.667",
)


@pytest.fixture
def edition(transactional_db: None) -> Edition:
    return make_edition(make_municipality(CITY), make_ministry(STATE))


@pytest.fixture
def grid(page: Page, live_server, edition: Edition) -> Page:
    log_in(page, live_server.url, writer_of(edition).email, PASSWORD)
    page.goto(f"{live_server.url}/aftaler/{edition.agreement.reference}/oekonomi/")
    return page


@pytest.mark.long(15)
def test_document_003_adds_up_although_its_printed_sums_do_not(grid: Page, edition: Edition):
    begin(grid, first_year="2010", last_year="2011", price_level_year="2009", is_estimate=True)
    paste_table_1(grid)
    write_what_is_printed(grid)

    for text, amount in LINES.items():
        expect(line_of(grid, text).locator("td.total")).to_contain_text(amount)
    for place, amount in (("2010", "13.266.668"), ("2011", "18.600.000"), ("i-alt", "31.866.668")):
        expect(grid.locator(f"#t-{place}")).to_contain_text(amount)
    expect(grid.locator("#t-2010-u")).to_have_text("afr. 1")
    grid.get_by_text("Tallene bag figuren").last.click()
    for words in (f"{CITY} 28.866.667 90,59 %", f"{STATE} 3.000.000 9,41 %", *DIFFERENCES):
        expect(grid.get_by_role("row", name=words, exact=True)).to_be_visible()
    assert_document_003_is_told(edition)


@pytest.mark.long(5)
def test_document_001_adds_up_a_year_and_the_whole_period(grid: Page, edition: Edition):
    grid.get_by_label("Én kolonne for hele perioden, beløb pr. år").check()
    begin(grid, first_year="2011", last_year="2014", payer_0=DEPARTMENT, payer_1="")
    grid.get_by_label("Ny linje").focus()
    block = "Medarbejder\t0,4 mio.\t0,4 mio.\r\nAktiviteter, herunder drift af ressourcepanel\t0,1 mio.\t0,1 mio.\r\n"
    paste(grid, block)

    expect(grid.locator("#t-2011")).to_have_text("500.000")
    expect(grid.locator("#t-i-alt")).to_have_text("2.000.000")
    expect(grid.locator("#t-2011-u")).to_have_text("0")
    told = told_of(edition)
    assert [(line["text"], line["amounts"], line["total"]) for line in told["expenditure"]["lines"]] == [
        ("Medarbejder", ["400000.00"], "1600000.00"),
        ("Aktiviteter, herunder drift af ressourcepanel", ["100000.00"], "400000.00"),
    ]
    assert (told["totals"], told["total"], told["uncovered"]) == (["500000.00"], "2000000.00", "0.00")
    assert (told["basis"], told["period_years"], told["shares"]) == ("per_year", 4, {DEPARTMENT: "100.00"})


def begin(page: Page, **typed: object) -> None:
    """Make the budget with the form that stands where there is none yet."""
    for name, value in typed.items():
        fill(page.locator(f"[name={name}]"), value)
    page.get_by_role("button", name="Opret budget").click()


def paste_table_1(page: Page) -> None:
    """Paste the lines with the amounts of 2010, and when they stand there the amounts of 2011 beside them."""
    page.get_by_label("Ny linje").focus()
    paste(page, block((text, *cells(first, payer, paid)) for text, first, _, payer, paid, _, _ in TABLE_1))
    expect(page.locator("#t-2010")).to_have_text("13.266.668")
    page.get_by_label(f"Udgift 2011, {TABLE_1[0][0]}").focus()
    paste(page, block(cells(second, payer, paid) for _, _, second, payer, _, paid, _ in TABLE_1))
    expect(page.locator("#t-i-alt")).to_have_text("31.866.668")


def cells(expense: int, payer: int, paid: int) -> tuple[str, ...]:
    """Give a year's cells: the expense, and what city and state pay of it, one of them nothing."""
    return (kroner(expense), *(kroner(paid) if place == payer else "" for place in range(len(PAYERS))))


def block(rows: Iterable[Iterable[str]]) -> str:
    return "".join("\t".join(row) + "\r\n" for row in rows)


def kroner(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def write_what_is_printed(page: Page) -> None:
    """Write what the financing table calls a line, and every sum that the document prints."""
    for (text, *_, payer, _, _, label), spent, paid in zip(
        TABLE_1, PRINTED_EXPENDITURE, PRINTED_FINANCING, strict=True
    ):
        line_of(page, text).locator("a.more").click()
        page.get_by_label(f"Navn i finansieringen fra {PAYERS[payer]}").fill(label)
        page.get_by_label("Trykt sum af udgiften").fill(kroner(spent))
        page.get_by_label(f"Trykt sum af det, {PAYERS[payer]} betaler").fill(kroner(paid))
        page.get_by_role("button", name="Gem", exact=True).click()
        expect(page.get_by_text(f"Linjen “{text}” er gemt.")).to_be_visible()
    page.get_by_role("link", name="Trykte summer").click()
    fields = page.locator("[name^=printed_]")
    expect(fields).to_have_count(len(PRINTED_SUMS))
    for place, amount in enumerate(PRINTED_SUMS):
        fields.nth(place).fill(kroner(amount))
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("De trykte summer er gemt.")).to_be_visible()


def line_of(page: Page, text: str) -> Locator:
    return page.locator("tbody.budget-line").filter(has=page.get_by_label(f"Tekst, {text}", exact=True))


def assert_document_003_is_told(edition: Edition) -> None:
    told = told_of(edition)
    spent = told["expenditure"]
    in_json = {text: f"{amount.replace('.', '')}.00" for text, amount in LINES.items()}
    assert {line["text"]: line["total"] for line in spent["lines"]} == in_json
    assert (spent["totals"], spent["total"]) == (["13266668.00", "18600000.00"], "31866668.00")
    assert [(group["financier"], group["totals"], group["total"]) for group in told["groups"]] == [
        (CITY, ["11766667.00", "17100000.00"], "28866667.00"),
        (STATE, ["1500000.00", "1500000.00"], "3000000.00"),
    ]
    assert (told["total"], told["uncovered"]) == ("31866667.00", "0.00")
    assert told["shares"] == {CITY: "90.59", STATE: "9.41"}
    assert (told["price_level_year"], told["is_estimate"]) == (2009, True)


def told_of(edition: Edition) -> dict[str, Any]:
    """Give what `manage.py budget REF --json` tells."""
    out = StringIO()
    call_command("budget", edition.agreement.reference, "--json", stdout=out)
    return json.loads(out.getvalue())
