"""B-03: a difference of up to one krone on a line is rounding, told but no obstacle."""

from django.utils.translation import gettext as _

from budgets.enums import Table
from budgets.money import NOTHING, Totals
from budgets.queries.sheets import Sheet
from budgets.queries.stated import Compared, compare_stated
from partnerships.problem import Problem, Severity

CODE = "B-03"


def check_rounding(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give a warning for every difference that is rounding (rules.md 9, B-03), each krone once.

    Told are lines whose expense and financing differ in a year, and printed sums. A year's printed sum that lacks just
    what its lines are rounded by tells of them too; a whole that only carries on what its years say is not told.
    """
    compared = compare_stated(sheet, sums)
    told = [row for row in compared if row.is_rounding and not _is_carried_on(row, compared, sums)]
    years = {row.stated.year for row in told if _is_of_its_lines(row, sums)}
    found = [
        Problem(CODE, Severity.WARNING, _printed_sentence(row, _lines(row, sheet, sums)), "budget", "stated")
        for row in told
    ]
    return found + _rounded_lines(sheet, sums, years)


def _is_of_its_lines(row: Compared, sums: Totals) -> bool:
    """Whether a year's printed expenditure is what is paid: it then lacks what its lines are rounded by."""
    year = row.stated.year
    return (
        year is not None and row.stated.table == Table.EXPENDITURE and row.difference == -sums.rounding[year]
    )


def _is_carried_on(row: Compared, compared: list[Compared], sums: Totals) -> bool:
    """Whether a whole's printed sum is off only by what its years, or the rounded lines, are off by."""
    if row.stated.line is not None or row.stated.year is not None:
        return False
    years = sum(
        (
            part.difference
            for part in compared
            if part.stated.year and part.stated.place[:3] == row.stated.place[:3]
        ),
        NOTHING,
    )
    is_expenditure = row.stated.table == Table.EXPENDITURE
    return row.difference == years or (is_expenditure and row.difference == -sums.rounding_total)


def _rounded_lines(sheet: Sheet, sums: Totals, told: set[int | None]) -> list[Problem]:
    return [
        Problem(
            CODE,
            Severity.WARNING,
            _("“%(line)s” er afrundet i %(year)s: Udgift og finansiering afviger med højst 1 kr.")
            % {"line": line.text, "year": sheet.column(year)},
            "budget",
            f"line-{line.key}",
        )
        for line in sheet.lines
        for year, rest in sums.lines[line.key].rounding.items()
        if rest and year not in told
    ]


def _lines(row: Compared, sheet: Sheet, sums: Totals) -> list[str]:
    """Give the names of the lines that a year's printed sum is rounded by."""
    if not _is_of_its_lines(row, sums):
        return []
    year = row.stated.year or 0
    return [line.text for line in sheet.lines if sums.lines[line.key].rounding[year]]


def _printed_sentence(row: Compared, lines: list[str]) -> str:
    sentence = (
        _(
            "%(label)s: Trykt er %(printed)s, og beregnet er %(computed)s (forskel %(difference)s). Det er afrunding."
        )
        % row.words
    )
    if not lines:
        return sentence
    names = ", ".join(f"“{line}”" for line in lines)
    return f"{sentence} " + _("Udgift og finansiering er afrundet hver for sig i %(lines)s.") % {
        "lines": names
    }
