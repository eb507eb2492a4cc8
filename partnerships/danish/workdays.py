"""Danish working days: for deadlines set by law and for counts of working days. Rule: rules.md 5.7."""

from datetime import date, timedelta
from functools import lru_cache

LAST_GREAT_PRAYER_DAY = 2023
ONE_DAY = timedelta(days=1)


def easter(year: int) -> date:
    """Give Easter Sunday (Gregorian calendar, Butcher's method)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=256)
def holidays(year: int) -> frozenset[date]:
    """Give the public holidays of the year; Great Prayer Day until and including 2023."""
    sunday = easter(year)
    after_easter = [-3, -2, 0, 1, 39, 49, 50]  # Maundy Thursday ... Whit Monday
    if year <= LAST_GREAT_PRAYER_DAY:
        after_easter.append(26)
    moving = {sunday + timedelta(days=days) for days in after_easter}
    return frozenset(moving | {date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)})


def is_workday(day: date) -> bool:
    """Tell whether deadlines may end on the day: no weekend, holiday, 5 June, 24 or 31 December."""
    is_half_holiday = (day.month, day.day) in {(6, 5), (12, 24), (12, 31)}
    return day.weekday() < 5 and not is_half_holiday and day not in holidays(day.year)


def next_workday(day: date) -> date:
    """Give the day itself when it is a working day, otherwise the next one."""
    while not is_workday(day):
        day += ONE_DAY
    return day


def add_workdays(day: date, count: int) -> date:
    """Give the working day that is `count` working days after the day; the day itself is not counted."""
    for _passed in range(count):
        day = next_workday(day + ONE_DAY)
    return day
