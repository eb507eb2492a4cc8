"""A ledger extract as rows that can be booked, and the rows that cannot with the sentence why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.enums import SignConvention
from budgets.reading.table import Row, Table, amount_of, day_of, text_of
from budgets.shapes import LedgerRow

IGNORED = 0  # a word that stands for no line of the agreement: its rows are left out on purpose
LONGEST_TEXT, LONGEST_VOUCHER = 200, 60


@dataclass(frozen=True)
class Fault:
    """A row that cannot be booked: its number in the sheet, and why."""

    number: int
    sentence: str


@dataclass(frozen=True)
class Mapped:
    """Which column holds what (heads; "" for none), how use is signed, and {the sheet's word: approved line or IGNORED}."""

    columns: Mapping[str, str]
    sign: str
    lines: Mapping[str, int]

    def column(self, table: Table, what: str) -> int | None:
        """Give the place of a column in the table, None when the sheet has not got it."""
        head = self.columns.get(what, "")
        return table.column(head) if head else None

    def fits(self, table: Table) -> bool:
        """Tell whether the table has the columns without which nothing can be booked."""
        return all(self.column(table, what) is not None for what in ("booked_on", "amount", "line"))


@dataclass(frozen=True)
class Ledger:
    """What is to be booked, what cannot be, and how many rows were left out on purpose."""

    rows: tuple[LedgerRow, ...]
    faults: tuple[Fault, ...]
    ignored: int

    @property
    def total(self) -> Decimal:
        """The rows added up, in kroner with use above nought."""
        return sum((row.amount for row in self.rows), Decimal(0))


def words_in(table: Table, mapped: Mapped) -> list[str]:
    """Give the words that the sheet has for lines, each once, in the sheet's order."""
    place = mapped.column(table, "line")
    if place is None:
        return []
    return list(dict.fromkeys(filter(None, (_text(row, place) for row in table.rows))))


def read_ledger(table: Table, mapped: Mapped, day_reason: Callable[[date], str]) -> Ledger:
    """Read every row; `day_reason` tells why nothing can be booked on a day, or "" when it can. Raises nothing."""
    rows, faults, ignored = [], [], 0
    for row in table.rows:
        word = _text(row, mapped.column(table, "line"))
        if mapped.lines.get(word) == IGNORED:
            ignored += 1
            continue
        try:
            rows.append(_read(table, row, word, mapped, day_reason))
        except ValueError as error:  # the Danish readers and `_read` give their sentence as the error
            faults.append(Fault(row.number, str(error)))
    return Ledger(tuple(rows), tuple(faults), ignored)


def _read(table: Table, row: Row, word: str, mapped: Mapped, day_reason: Callable[[date], str]) -> LedgerRow:
    if not word:
        raise ValueError(_("Rækken siger ikke, hvilken linje den hører til."))
    if word not in mapped.lines:
        raise ValueError(_("“%(word)s” er ikke koblet til en budgetlinje.") % {"word": word})
    return LedgerRow(
        number=row.number,
        line=mapped.lines[word],
        booked_on=_day(table, row, mapped, day_reason),
        amount=_amount(table, row, mapped),
        text=_text(row, mapped.column(table, "text"))[:LONGEST_TEXT],
        voucher=_text(row, mapped.column(table, "voucher"))[:LONGEST_VOUCHER],
    )


def _day(table: Table, row: Row, mapped: Mapped, day_reason: Callable[[date], str]) -> date:
    place = mapped.column(table, "booked_on")
    day = None if place is None else day_of(row.cells[place])
    if day is None:
        raise ValueError(_("Datoen mangler."))
    reason = day_reason(day)
    if reason:
        raise ValueError(reason)
    return day


def _amount(table: Table, row: Row, mapped: Mapped) -> Decimal:
    place = mapped.column(table, "amount")
    amount = None if place is None else amount_of(row.cells[place])
    if not amount:
        raise ValueError(_("Beløbet mangler eller er 0."))
    return -amount if mapped.sign == SignConvention.DEBIT_NEGATIVE else amount


def _text(row: Row, place: int | None) -> str:
    return "" if place is None else text_of(row.cells[place]).strip()
