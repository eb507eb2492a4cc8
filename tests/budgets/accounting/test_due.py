"""Which accounts a calendar asks for, and when they are due (rules.md 2.9)."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.accounting.due import DueRule, are_covered, due_period, due_periods


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


YEAR = (date(2014, 1, 1), date(2014, 12, 31))
FIRST_HALF = (date(2014, 1, 1), date(2014, 6, 30))
MIDT = [
    DueRule(month=2, day=28, months=6, internal_days=18),
    DueRule(month=8, day=31, months=6, internal_days=21),
]


@pytest.mark.parametrize(
    ("period", "rules", "day"),
    [
        (YEAR, [DueRule(months_after=3)], date(2015, 3, 31)),  # Vejdirektoratet, Slots- og Kulturstyrelsen
        (YEAR, MIDT, date(2015, 2, 28)),
        (FIRST_HALF, MIDT, date(2014, 8, 31)),
        (YEAR, [DueRule(month=3, day=20)], date(2015, 3, 20)),  # DH
        (FIRST_HALF, [DueRule(months_after=4)], date(2014, 10, 31)),  # DH, large grants
        (FIRST_HALF, [DueRule(months_after=2)], date(2014, 8, 31)),  # Landdistriktspuljen
        (YEAR, [DueRule(months_after=3), DueRule(month=2, day=28)], date(2015, 2, 28)),
    ],
)
def test_calendars_that_funders_have(period, rules, day):
    due = due_period(*period, rules)

    assert due is not None
    assert (due.starts_on, due.ends_on, due.due_on) == (*period, day)


def test_period_that_no_calendar_asks_for_has_no_day():
    assert due_period(*YEAR, []) is None


def test_half_years_each_have_their_day_and_an_internal_one_before_it():
    found = due_periods(date(2013, 9, 1), date(2014, 12, 31), MIDT)

    assert [(due.starts_on, due.ends_on, due.due_on, due.internal_on) for due in found] == [
        (date(2013, 9, 1), date(2013, 12, 31), date(2014, 2, 28), date(2014, 2, 10)),
        (date(2014, 1, 1), date(2014, 6, 30), date(2014, 8, 31), date(2014, 8, 10)),
    ]


def test_internal_day_is_two_weeks_before_where_nothing_else_is_said():
    assert due_periods(date(2013, 1, 1), date(2014, 6, 30), [DueRule(months_after=3)])[0].internal_on == date(
        2014, 3, 17
    )


@pytest.mark.parametrize(
    ("starts_on", "asked"),
    [(date(2013, 10, 1), 1), (date(2013, 10, 2), 0), (date(2013, 11, 1), 0), (date(2013, 1, 1), 1)],
)
def test_period_shorter_than_three_months_is_passed_over(starts_on, asked):
    rules = [DueRule(months_after=3, skipped_under=3)]  # Vejdirektoratet

    assert len(due_periods(starts_on, date(2014, 6, 30), rules)) == asked


@pytest.mark.parametrize(
    ("ends_on", "is_asked"),
    [(date(2014, 3, 30), False), (date(2014, 3, 31), False), (date(2014, 4, 1), True)],
)
def test_grant_is_asked_when_it_lasts_longer_than_fifteen_months(ends_on, is_asked):
    rule = DueRule(month=3, day=20, longer_than=15)  # DH

    assert rule.is_asked_of(date(2013, 1, 1), ends_on, Decimal(1)) is is_asked


@pytest.mark.parametrize(
    ("amount", "asked"),
    [("199999.99", [True, False]), ("200000", [True, False]), ("200000.01", [False, True])],
)
def test_grant_is_asked_by_its_size(amount, asked):
    rules = [
        DueRule(months_after=2, up_to=Decimal(200_000)),
        DueRule(months_after=4, over=Decimal(200_000)),
    ]  # DH

    assert [rule.is_asked_of(*YEAR, Decimal(amount)) for rule in rules] == asked


JULY = date(2014, 7, 1)


@pytest.mark.parametrize(
    ("spans", "covered"),
    [
        ([YEAR], True),
        ([(JULY, YEAR[1]), FIRST_HALF], True),
        ([FIRST_HALF, (date(2014, 7, 2), YEAR[1])], False),
        ([FIRST_HALF, (date(2014, 3, 1), YEAR[1])], True),
        ([YEAR, FIRST_HALF], True),
        ([FIRST_HALF, (JULY, date(2014, 12, 30))], False),
        ([(date(2014, 1, 2), YEAR[1])], False),
        ([(date(2012, 1, 1), date(2012, 12, 31)), (date(2013, 12, 1), date(2015, 1, 1))], True),
        (
            [
                (date(2014, 1, 1), date(2014, 9, 30)),
                (date(2014, 2, 1), date(2014, 3, 1)),
                (date(2014, 10, 1), YEAR[1]),
            ],
            True,
        ),
        ([], False),
    ],
)
def test_time_is_covered_when_no_day_is_left_out(spans, covered):
    assert are_covered(*YEAR, spans) is covered
