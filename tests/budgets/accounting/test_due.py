"""When an account is due (rules.md 2.9)."""

from datetime import date

import pytest

from budgets.accounting.due import DueRule, due_day


@pytest.mark.parametrize(
    ("end", "rule", "day"),
    [
        (date(2015, 12, 31), DueRule(months_after=3), date(2016, 3, 31)),
        (date(2015, 6, 30), DueRule(months_after=2), date(2015, 8, 31)),
        (date(2015, 11, 30), DueRule(months_after=3), date(2016, 2, 29)),
        (date(2015, 10, 15), DueRule(months_after=2), date(2015, 12, 15)),
        (date(2015, 12, 31), DueRule(month=2, day=28), date(2016, 2, 28)),
        (date(2015, 2, 28), DueRule(month=2, day=28), date(2016, 2, 28)),
        (date(2014, 12, 31), DueRule(month=2, day=31), date(2015, 2, 28)),
    ],
)
def test_day_after_the_period(end, rule, day):
    assert rule.after(end) == day


YEAR_OUT, HALF_YEAR_OUT = date(2014, 12, 31), date(2014, 6, 30)


@pytest.mark.parametrize(
    ("end", "rules", "day"),
    [
        (
            YEAR_OUT,
            [DueRule(months_after=3)],
            date(2015, 3, 31),
        ),  # Vejdirektoratet, Slots- og Kulturstyrelsen
        (YEAR_OUT, [DueRule(month=2, day=28), DueRule(month=8, day=31)], date(2015, 2, 28)),
        (HALF_YEAR_OUT, [DueRule(month=2, day=28), DueRule(month=8, day=31)], date(2014, 8, 31)),
        (YEAR_OUT, [DueRule(month=3, day=20)], date(2015, 3, 20)),  # DH
        (HALF_YEAR_OUT, [DueRule(months_after=4)], date(2014, 10, 31)),  # DH, large grants
        (HALF_YEAR_OUT, [DueRule(months_after=2)], date(2014, 8, 31)),  # Landdistriktspuljen
    ],
)
def test_calendars_that_funders_have(end, rules, day):
    assert due_day(end, rules) == day


def test_earliest_of_a_calendar_counts_and_none_is_none():
    rules = [DueRule(months_after=3), DueRule(month=2, day=28)]

    assert due_day(date(2015, 12, 31), rules) == date(2016, 2, 28)
    assert due_day(date(2015, 12, 31), []) is None
