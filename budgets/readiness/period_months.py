"""C-07 for amounts a year: what the budget's years come to, and what the agreement's months would."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from partnerships.danish.amounts import format_amount
from partnerships.danish.shares import MONTHS, months_by_year
from partnerships.problem import Problem, Severity

CODE = "C-07"

Period = tuple[date | None, date | None]  # the agreement's first and last day
UNKNOWN: Period = (None, None)


def check_period_months(sheet: Sheet, sums: Totals, period: Period) -> list[Problem]:
    """Tell both readings where the months are not whole budget years (rules.md 9, C-07; source-documents.md N5)."""
    first, last = period
    if not sheet.is_per_year or not first or not last:
        return []
    months = sum(months_by_year(first, last).values())
    years = sheet.grid.times
    if months == years * MONTHS or not sums.expense:
        return []
    sentence = _(
        "Der er regnet med %(years)s budgetår, %(amount)s i alt. Da beløbene er pr. år, ville aftalens %(months)s måneder "
        "give %(other)s i alt."
    )
    told = {
        "years": years,
        "amount": format_amount(sums.expense),
        "months": months,
        "other": format_amount(sums.expense / years * months / MONTHS),
    }
    return [Problem(CODE, Severity.INFO, sentence % told, "budget", "basis")]
