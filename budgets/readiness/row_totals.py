"""B-01: what a line is printed to come to is what its years come to."""

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from budgets.queries.stated import compare_stated
from partnerships.problem import Problem, Severity

CODE = "B-01"


def check_row_totals(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each printed sum of a line that is off by more than rounding (rules.md 9, B-01)."""
    return [
        Problem(
            CODE,
            Severity.ERROR,
            _(
                "%(label)s: Trykt er %(printed)s, men årene giver %(computed)s (forskel %(difference)s). "
                "Ret beløbene eller den trykte sum."
            )
            % row.words,
            "budget",
            f"line-{row.stated.line}",
        )
        for row in compare_stated(sheet, sums)
        if row.stated.line is not None and row.is_wrong
    ]
