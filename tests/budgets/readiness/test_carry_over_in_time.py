"""G-07: an approved account of the year closes it, any other does not."""

from datetime import date

import pytest

from budgets.enums import AccountState
from budgets.models import Account
from budgets.readiness.carry_over_in_time import check_carry_over_in_time


@pytest.mark.parametrize(
    ("state", "first", "last", "codes"),
    [
        (AccountState.APPROVED, 2013, 2013, ["G-07"]),
        (AccountState.APPROVED, 2012, 2014, ["G-07"]),
        (AccountState.APPROVED, 2014, 2014, []),
        (AccountState.SUBMITTED, 2013, 2013, []),
        (AccountState.RETURNED, 2013, 2013, []),
    ],
)
def test_year_with_an_approved_account_is_closed(state, first, last, codes):
    row = Account(state=state, starts_on=date(first, 1, 1), ends_on=date(last, 12, 31))

    assert [problem.code for problem in check_carry_over_in_time(2013, [row])] == codes
