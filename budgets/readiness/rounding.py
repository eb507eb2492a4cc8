"""B-03: a difference of up to one krone on a line is rounding, told but no obstacle."""

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from partnerships.problem import Problem, Severity

CODE = "B-03"


def check_rounding(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give one warning for every line and year where expense and financing differ by a krone or less (B-03)."""
    return [
        Problem(
            CODE,
            Severity.WARNING,
            _("“%(line)s” er afrundet i %(year)s: Udgift og finansiering afviger med højst 1 kr.")
            % {"line": line.text, "year": year},
            "budget",
            f"line-{line.key}",
        )
        for line in sheet.lines
        for year, rest in sums.lines[line.key].rounding.items()
        if rest
    ]
