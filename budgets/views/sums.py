"""The printed sums as a table under the grid: those that differ, and how many are right."""

from typing import NamedTuple

from budgets.forms.line import shown
from budgets.money import Totals
from budgets.queries.sheets import Sheet
from budgets.queries.stated import compare_stated, compare_wholes
from partnerships.danish.amounts import format_difference


class PrintedRow(NamedTuple):
    """A printed sum that differs, in Danish figures; `is_of_printed`: from the printed sums it should add up."""

    label: str
    printed: str
    computed: str
    difference: str
    explanation: str
    is_of_printed: bool


class PrintedSums(NamedTuple):
    """What the table shows; nothing at all when the source prints no sum."""

    differing: list[PrintedRow]
    right: int
    in_all: str  # what the whole period costs


def printed_sums(sheet: Sheet, sums: Totals) -> PrintedSums:
    """Give the printed sums of a budget as its page shows them."""
    compared = compare_stated(sheet, sums)
    rows = [
        PrintedRow(
            row.label,
            shown(row.stated.amount),
            shown(row.computed),
            format_difference(row.difference, unit=""),
            row.stated.explanation,
            row.is_of_printed,
        )
        for row in [*compared, *compare_wholes(sheet, compared)]
        if row.difference
    ]
    return PrintedSums(rows, sum(not row.difference for row in compared), shown(sums.expense))
