from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.notice import add_months, both_answers, earliest_end, has_effect, last_day

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))
ANCHORS = ("first_of_month", "end_of_month", "quarter", "half_year", "year", "running")


def _day(iso):
    return date.fromisoformat(iso)


@pytest.mark.parametrize(
    ("received", "inclusive", "full_months"),
    [
        ("2014-02-28", "2014-04-01", "2014-04-01"),
        ("2014-03-01", "2014-04-01", "2014-05-01"),
        ("2014-03-02", "2014-05-01", "2014-05-01"),
        ("2014-03-31", "2014-05-01", "2014-05-01"),
        ("2014-01-31", "2014-03-01", "2014-03-01"),
        ("2012-01-31", "2012-03-01", "2012-03-01"),
        ("2014-12-01", "2015-01-01", "2015-02-01"),
        ("2014-12-15", "2015-02-01", "2015-02-01"),
        ("2015-11-30", "2016-01-01", "2016-01-01"),
    ],
)
def test_notice_of_a_month_to_the_first(received, inclusive, full_months):
    assert earliest_end(_day(received), 1, "first_of_month", "inclusive") == _day(inclusive)
    assert earliest_end(_day(received), 1, "first_of_month", "full_months") == _day(full_months)
    assert both_answers(_day(received), 1) == (_day(inclusive), _day(full_months))


def test_last_day_is_the_day_before():
    assert last_day(date(2014, 3, 1), 1, "first_of_month") == date(2014, 3, 31)
    assert last_day(date(2014, 3, 1), 1, "first_of_month", "full_months") == date(2014, 4, 30)


def test_notice_received_on_a_first_must_be_asked_about():
    assert both_answers(date(2014, 3, 1), 1).differ
    assert not both_answers(date(2014, 3, 2), 1).differ
    assert both_answers(date(2014, 3, 1), 3) == (date(2014, 6, 1), date(2014, 7, 1))


def test_notice_after_natural_expiry_has_no_effect():
    ends = earliest_end(date(2015, 11, 30), 1, "first_of_month")
    assert not has_effect(ends, date(2015, 12, 31))
    assert has_effect(date(2015, 12, 1), date(2015, 12, 31))
    assert has_effect(ends, None)


@pytest.mark.parametrize(
    ("anchor", "received", "months", "inclusive", "full_months"),
    [
        ("end_of_month", "2014-02-28", 1, "2014-03-31", "2014-03-31"),
        ("end_of_month", "2014-03-01", 1, "2014-04-30", "2014-04-30"),
        ("end_of_month", "2014-03-31", 1, "2014-04-30", "2014-05-31"),
        ("quarter", "2014-02-15", 1, "2014-03-31", "2014-03-31"),
        ("quarter", "2014-02-15", 3, "2014-06-30", "2014-06-30"),
        ("quarter", "2014-05-29", 1, "2014-06-30", "2014-06-30"),
        ("quarter", "2014-05-30", 1, "2014-06-30", "2014-09-30"),
        ("half_year", "2014-02-15", 3, "2014-06-30", "2014-06-30"),
        ("half_year", "2014-06-15", 1, "2014-12-31", "2014-12-31"),
        ("year", "2014-02-15", 6, "2014-12-31", "2014-12-31"),
        ("year", "2014-12-02", 1, "2015-12-31", "2015-12-31"),
        ("running", "2014-03-15", 1, "2014-04-14", "2014-04-15"),
        ("running", "2014-01-31", 1, "2014-02-27", "2014-02-28"),
    ],
)
def test_last_day_by_anchor(anchor, received, months, inclusive, full_months):
    assert last_day(_day(received), months, anchor, "inclusive") == _day(inclusive)
    assert last_day(_day(received), months, anchor, "full_months") == _day(full_months)


@pytest.mark.parametrize(("anchor", "mode"), [("christmas", "inclusive"), ("year", "exclusive")])
def test_unknown_clause_is_refused(anchor, mode):
    with pytest.raises(ValueError, match="is not a valid"):
        earliest_end(date(2014, 3, 1), 1, anchor, mode)


@given(DAYS, st.integers(0, 24), st.sampled_from(ANCHORS))
def test_the_end_never_comes_before_the_notice_has_run(received, months, anchor):
    inclusive, full_months = both_answers(received, months, anchor)
    assert add_months(received, months) <= inclusive <= full_months


@given(DAYS, st.integers(1, 24))
def test_the_end_to_a_first_is_a_first(received, months):
    inclusive, full_months = both_answers(received, months)
    assert (inclusive.day, full_months.day) == (1, 1)
    assert (inclusive != full_months) == (received.day == 1)
