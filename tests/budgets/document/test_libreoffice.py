"""LibreOffice reckons the exported workbook to the totals of the house; the file comes without any reckoned value.

One run of LibreOffice converts both workbooks of the module, since it takes seconds to start.
"""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from budgets.document.workbook import budget_workbook
from budgets.enums import Category, Rhythm
from budgets.money import Totals, totals
from budgets.queries.sheets import Sheet
from budgets.reading.columns import own_places
from budgets.reading.comparison import compare
from budgets.reading.lines import read_lines
from budgets.reading.table import read_table
from budgets.shapes import Calculation
from tests.make.budgets import TABLE_1
from tests.make.sheets import make_sheet

SOFFICE = os.environ.get("SOFFICE", "soffice")
SECONDS = 120
MISSING = (
    f"LibreOffice ({SOFFICE}) is not installed: give `make setup-dev`, or `apt-get install --no-install-recommends "
    "libreoffice-calc-nogui`; SOFFICE=... names another program."
)
WAGE = Calculation(Decimal("400.5"), "timer", annual_pay=Decimal(430_001), annual_hours=Decimal(1720))
MENTORS = Calculation(Decimal(34), "personer", Decimal("1723.50"), Decimal(48), "uger")


def document_003() -> Sheet:
    """Give the budget of document 003, and two lines whose expense of the first year is reckoned by the sheet."""
    printed = [
        (text, {2010: first, 2011: second}, {(2010, payer + 1): paid, (2011, payer + 1): paid_later})
        for text, first, second, payer, paid, paid_later, _label in TABLE_1
    ]
    reckoned = [
        ("Koordinator", {2010: WAGE.product, 2011: "0.50"}, {(2010, 1): "99999.99"}),
        ("Mentorer", {2010: MENTORS.product}, {}),
    ]
    sheet = make_sheet(
        [*printed, *reckoned], (2010, 2011), ("København", "Ministeriet"), rhythm=Rhythm.QUARTER
    )
    *lines, coordinator, mentors = sheet.lines
    return replace(
        sheet,
        lines=(
            *lines,
            replace(coordinator, calculation=WAGE, category=Category.SALARY, note="=1+1"),
            replace(mentors, calculation=MENTORS, spread={(2010, 2): Decimal("2812752.00")}),
        ),
    )


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give what LibreOffice made of the workbook, and of one in which an amount is another."""
    if shutil.which(SOFFICE) is None:
        pytest.fail(MISSING, pytrace=False)
    folder = tmp_path_factory.mktemp("libreoffice")
    right, wrong = folder / "right.xlsx", folder / "wrong.xlsx"
    with budget_workbook(document_003()) as file:
        right.write_bytes(file.read())
    book = load_workbook(right)
    book.worksheets[0]["B5"] = 1_000_007
    book.save(wrong)
    assert not values_of_formulas(right)
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *("--convert-to", "xlsx", "--outdir", str(folder / "out")),
            *(str(right), str(wrong)),
        ],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    return {path.stem: folder / "out" / path.name for path in (right, wrong)}


def values_of_formulas(workbook: Path) -> list[str]:
    """Give the values that the file says its formulas have."""
    with ZipFile(workbook) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    return re.findall(r"</f><v[^>]*>([^<]+)</v>", text)


def of_sums(workbook: Path) -> dict[str, Decimal]:
    """Give {head of the column: the sum that LibreOffice found}, and {"<head> pct.": the share under it}."""
    page = load_workbook(workbook, data_only=True).worksheets[0]
    names = [cell.value for cell in page["A"]]
    row = names.index("I alt") + 1
    heads = [cell.value for cell in page[4]]
    sums = {head: money(page.cell(row, at).value) for at, head in enumerate(heads, 1) if 1 < at < 13}
    shares = {
        f"{head} pct.": money(page.cell(row + 1, at).value)
        for at, head in enumerate(heads, 1)
        if 10 < at < 14
    }
    return sums | shares | {heads[12]: money(page.cell(row, 13).value)}


def money(value: Any) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))


def expected(sums: Totals) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for year, expense in sums.expenses.items():
        found[f"Udgift {year}"] = expense
        found[f"København betaler {year}"] = sums.allocations[year, 1]
        found[f"Ministeriet betaler {year}"] = sums.allocations[year, 2]
        found[f"Uafdækket {year}"] = sums.uncovered[year]
    return found | {
        "Udgift i alt": sums.expense,
        "København betaler i alt": sums.financiers[1],
        "Ministeriet betaler i alt": sums.financiers[2],
        "Uafdækket i alt": sums.uncovered_total,
        "København betaler i alt pct.": sums.shares[1],
        "Ministeriet betaler i alt pct.": sums.shares[2],
        "Uafdækket i alt pct.": sums.uncovered_share,
    }


def test_libreoffice_reckons_the_totals_of_the_house(recalculated: dict[str, Path]) -> None:
    sums = totals(document_003().grid)

    assert sums.expense == Decimal("34779545.50")
    assert of_sums(recalculated["right"]) == expected(sums)


def test_libreoffice_reckons_what_is_there_and_not_what_was(recalculated: dict[str, Path]) -> None:
    right, wrong = of_sums(recalculated["right"]), of_sums(recalculated["wrong"])

    off = {head for head, amount in right.items() if amount != wrong[head]}
    assert {"Udgift 2010", "Udgift i alt", "Uafdækket 2010", "Uafdækket i alt"} <= off
    assert (wrong["Udgift 2010"] - right["Udgift 2010"], wrong["Udgift i alt"] - right["Udgift i alt"]) == (
        7,
        7,
    )


def test_what_libreoffice_saved_is_read_in_again_and_changes_nothing(recalculated: dict[str, Path]) -> None:
    sheet = document_003()
    table = read_table("budget.xlsx", recalculated["right"].read_bytes())

    found = read_lines(table, own_places(table, sheet), sheet, {})
    changes = compare(sheet, found, {})

    assert found.problems == ()
    assert (changes.new, changes.changed, changes.removed, changes.same) == ([], [], [], 11)
