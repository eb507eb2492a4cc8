from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.workdays import add_workdays, easter, holidays, is_workday, next_workday


@pytest.mark.parametrize(
    "sunday",
    ["2000-04-23", "2008-03-23", "2011-04-24", "2014-04-20", "2015-04-05", "2016-03-27", "2024-03-31", "2038-04-25"],
)  # fmt: skip
def test_easter_sunday(sunday):
    assert easter(int(sunday[:4])) == date.fromisoformat(sunday)


def test_holidays_of_2015():
    assert sorted(day.strftime("%d.%m") for day in holidays(2015)) == sorted(
        ["01.01", "02.04", "03.04", "05.04", "06.04", "01.05", "14.05", "24.05", "25.05", "25.12", "26.12"]
    )


def test_great_prayer_day_until_2023():
    assert date(2023, 5, 5) in holidays(2023)
    assert date(2024, 4, 26) not in holidays(2024)
    assert len(holidays(2024)) == len(holidays(2023)) - 1


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        ("2015-01-15", "2015-01-15"),
        ("2015-01-17", "2015-01-19"),
        ("2015-04-02", "2015-04-07"),
        ("2015-06-05", "2015-06-08"),
        ("2014-12-24", "2014-12-29"),
        ("2014-12-31", "2015-01-02"),
        ("2015-12-31", "2016-01-04"),
    ],
)
def test_next_workday_moves_over_days_off(day, moved):
    assert next_workday(date.fromisoformat(day)) == date.fromisoformat(moved)


def test_access_request_is_due_after_seven_working_days():
    assert add_workdays(date(2015, 1, 15), 7) == date(2015, 1, 26)
    assert add_workdays(date(2014, 12, 22), 7) == date(2015, 1, 7)
    assert add_workdays(date(2015, 1, 17), 0) == date(2015, 1, 17)


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_next_workday_is_near_and_a_workday(day):
    moved = next_workday(day)
    assert is_workday(moved)
    assert 0 <= (moved - day).days <= 7
    assert easter(day.year).weekday() == 6
