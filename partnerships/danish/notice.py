"""When an agreement ends after notice, "med en måneds varsel til den 1. i en måned". Rule: rules.md 3.6.

The day given is the first day on which the agreement no longer holds; its last full day is the day before.
The day on which the notice was received counts, not the date of the letter; weekends do not move the end.
"""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple


class Anchor(StrEnum):
    """What the notice runs to: a 1st, the end of a month, quarter, half-year or year, or any day."""

    FIRST_OF_MONTH = "first_of_month"
    END_OF_MONTH = "end_of_month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    RUNNING = "running"


class Mode(StrEnum):
    """Whether a notice that runs out exactly on the anchor is enough (inclusive) or goes on to the next."""

    INCLUSIVE = "inclusive"
    FULL_MONTHS = "full_months"


class BothAnswers(NamedTuple):
    """The end under either reading; they are shown and asked about when they differ."""

    inclusive: date
    full_months: date

    @property
    def differ(self) -> bool:
        """Tell whether a person must choose."""
        return self.inclusive != self.full_months


_MONTHS_PER_PERIOD = {Anchor.END_OF_MONTH: 1, Anchor.QUARTER: 3, Anchor.HALF_YEAR: 6, Anchor.YEAR: 12}


def earliest_end(received: date, months: int, anchor: str, mode: str = Mode.INCLUSIVE) -> date:
    """Give the first day without the agreement after notice of `months` is received (rules.md 3.6).

    `anchor` and `mode` are codes of Anchor and Mode. "first_of_month" ends on a 1st; "end_of_month",
    "quarter", "half_year" and "year" end with the last day of such a period; "running" on the very day.
    Raises ValueError.
    """
    earliest = add_months(received, months)
    is_enough = Mode(mode) is Mode.INCLUSIVE
    kind = Anchor(anchor)
    if kind is Anchor.RUNNING:
        return earliest if is_enough else earliest + timedelta(days=1)
    if kind is Anchor.FIRST_OF_MONTH:
        return earliest if earliest.day == 1 and is_enough else _after_period(earliest, 1)
    size = _MONTHS_PER_PERIOD[kind]
    ends = _after_period(earliest, size)
    is_last_day = earliest + timedelta(days=1) == ends
    return _after_period(ends, size) if is_last_day and not is_enough else ends


def last_day(received: date, months: int, anchor: str, mode: str = Mode.INCLUSIVE) -> date:
    """Give the agreement's last full day after notice: the day before `earliest_end`."""
    return earliest_end(received, months, anchor, mode) - timedelta(days=1)


def both_answers(received: date, months: int, anchor: str = Anchor.FIRST_OF_MONTH) -> BothAnswers:
    """Give `earliest_end` under both readings; notice received on a 1st makes them differ: ask."""
    return BothAnswers(
        earliest_end(received, months, anchor, Mode.INCLUSIVE),
        earliest_end(received, months, anchor, Mode.FULL_MONTHS),
    )


def has_effect(ends: date, expires_on: date | None) -> bool:
    """Tell whether a notice ending at `ends` comes before the natural last day (None: there is none)."""
    return expires_on is None or ends <= expires_on


def add_months(day: date, months: int) -> date:
    """Give the same day number `months` later, or the last day of that month when there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _after_period(day: date, size: int) -> date:
    """Give the day after the period of `size` months (counted from January) in which the day lies."""
    first_month = (day.month - 1) // size * size + 1
    return add_months(date(day.year, first_month, 1), size)
