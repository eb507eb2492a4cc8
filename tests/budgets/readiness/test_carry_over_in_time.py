"""G-07: approved accounts of the whole year close it, any other do not."""

from datetime import date

import pytest

from budgets.enums import AccountState
from budgets.models import Account, Grant
from budgets.queries.grants import GrantSheet
from budgets.readiness.carry_over_in_time import check_carry_over_in_time

APPROVED, SUBMITTED = AccountState.APPROVED, AccountState.SUBMITTED
HALVES = ((date(2013, 1, 1), date(2013, 6, 30)), (date(2013, 7, 1), date(2013, 12, 31)))


def codes(*accounts: Account, starts_on: date = date(2012, 1, 1), year: int = 2013) -> list[str]:
    grant = Grant(starts_on=starts_on, ends_on=date(2014, 12, 31))
    sheet = GrantSheet(grant, (), (), (), (), (), accounts, ())
    return [problem.code for problem in check_carry_over_in_time(year, sheet)]


def account(state: str, starts_on: date, ends_on: date) -> Account:
    return Account(state=state, starts_on=starts_on, ends_on=ends_on)


@pytest.mark.parametrize(
    ("state", "first", "last", "expected"),
    [
        (APPROVED, 2013, 2013, ["G-07"]),
        (APPROVED, 2012, 2014, ["G-07"]),
        (APPROVED, 2014, 2014, []),
        (SUBMITTED, 2013, 2013, []),
        (AccountState.RETURNED, 2013, 2013, []),
    ],
)
def test_year_with_an_approved_account_is_closed(state, first, last, expected):
    assert codes(account(state, date(first, 1, 1), date(last, 12, 31))) == expected


@pytest.mark.parametrize(
    ("states", "expected"),
    [((APPROVED, APPROVED), ["G-07"]), ((APPROVED, SUBMITTED), []), ((APPROVED,), [])],
)
def test_year_of_two_accounts_is_closed_when_both_are_approved(states, expected):
    rows = [account(state, *half) for state, half in zip(states, HALVES, strict=False)]

    assert codes(*rows) == expected


def test_year_is_closed_by_the_grants_part_of_it():
    assert codes(account(APPROVED, *HALVES[1]), starts_on=date(2013, 7, 1)) == ["G-07"]


def test_year_after_the_grant_is_not_closed_by_any_account():
    assert codes(account(APPROVED, date(2012, 1, 1), date(2014, 12, 31)), year=2015) == []
