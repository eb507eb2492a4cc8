"""A budget's expenditure by what it is paid with: money, and what is given and valued (rules.md 2.7, N29)."""

from dataclasses import dataclass

from budgets.enums import Contribution
from budgets.money import Totals, part_of, totals
from budgets.queries.sheets import Sheet


@dataclass(frozen=True)
class Part:
    """The lines of one contribution, added up."""

    contribution: str
    label: str
    sums: Totals


def contributions(sheet: Sheet) -> list[Part]:
    """Give a part for each contribution that has lines, money first and always; together they are the whole."""
    given = {line.contribution for line in sheet.lines} | {Contribution.MONEY}
    return [
        Part(each, str(each.label), totals(part_of(sheet.grid, _keys(sheet, each))))
        for each in Contribution
        if each in given
    ]


def _keys(sheet: Sheet, contribution: str) -> set[int]:
    return {line.key for line in sheet.lines if line.contribution == contribution}
