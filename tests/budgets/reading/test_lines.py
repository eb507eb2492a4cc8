"""A sheet held against a budget: what is ours comes back unchanged, what is wrong is named by its row."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given, settings

from budgets.document.workbook import budget_workbook
from budgets.money import Grid
from budgets.queries.sheets import Sheet
from budgets.reading.columns import own_places, remembered_places
from budgets.reading.comparison import Comparison, Difference, compare
from budgets.reading.lines import LinesRead, RowProblem, read_lines
from budgets.reading.table import Table, read_table
from tests.make.sheets import make_sheet, sheets

SHEET = make_sheet([("Løn", {2013: 100, 2014: 200}, {(2013, 1): 60}), ("Mad", {2013: 5}, {})])
HEADS = ["Linje", "Udgift 2013", "Kommunen betaler 2013", "Linjens kode (ret den ikke)"]


def exported(sheet: Sheet) -> Table:
    with budget_workbook(sheet) as file:
        return read_table("budget.xlsx", file.read())


def table_of(*rows: list) -> Table:
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(rows)
    return read_table("ark.csv", file.getvalue().encode())


def found_in(table: Table, sheet: Sheet = SHEET) -> LinesRead:
    return read_lines(table, own_places(table, sheet), sheet)


def compared(*rows: list, sheet: Sheet = SHEET) -> Comparison:
    return compare(sheet, found_in(table_of(*rows), sheet))


@given(sheet=sheets())
@settings(max_examples=60, deadline=None)
def test_a_budget_taken_out_and_read_in_again_changes_nothing(sheet: Sheet) -> None:
    changes = compare(sheet, found_in(exported(sheet), sheet))

    assert not changes
    assert changes.same == len(sheet.lines)


@given(sheet=sheets())
@settings(max_examples=60, deadline=None)
def test_a_budget_read_into_an_empty_one_has_the_same_lines_and_amounts(sheet: Sheet) -> None:
    empty = replace(sheet, lines=(), grid=Grid(sheet.grid.years, sheet.grid.financiers))
    found = found_in(exported(sheet), empty)
    assume(not found.problems)  # ten figures in a row may be a personal number

    new = compare(empty, found).new

    assert [line.text for line in new] == [line.text for line in sheet.lines]
    for line, figures in zip(new, sheet.grid.lines, strict=True):
        assert {
            year: amount for year, amount in line.expenses.items() if amount is not None
        } == figures.expenses
        paid = {place: amount for place, amount in line.allocations.items() if amount is not None}
        assert paid == figures.allocations


def test_new_changed_and_removed_lines_are_told_apart() -> None:
    changes = compared(HEADS, ["Lønninger", "1.100", "", "1.3"], ["Husleje", "½ mio.", "", ""])

    (changed,) = changes.changed
    assert changed.differences == [
        Difference("Linje", "Løn", "Lønninger"),
        Difference("Udgift 2013", "100", "1.100"),
        Difference("Kommunen betaler 2013", "60", ""),
    ]
    assert not changed.is_older
    assert [(line.row, line.text, line.expenses) for line in changes.new] == [
        (3, "Husleje", {2013: Decimal(500_000)})
    ]
    assert [line.text for line in changes.removed] == ["Mad"]
    assert changes.plan.removed == ((2, 3),)


def test_a_column_that_is_not_read_stays_as_it_is() -> None:
    entry = compared(HEADS, ["Løn", "1", "60", "1.3"], ["Mad", "5", "", "2.3"]).plan.changed[0].entry

    assert (entry.expenses, entry.allocations) == ({2013: Decimal(1)}, {(2013, 1): Decimal(60)})


def test_line_saved_after_the_sheet_was_taken_out_is_pointed_at() -> None:
    (changed,) = compared(HEADS, ["Løn", "1", "60", "1.2"]).changed

    assert changed.is_older


def test_sheet_without_codes_finds_lines_by_their_text_and_removes_none() -> None:
    changes = compared(HEADS[:3], ["løn", "100", "60"], ["Kurser", "7", ""])

    assert [each.differences for each in changes.changed] == [[Difference("Linje", "Løn", "løn")]]
    assert ([line.text for line in changes.new], changes.removed) == (["Kurser"], [])


def test_text_that_stands_twice_is_a_new_line_and_never_a_guess() -> None:
    twice = make_sheet([("Løn", {}, {}), ("Løn", {}, {})])

    assert len(compared(HEADS[:2], ["Løn", "1"], sheet=twice).new) == 1


def test_sums_are_passed_over_and_told() -> None:
    found = found_in(
        table_of(HEADS[:2], ["Løn", "1"], ["I alt", "1"], ["Udgifter i alt", "1"], ["Samlet indsats", "2"])
    )

    assert found.sums == ((3, "I alt"), (4, "Udgifter i alt"))
    assert [line.text for line in found.lines] == ["Løn", "Samlet indsats"]


def test_what_is_wrong_is_named_by_row_and_column() -> None:
    found = found_in(
        table_of(
            HEADS,
            ["Løn", "1.50", "", "1.3"],
            ["", "7", "", ""],
            ["x" * 201, "mange", "", ""],
            ["Jens 010190-1234", "1", "", ""],
            ["Mad", "1", "", "1.3"],
        )
    )

    assert [(problem.row, problem.head) for problem in found.problems] == [
        (2, "Udgift 2013"),
        (3, "Linje"),
        (4, "Udgift 2013"),
        (4, "Linje"),
        (5, "Linje"),
        (6, ""),
    ]
    assert found.problems[1] == RowProblem(3, "Linje", "Skriv, hvad pengene går til.")
    assert found.problems[5].sentence.startswith("Linjens kode står to gange")


def test_codes_that_are_none_make_new_lines() -> None:
    changes = compared(HEADS, ["A", "1", "", "99.1"], ["B", "1", "", "x.y"], ["C", "1", "", "1" * 30])

    assert ([line.text for line in changes.new], changes.removed) == (["A", "B", "C"], [])


def test_sheet_of_others_is_read_by_the_columns_that_were_chosen() -> None:
    table = table_of(["Post", "Beløb 2013"], ["Løn", "1"])
    heads = {"text": "Post", "expense 2013": "Beløb 2013", "expense 1999": "Post", "paid 2013 Andre": "Post"}

    assert own_places(table, SHEET) == {}
    assert remembered_places(table, SHEET, heads) == {"text": 0, "expense 2013": 1}
