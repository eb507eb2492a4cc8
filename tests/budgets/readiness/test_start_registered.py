"""G-03: six months after the period begins, clamped to the month, or as many as the rule set says."""

from datetime import date

import pytest

from budgets.enums import GrantState
from budgets.models import Grant, RuleSet
from budgets.readiness.start_registered import check_start_registered, last_start


def grant_of(**fields) -> Grant:
    values = {"state": GrantState.ACCEPTED, "starts_on": date(2013, 1, 1), "ends_on": date(2015, 12, 31)}
    return Grant(**values | fields)


@pytest.mark.parametrize(
    ("starts_on", "months", "last"),
    [
        (date(2013, 1, 1), None, date(2013, 7, 1)),
        (date(2013, 8, 31), None, date(2014, 2, 28)),
        (date(2013, 1, 1), 3, date(2013, 4, 1)),
    ],
)
def test_last_start(starts_on, months, last):
    rules = RuleSet(start_within_months=months) if months else None

    assert last_start(grant_of(starts_on=starts_on, rule_set=rules)) == last


@pytest.mark.parametrize(
    ("started_on", "today", "warned"),
    [
        (None, date(2013, 7, 1), False),
        (None, date(2013, 7, 2), True),
        (date(2013, 7, 1), date(2014, 1, 1), False),
        (date(2013, 7, 2), date(2014, 1, 1), True),
    ],
)
def test_start_on_the_last_day_is_in_time(started_on, today, warned):
    problems = check_start_registered(grant_of(started_on=started_on), today)

    assert [problem.code for problem in problems] == ["G-03"] * warned


@pytest.mark.parametrize(
    "state", [GrantState.PREPARED, GrantState.FINAL, GrantState.SETTLED, GrantState.LAPSED]
)
def test_grant_that_does_not_run_is_not_warned_of(state):
    assert check_start_registered(grant_of(state=state), date(2014, 1, 1)) == []
