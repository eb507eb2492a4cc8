"""G-07: money is carried over before the year's account is approved."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.enums import AccountState
from budgets.queries.grants import GrantSheet
from budgets.readiness.reports_due import accounted_for
from partnerships.problem import Problem, Severity

CODE = "G-07"


def check_carry_over_in_time(from_year: int, sheet: GrantSheet) -> list[Problem]:
    """Give an error when approved accounts leave no day of the grant's time in the year out (rules.md 2.8, G-07)."""
    first = max(date(from_year, 1, 1), sheet.grant.starts_on)
    last = min(date(from_year, 12, 31), sheet.grant.ends_on)
    if first > last or not accounted_for(sheet, first, last, {AccountState.APPROVED}):
        return []
    sentence = _(
        "Regnskabet for %(year)s er godkendt. Overførsel fra et år skal være godkendt før årets regnskab."
    ) % {"year": from_year}
    return [Problem(CODE, Severity.ERROR, sentence, field="from_year")]
