"""The budget as a workbook: its formulas give the totals of the house, its texts stay texts."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from budgets.document.workbook import budget_workbook
from budgets.enums import AmountBasis
from budgets.money import totals
from budgets.queries.sheets import Sheet
from budgets.shapes import Calculation
from tests.make.formulas import Reckoner
from tests.make.sheets import make_sheet, sheets

LINES = [
    ("Løn", {2013: "1000.50", 2014: 2000}, {(2013, 1): "999.50", (2014, 2): 1500}),
    ("=1+1", {2013: 5}, {(2013, 1): 4}),
    ("Mad", {2014: "7.03"}, {}),
]


def pages(sheet: Sheet) -> list[Any]:
    with budget_workbook(sheet) as file:
        return load_workbook(file).worksheets


def reckoned(sheet: Sheet) -> dict[str, list[Any]]:
    """Give what every row says, by the text it begins with: the head, the lines by place, the sums, the shares."""
    page = pages(sheet)[0]
    reckoner = Reckoner(page)
    rows = {
        name: [reckoner.value(cell.coordinate) for cell in page[row]]
        for row, name in enumerate([*range(len(sheet.lines)), "sums", "shares"], 5)
    }
    return rows | {"head": [cell.value for cell in page[4]]}


def expected(sheet: Sheet) -> dict[str, list[Decimal]]:
    """Give the reckoned columns of every row as `totals` has them: uncovered by year, then the columns over the years."""
    sums = totals(sheet.grid)
    rows = {
        place: [
            *own.uncovered.values(),
            own.expense,
            *own.financiers.values(),
            own.uncovered_total,
        ]
        for place, own in enumerate(sums.lines.values())
    }
    whole = [*sums.uncovered.values(), sums.expense, *sums.financiers.values(), sums.uncovered_total]
    return rows | {"sums": whole, "shares": [*sums.shares.values(), sums.uncovered_share]}


def of_formulas(sheet: Sheet, row: list[Any]) -> list[Any]:
    group = len(sheet.financiers) + 2
    return [
        *row[group : group * len(sheet.grid.years) + 1 : group],
        *row[1 + group * len(sheet.grid.years) : -1],
    ]


@given(sheet=sheets())
@settings(max_examples=40, deadline=None)
def test_formulas_reckon_to_the_totals_of_the_house(sheet: Sheet) -> None:
    rows, wanted = reckoned(sheet), expected(sheet)

    for name in [*range(len(sheet.lines)), "sums"]:
        assert of_formulas(sheet, rows[name]) == wanted[name]
    assert rows["shares"][-2 - len(sheet.financiers) : -1] == wanted["shares"]


def test_columns_are_each_year_with_its_payers_then_the_totals() -> None:
    rows = reckoned(make_sheet(LINES))

    assert rows["head"] == [
        "Linje", "Udgift 2013", "Kommunen betaler 2013", "Ministeriet betaler 2013", "Uafdækket 2013",
        "Udgift 2014", "Kommunen betaler 2014", "Ministeriet betaler 2014", "Uafdækket 2014",
        "Udgift i alt", "Kommunen betaler i alt", "Ministeriet betaler i alt", "Uafdækket i alt",
        "Linjens kode (ret den ikke)",
    ]  # fmt: skip
    assert rows["sums"] == [
        "I alt", Decimal("1005.5"), Decimal("1003.5"), 0, 0, Decimal("2007.03"), 0, 1500, Decimal("507.03"),
        Decimal("3012.53"), Decimal("1003.5"), 1500, Decimal("507.03"), "sum",
    ]  # fmt: skip
    assert rows["shares"][-4:-1] == [Decimal("33.33"), Decimal("49.83"), Decimal("16.84")]


def test_up_to_one_krone_is_rounding_and_more_is_uncovered() -> None:
    sheet = make_sheet([("A", {2013: 10}, {(2013, 1): 9}), ("B", {2013: 10}, {(2013, 1): "8.99"})])

    rows = reckoned(sheet)

    assert (rows[0][4], rows[1][4], rows["sums"][4]) == (0, Decimal("1.01"), Decimal("1.01"))


def test_yearly_amounts_count_in_every_year_of_the_period() -> None:
    sheet = make_sheet([("Løn", {2011: 100}, {(2011, 1): 60})], (2011,), times=4, basis=AmountBasis.PER_YEAR)

    rows = reckoned(sheet)

    assert rows["sums"][-5:-1] == [400, 240, 0, 160]


def test_only_our_own_sums_are_formulas() -> None:
    risky = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)"]
    sheet = make_sheet(
        [(text, {2013: 1}, {}) for text in risky],
        payers=("=Kommunen",),
        calculation=Calculation(assumptions="=1+1", unit_name="=2"),
    )

    budget, notes = pages(sheet)

    assert [budget.cell(row, 1).data_type for row in range(5, 10)] == ["s"] * 5
    assert [budget.cell(row, 1).value for row in range(5, 10)] == risky
    assert "f" not in {cell.data_type for row in notes.iter_rows() for cell in row}
    assert all(
        cell.value.startswith(("=SUM(", "=IF("))
        for row in budget.iter_rows()
        for cell in row
        if cell.data_type == "f"
    )


def test_calculation_stands_on_a_sheet_of_its_own_and_reckons() -> None:
    persons = Calculation(Decimal(34), "personer", Decimal("1723.50"), Decimal(48), "uger", "75 pct. af 45")

    _budget, notes = pages(make_sheet(LINES[:1], calculation=persons))

    assert notes.title == "Beregning"
    assert [cell.value for cell in notes[2]][:3] == ["Løn", 34, "personer"]
    assert Reckoner(notes).value("G2") == Decimal(2_812_752)
    assert notes["H2"].value == "75 pct. af 45"


def test_heads_stay_in_sight_and_amounts_have_danish_forms() -> None:
    budget, notes = pages(make_sheet(LINES))

    assert (budget.freeze_panes, notes.freeze_panes) == ("B5", "B2")
    assert {budget["B5"].number_format, budget["B8"].number_format} == {'#,##0.00\\ "kr."'}


@pytest.mark.parametrize("payers", [(), ("Kommunen",)])
def test_budget_without_lines_reckons_to_nought(payers: tuple[str, ...]) -> None:
    rows = reckoned(make_sheet([], payers=payers))

    assert set(rows["sums"][1:-1]) == {0}
