"""B-14: money is used on lines of the budget in force; what is over a line is not accepted until a change is approved."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.queries.usage import UsedLine
from partnerships.danish.amounts import format_amount
from partnerships.problem import Problem, Severity

CODE = "B-14"


def check_used_lines(lines: Iterable[UsedLine]) -> list[Problem]:
    """Give an error for a line that was used without being in force, a warning for each year a line is over (B-14)."""
    found = []
    for row in lines:
        if not row.is_in_force:
            found += _strayed(row)
            continue
        found += [
            Problem(CODE, Severity.WARNING, _over(row, year), "use", f"line-{row.line.pk}")
            for year, usage in row.years.items()
            if usage.excess
        ]
    return found


def _strayed(row: UsedLine) -> list[Problem]:
    if not row.total.used:
        return []
    sentence = _(
        "“%(line)s” står ikke i det budget, der gælder nu, men der er brugt %(amount)s på den. "
        "Ret posterne, eller søg om en budgetændring."
    ) % {"line": row.line.text, "amount": _kroner(row.total.used)}
    return [Problem(CODE, Severity.ERROR, sentence, "use", f"line-{row.line.pk}")]


def _over(row: UsedLine, year: int) -> str:
    return _(
        "“%(line)s” er brugt %(amount)s over det godkendte i %(year)s. "
        "Det bliver ikke godkendt, før en budgetændring er godkendt."
    ) % {"line": row.line.text, "year": year, "amount": _kroner(row.years[year].excess)}


def _kroner(amount: Decimal) -> str:
    return format_amount(amount, 2 if amount % 1 else 0)
