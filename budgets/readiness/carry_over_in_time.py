"""G-07: money is carried over before the year's account is approved."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from budgets.enums import AccountState
from budgets.models import Account
from partnerships.problem import Problem, Severity

CODE = "G-07"


def check_carry_over_in_time(from_year: int, accounts: Iterable[Account]) -> list[Problem]:
    """Give an error when an account that covers any of the year is approved already (rules.md 2.8, G-07)."""
    approved = [row for row in accounts if row.state == AccountState.APPROVED]
    if not any(row.starts_on.year <= from_year <= row.ends_on.year for row in approved):
        return []
    sentence = _(
        "Regnskabet for %(year)s er godkendt. Overførsel fra et år skal være godkendt før årets regnskab."
    ) % {"year": from_year}
    return [Problem(CODE, Severity.ERROR, sentence, field="from_year")]
