"""B-02: what a year and the whole are printed to come to is what their lines come to."""

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from budgets.queries.stated import Compared, compare_stated, compare_wholes
from partnerships.problem import Problem, Severity

CODE = "B-02"


def check_column_totals(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each printed sum of a year or of the whole that is off by more than rounding (B-02).

    The printed whole is held against the amounts, and against the printed sums of the lines, which a reader adds up.
    """
    compared = compare_stated(sheet, sums)
    columns = [row for row in compared if row.stated.line is None]
    return [
        Problem(CODE, Severity.ERROR, _sentence(row), "budget", "stated")
        for row in [*columns, *compare_wholes(sheet, compared)]
        if row.is_wrong
    ]


def _sentence(row: Compared) -> str:
    if row.is_of_printed:
        sentence = _(
            "%(label)s: Trykt er %(printed)s, men de trykte summer i kolonnen giver %(computed)s "
            "(forskel %(difference)s). Ret de trykte summer."
        )
    else:
        sentence = _(
            "%(label)s: Trykt er %(printed)s, men linjerne giver %(computed)s (forskel %(difference)s). "
            "Ret beløbene eller den trykte sum."
        )
    return sentence % row.words
