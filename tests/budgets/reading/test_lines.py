"""A sheet held against a budget: what is ours comes back unchanged, what is wrong is named by its row."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given, settings
from openpyxl import Workbook, load_workbook

from budgets.actions.import_lines import WholeLine
from budgets.actions.save_line import LineEntry
from budgets.document.line_columns import Group, LineColumn, Value, held_lines, line_columns
from budgets.document.workbook import budget_workbook
from budgets.money import Grid
from budgets.queries.sheets import Sheet
from budgets.reading.columns import own_places, remembered_places
from budgets.reading.comparison import Comparison, compare
from budgets.reading.lines import LinesRead, ReadLine, RowProblem, letters, read_lines
from budgets.reading.table import Table, read_table
from budgets.shapes import Calculation, Difference
from tests.make.sheets import INITIATIVES, make_sheet, sheets

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
    return read_lines(table, own_places(table, sheet), sheet, INITIATIVES)


def compared(*rows: list, sheet: Sheet = SHEET) -> Comparison:
    return compare(sheet, found_in(table_of(*rows), sheet), INITIATIVES)


@given(sheet=sheets())
@settings(max_examples=60, deadline=None)
def test_a_budget_taken_out_and_read_in_again_changes_nothing(sheet: Sheet) -> None:
    found = found_in(exported(sheet), sheet)
    assume(not has_personal_number(found))

    changes = compare(sheet, found, INITIATIVES)

    assert found.problems == ()
    assert (changes.new, changes.changed, changes.removed) == ([], [], [])
    assert changes.same == len(sheet.lines)


@given(sheet=sheets())
@settings(max_examples=60, deadline=None)
def test_a_budget_read_into_an_empty_one_has_all_that_its_lines_held(sheet: Sheet) -> None:
    alone = [replace(line, initiative_id=7, initiative=INITIATIVES[7]) for line in sheet.lines]
    sheet = replace(sheet, lines=tuple(alone))  # two of the initiatives have one name, and are asked about
    empty = replace(sheet, lines=(), stated=(), grid=Grid(sheet.grid.years, sheet.grid.financiers))
    found = found_in(exported(sheet), empty)
    assume(not has_personal_number(found))

    new = compare(empty, found, INITIATIVES).new

    assert found.problems == ()
    assert [told(line) for line in new] == [
        {
            column: held.value(column)
            for column in stored_columns(sheet)
            if held.value(column) not in ("", None)
        }
        for held in held_lines(sheet)
    ]


def has_personal_number(found: LinesRead) -> bool:
    """Ten figures in a row may be a personal number."""
    return any("CPR" in problem.sentence for problem in found.problems)


def stored_columns(sheet: Sheet) -> list[LineColumn]:
    return [column for column in line_columns(sheet) if column.group != Group.HOURS]


def told(line: ReadLine) -> dict[LineColumn, Value]:
    return {column: value for column, value in line.values.items() if value not in ("", None)}


def test_new_changed_and_removed_lines_are_told_apart() -> None:
    changes = compared(HEADS, ["Lønninger", "1.100", "", "1.3"], ["Husleje", "½ mio.", "", ""])

    (changed,) = changes.changed
    assert changed.differences == [
        Difference("Linje", "Løn", "Lønninger"),
        Difference("Udgift 2013", "100", "1.100"),
        Difference("Kommunen betaler 2013", "60", ""),
    ]
    assert not changed.is_older
    assert [(line.row, line.text, line.whole().entry.expenses) for line in changes.new] == [
        (3, "Husleje", {2013: Decimal(500_000)})
    ]
    assert [line.text for line in changes.removed] == ["Mad"]
    assert changes.plan.removed == ((2, 3),)


def test_a_column_that_is_not_read_stays_as_it_is() -> None:
    whole = compared(HEADS, ["Løn", "1", "60", "1.3"], ["Mad", "5", "", "2.3"]).plan.changed[0].line

    assert whole == WholeLine(
        LineEntry(text="Løn", expenses={2013: Decimal(1)}, allocations={(2013, 1): Decimal(60)})
    )


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

    assert [(problem.cell, problem.head) for problem in found.problems] == [
        ("B2", "Udgift 2013"),
        ("A3", "Linje"),
        ("A4", "Linje"),
        ("B4", "Udgift 2013"),
        ("A5", "Linje"),
        ("", ""),
    ]
    assert found.problems[1] == RowProblem(3, "A3", "Linje", "Skriv, hvad pengene går til.")
    assert found.problems[5].row == 6
    assert found.problems[5].sentence.startswith("Linjens kode står to gange")


def test_codes_that_are_none_make_new_lines() -> None:
    changes = compared(HEADS, ["A", "1", "", "99.1"], ["B", "1", "", "x.y"], ["C", "1", "", "1" * 30])

    assert ([line.text for line in changes.new], changes.removed) == (["A", "B", "C"], [])


def test_sheet_of_others_is_read_by_the_columns_that_were_chosen() -> None:
    table = table_of(["Post", "Beløb 2013"], ["Løn", "1"])
    heads = {"text": "Post", "expense 2013": "Beløb 2013", "expense 1999": "Post", "paid 2013 Andre": "Post"}

    assert own_places(table, SHEET) == {}
    assert remembered_places(table, SHEET, heads) == {"text": 0, "expense 2013": 1}


def test_words_of_a_line_are_read_and_what_they_would_change_is_told() -> None:
    heads = ["Linje", "Udgift 2013", "Slags udgift", "Betales med", "Indsats", "Antal", "Note"]

    (changed,) = compared(
        heads,
        ["Løn", "100", "løn", "Frivilliges timer", "fritidsjob", "2,5", "Se bilag"],
        ["Mad", "5", "", "", "", "", ""],
    ).changed

    assert changed.differences == [
        Difference("Slags udgift", "", "Løn"),
        Difference("Betales med", "Penge", "Frivilliges timer"),
        Difference("Indsats", "", "Fritidsjob"),
        Difference("Antal", "", "2,50"),
        Difference("Note", "", "Se bilag"),
    ]
    entry = changed.read.whole().entry
    assert (entry.sets_initiative, entry.initiative_id) == (True, 7)
    assert entry.details == {
        "category": "salary", "contribution": "volunteers", "units": Decimal("2.5"), "note": "Se bilag",
    }  # fmt: skip


def test_words_that_cannot_be_stored_are_named_by_their_cell() -> None:
    heads = ["Linje", "Udgift 2013", "Slags udgift", "Betales med", "Indsats", "Antal", "Enhed", "Gange"]

    found = found_in(
        table_of(
            heads,
            ["A", "1", "Lønninger", "Kaffe", "Ukendt", "1,0055", "x" * 61, "100.000.000"],
            ["B", "1", "", "", "Natteravne", "mange", "Jens 010190-1234", ""],
        )
    )

    assert [(problem.cell, problem.sentence[:30]) for problem in found.problems] == [
        ("C2", "Det kan der ikke stå. Skriv en"),
        ("D2", "Det kan der ikke stå. Skriv en"),
        ("E2", "Aftalen har ingen indsats, der"),
        ("F2", "Beløbet har dele af en øre. Sk"),
        ("G2", "Teksten er for lang. Skriv høj"),
        ("H2", "Tallet er for stort. Skriv et "),
        ("E3", "Flere indsatser hedder det. La"),
        ("F3", "“mange” er ikke et beløb. Skri"),
        ("G3", "Teksten indeholder et CPR-numm"),
    ]
    assert found.problems[0].sentence.endswith("Øvrige udgifter.")


def test_figure_of_a_workbook_with_many_decimals_is_asked_about_and_never_rounded() -> None:
    book = Workbook()
    book.active.append(["Linje", "Udgift 2013", "Antal", "Pris pr. enhed i kr."])
    book.active.append(["Løn", 1, 0.333, 33.333])
    book.active.append(["Mad", 1, 0.1 + 0.2, 7])

    found = found_in(saved(book))

    assert [(problem.cell, problem.sentence) for problem in found.problems] == [
        ("C2", "Tallet har for mange decimaler. Skriv højst to.")
    ]
    assert found.lines[1].whole().entry.details["units"] == Decimal("0.3")


def test_expense_that_follows_a_calculation_changed_outside_excel_is_reckoned_here() -> None:
    persons = Calculation(Decimal(34), "personer", Decimal("1723.50"), Decimal(48), "uger")
    sheet = make_sheet([("Mentorer", {2013: 2_812_752}, {})], payers=(), calculation=persons)
    with budget_workbook(sheet) as file:
        book = load_workbook(file)
    book.active["K5"] = 30

    (changed,) = compare(sheet, found_in(saved(book), sheet), {}).changed

    assert [(each.label, each.mine) for each in changed.differences] == [
        ("Udgift 2013", "2.481.840"),
        ("Antal", "30"),
    ]


def test_formula_that_was_never_reckoned_is_told_and_never_read_as_nothing() -> None:
    book = Workbook()
    book.active.append(["Linje", "Udgift 2013", "Note"])
    book.active.append(["Løn", "=1+1", "=A2"])

    found = found_in(saved(book))

    assert [(problem.cell, problem.sentence[:34]) for problem in found.problems] == [
        ("B2", "Cellens formel er ikke regnet ud. "),
        ("C2", "Cellens formel er ikke regnet ud. "),
    ]


def test_what_is_said_of_no_amount_is_named() -> None:
    heads = ["Linje", "Udgift 2013", "Navn i finansieringen fra Kommunen", "Trykt sum af udgiften"]
    heads.append("Forklaring på den trykte sum af udgiften")

    found = found_in(table_of(heads, ["Løn", "1", "Lønninger", "", "Skrivefejl"]))

    assert [problem.cell for problem in found.problems] == ["C2", "E2"]


def test_printed_sum_without_its_explanation_beside_is_not_read() -> None:
    table = table_of(["Linje", "Udgift 2013", "Trykt sum af udgiften"], ["Løn", "1", "7"])

    assert own_places(table, SHEET) == {"text": 0, "expense 2013": 1}


def test_columns_are_named_as_a_spreadsheet_names_them() -> None:
    assert [letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def saved(book: Workbook) -> Table:
    file = io.BytesIO()
    book.save(file)
    return read_table("budget.xlsx", file.getvalue())
