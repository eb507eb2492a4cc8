"""The budget as a workbook: its formulas give the totals of the house, its texts stay texts."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from budgets.document.workbook import budget_workbook
from budgets.enums import AmountBasis, Rhythm, Table
from budgets.money import totals
from budgets.queries.sheets import Sheet
from budgets.shapes import Calculation, Stated
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
    start = 1 + group * len(sheet.grid.years)
    return [*row[group:start:group], *row[start : start + group]]


@given(sheet=sheets())
@settings(max_examples=40, deadline=None)
def test_formulas_reckon_to_the_totals_of_the_house(sheet: Sheet) -> None:
    rows, wanted = reckoned(sheet), expected(sheet)

    for name in [*range(len(sheet.lines)), "sums"]:
        assert of_formulas(sheet, rows[name]) == wanted[name]
    assert of_formulas(sheet, rows["shares"])[-1 - len(sheet.financiers) :] == wanted["shares"]


def test_columns_are_each_year_with_its_payers_then_the_totals() -> None:
    rows = reckoned(make_sheet(LINES))

    assert rows["head"] == [
        "Linje", "Udgift 2013", "Kommunen betaler 2013", "Ministeriet betaler 2013", "Uafdækket 2013",
        "Udgift 2014", "Kommunen betaler 2014", "Ministeriet betaler 2014", "Uafdækket 2014",
        "Udgift i alt", "Kommunen betaler i alt", "Ministeriet betaler i alt", "Uafdækket i alt",
        "Slags udgift", "Betales med", "Indsats", "Antal", "Enhed", "Pris pr. enhed i kr.", "Årsløn i kr.",
        "Timer på et årsværk", "Gange", "Gange hvad", "Beregnet i kr.", "Forudsætninger", "Hjemmel", "Note",
        "Linjens kode (ret den ikke)",
    ]  # fmt: skip
    assert rows["sums"][:13] == [
        "I alt", Decimal("1005.5"), Decimal("1003.5"), 0, 0, Decimal("2007.03"), 0, 1500, Decimal("507.03"),
        Decimal("3012.53"), Decimal("1003.5"), 1500, Decimal("507.03"),
    ]  # fmt: skip
    assert [set(rows["sums"][13:-1]), rows["sums"][-1]] == [{0}, "sum"]
    assert rows["shares"][10:13] == [Decimal("33.33"), Decimal("49.83"), Decimal("16.84")]


def test_up_to_one_krone_is_rounding_and_more_is_uncovered() -> None:
    sheet = make_sheet([("A", {2013: 10}, {(2013, 1): 9}), ("B", {2013: 10}, {(2013, 1): "8.99"})])

    rows = reckoned(sheet)

    assert (rows[0][4], rows[1][4], rows["sums"][4]) == (0, Decimal("1.01"), Decimal("1.01"))


def test_yearly_amounts_count_in_every_year_of_the_period() -> None:
    sheet = make_sheet([("Løn", {2011: 100}, {(2011, 1): 60})], (2011,), times=4, basis=AmountBasis.PER_YEAR)

    rows = reckoned(sheet)

    assert of_formulas(sheet, rows["sums"])[1:] == [400, 240, 0, 160]


def test_only_our_own_sums_are_formulas() -> None:
    risky = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)"]
    sheet = make_sheet(
        [(text, {2013: 1}, {}) for text in risky],
        payers=("=Kommunen",),
        calculation=Calculation(assumptions="=1+1", unit_name="=2"),
    )

    (budget,) = pages(sheet)
    formulas = [cell.value for row in budget.iter_rows() for cell in row if cell.data_type == "f"]

    assert [budget.cell(row, 1).data_type for row in range(5, 10)] == ["s"] * 5
    assert [budget.cell(row, 1).value for row in range(5, 10)] == risky
    assert {"=1+1", "=2"}.isdisjoint(formulas)
    assert all(re.match(r"=(SUM\(|IF\()", formula) for formula in formulas)


def test_calculation_reckons_and_the_expense_that_it_gives_follows_it() -> None:
    persons = Calculation(Decimal(34), "personer", Decimal("1723.50"), Decimal(48), "uger", "75 pct. af 45")
    sheet = make_sheet([("Mentorer", {2013: "2812752", 2014: 5}, {})], payers=(), calculation=persons)

    rows = reckoned(sheet)
    (page,) = pages(sheet)

    told = dict(zip(rows["head"], rows[0], strict=True))
    assert [told[head] for head in ("Antal", "Enhed", "Gange hvad", "Forudsætninger")] == [
        34, "personer", "uger", "75 pct. af 45",
    ]  # fmt: skip
    assert (told["Beregnet i kr."], told["Udgift 2013"], told["Udgift 2014"]) == (2_812_752, 2_812_752, 5)
    assert [page[cell].number_format for cell in ("K5", "P5")] == ["#,##0", "#,##0"]
    page["K5"] = 30
    assert (page["K4"].value, Reckoner(page).value("B5")) == ("Antal", Decimal(30) * Decimal("1723.50") * 48)


@pytest.mark.parametrize(
    ("calculation", "reckons"),
    [
        (Calculation(Decimal(10), annual_pay=Decimal(430_000), annual_hours=Decimal(1720)), 2500),
        (Calculation(Decimal(10), annual_pay=Decimal(430_000)), ""),
        (Calculation(Decimal(10), "", Decimal(0), annual_pay=Decimal(1), annual_hours=Decimal(1)), 0),
        (Calculation(Decimal(10), "", Decimal(3), None, "uger"), ""),
        (Calculation(None, "", Decimal(3)), ""),
        (Calculation(), ""),
    ],
)
def test_calculation_reckons_as_the_house_does(calculation: Calculation, reckons: Any) -> None:
    rows = reckoned(make_sheet([("Løn", {}, {})], calculation=calculation))

    assert rows[0][rows["head"].index("Beregnet i kr.")] == reckons
    assert calculation.product == (None if reckons == "" else reckons)


def test_sums_printed_and_other_names_stand_in_columns_only_when_there_are_some() -> None:
    plain = make_sheet(LINES[:1])
    printed = replace(
        plain,
        lines=(replace(plain.lines[0], labels={2: "Lønninger"}),),
        stated=(Stated(Table.FINANCING, Decimal(7), 1, 1, explanation="Skrivefejl"),),
    )

    assert reckoned(printed)["head"][-4:-1] == [
        "Navn i finansieringen fra Ministeriet",
        "Trykt sum af det, Kommunen betaler",
        "Forklaring på den trykte sum af det, Kommunen betaler",
    ]
    assert reckoned(plain)["head"][-2] == "Note"


def test_parts_of_the_year_stand_in_columns_of_their_own() -> None:
    sheet = make_sheet(LINES[:1], (2013,), rhythm=Rhythm.QUARTER)
    sheet = replace(sheet, lines=(replace(sheet.lines[0], spread={(2013, 2): Decimal("1000.50")}),))

    rows = reckoned(sheet)

    assert rows["head"][-5:-1] == [f"2013, {quarter}. kvartal" for quarter in (1, 2, 3, 4)]
    assert rows[0][-5:-1] == [0, Decimal("1000.50"), 0, 0]


def test_line_of_an_approved_budget_has_no_code() -> None:
    sheet = make_sheet(LINES[:1])
    sheet = replace(sheet, lines=(replace(sheet.lines[0], version=0),))

    assert reckoned(sheet)[0][-1] == ""


def test_remarks_stand_on_a_sheet_of_their_own() -> None:
    _budget, remarks = pages(make_sheet(LINES, remarks="=Skøn"))

    assert (remarks.title, remarks["A1"].value, remarks["A1"].data_type) == ("Bemærkninger", "=Skøn", "s")


def test_heads_stay_in_sight_and_amounts_have_danish_forms() -> None:
    (budget,) = pages(make_sheet(LINES))

    assert budget.freeze_panes == "B5"
    assert {budget["B5"].number_format, budget["B8"].number_format} == {'#,##0.00\\ "kr."'}


@pytest.mark.parametrize("payers", [(), ("Kommunen",)])
def test_budget_without_lines_reckons_to_nought(payers: tuple[str, ...]) -> None:
    rows = reckoned(make_sheet([], payers=payers))

    assert {*rows["sums"][1:-1]} == {0}
