"""A ledger extract read by what its columns and words mean."""

from datetime import date
from decimal import Decimal

from budgets.enums import SignConvention
from budgets.reading.ledger import IGNORED, Mapped, read_ledger, words_in
from budgets.reading.table import read_table

CSV = """Dato;Konto;Kr.
01.03.2013;løn;100,50
;løn;7
02.03.2013;;7
02.03.2013;ukendt;7
02.03.2013;løn;
02.03.2013;privat;999
03.03.2013;løn;(25,8)
"""
MAPPED = Mapped(
    {"booked_on": "Dato", "amount": "Kr.", "line": "Konto"},
    SignConvention.DEBIT_POSITIVE,
    {"løn": 5, "privat": IGNORED},
)


def never(_day: date) -> str:
    return ""


def test_rows_are_read_and_wrong_ones_named_by_their_number():
    ledger = read_ledger(read_table("a.csv", CSV.encode()), MAPPED, never)

    assert [(row.number, row.line, row.booked_on, row.amount) for row in ledger.rows] == [
        (2, 5, date(2013, 3, 1), Decimal("100.50")),
        (8, 5, date(2013, 3, 3), Decimal("-25.80")),
    ]
    assert [(fault.number, fault.sentence) for fault in ledger.faults] == [
        (3, "Datoen mangler."),
        (4, "Rækken siger ikke, hvilken linje den hører til."),
        (5, "“ukendt” er ikke koblet til en budgetlinje."),
        (6, "Beløbet mangler eller er 0."),
    ]
    assert (ledger.ignored, ledger.total) == (1, Decimal("74.70"))


def test_sign_is_turned_where_use_stands_below_nought():
    turned = Mapped(MAPPED.columns, SignConvention.DEBIT_NEGATIVE, MAPPED.lines)

    ledger = read_ledger(read_table("a.csv", CSV.encode()), turned, never)

    assert [row.amount for row in ledger.rows] == [Decimal("-100.50"), Decimal("25.80")]


def test_day_that_cannot_be_booked_on_is_the_rows_fault():
    ledger = read_ledger(read_table("a.csv", CSV.encode()), MAPPED, lambda _day: "For sent.")

    assert ledger.rows == ()
    assert (ledger.faults[0].number, ledger.faults[0].sentence) == (2, "For sent.")


def test_words_stand_once_in_the_sheets_order():
    assert words_in(read_table("a.csv", CSV.encode()), MAPPED) == ["løn", "ukendt", "privat"]


def test_mapping_fits_only_a_sheet_with_its_columns():
    table = read_table("a.csv", CSV.encode())

    assert MAPPED.fits(table)
    assert not Mapped({"booked_on": "Dato"}, "", {}).fits(table)
