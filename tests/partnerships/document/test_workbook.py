"""The workbook: text is never a formula, dates and amounts can be counted with, odd letters break nothing."""

from datetime import date
from decimal import Decimal
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from partnerships.document.workbook import write_workbook
from partnerships.shapes import CellKind, Column, Sheet

COLUMNS = (
    Column("navn", "Navn", lambda row: row[0]),
    Column("dag", "Dag", lambda row: row[1], CellKind.DATE, blank="Uden dato"),
    Column("sum", "Beløb", lambda row: row[2], CellKind.AMOUNT),
)
ROW = ("Ærøskøbing", date(2015, 6, 30), Decimal("1500000.50"))


def written(*rows: tuple, told=(("Tilstand", "I kraft"),)):
    sheet = Sheet("Aftaler: [1]", told, COLUMNS, rows)
    return write_workbook(sheet)


def test_sheet_has_a_name_what_was_asked_a_head_and_the_rows():
    done = written(ROW, ROW)
    page = load_workbook(done.file).active

    assert done.rows == 2
    assert page.title == "Aftaler   1 "
    assert [cell.value for cell in page[2]][:2] == ["Tilstand", "I kraft"]
    assert [cell.value for cell in page[4]] == ["Navn", "Dag", "Beløb"]
    assert (page.freeze_panes, page.auto_filter.ref) == ("B5", "A4:C6")


def test_dates_are_dates_and_amounts_are_numbers_with_danish_forms():
    _name, day, amount = load_workbook(written(ROW).file).active[5]

    assert (day.is_date, day.value.date(), day.number_format) == (True, date(2015, 6, 30), r"d\.m\.yyyy")
    assert (amount.data_type, amount.value) == ("n", 1500000.5)
    assert amount.number_format == '#,##0.00\\ "kr."'


def test_what_has_no_value_says_so_or_stays_empty():
    page = load_workbook(written(("", None, None)).file).active

    assert [cell.value for cell in page[5]] == [None, "Uden dato", None]


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("http://ond.example";"Klik")', "=1+1", "+1", "-1+2", "@SUM(A1)", "\uff1d1+1", "#N/A", "http://x.example",
     r"\\vaert\deling", "2015-01-15", "0064942212"],
)  # fmt: skip
def test_text_stays_text_whatever_it_begins_with(text):
    file = written((text, None, None), told=(("Søgt efter", text),)).file
    cell = load_workbook(file).active["A5"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    with ZipFile(file) as parts:
        assert b"<f" not in parts.read("xl/worksheets/sheet1.xml").replace(b"<filter", b"")


def test_a_text_that_looks_like_a_formula_stays_text_when_the_cell_is_edited():
    page = load_workbook(written(("=1+1", None, None), ("Ord", None, None)).file).active

    assert (page["A5"].quotePrefix, page["A6"].quotePrefix) == (True, False)


def test_control_letters_are_left_out_and_a_long_text_is_cut_where_one_can_see_it():
    page = load_workbook(written(("a\0b\x07\ud800c", None, None), ("x" * 40_000, None, None)).file).active

    assert page["A5"].value == "abc"
    assert len(page["A6"].value) == 32_767
    assert page["A6"].value.endswith("x [forkortet]")
