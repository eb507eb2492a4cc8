"""Which accounts a funder's calendar asks for, and when they are due (rules.md 2.9)."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from partnerships.danish.notice import add_months

YEAR = 12
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class DueRule:
    """A fixed day each year, or so many months after the period; of which periods and of which grants it is asked.

    A period is `months` of the calendar, counted from January. It is not asked for when it is shorter than
    `skipped_under` months. A grant is asked when it lasts more than `longer_than` months, and is `over` and at most
    `up_to` kroner. `internal_days` is how long before the day the grantee has it ready.
    """

    month: int | None = None
    day: int | None = None
    months_after: int | None = None
    internal_days: int = 14
    months: int = YEAR
    skipped_under: int | None = None
    longer_than: int | None = None
    over: Decimal | None = None
    up_to: Decimal | None = None

    def after(self, end: date) -> date:
        """Give the first such day after the period's last; a day the month lacks is its last."""
        if self.months_after is not None:
            return _end_of_month(end, add_months(end, self.months_after))
        this_year = self._in(end.year)
        return this_year if this_year > end else self._in(end.year + 1)

    def is_asked_of(self, starts_on: date, ends_on: date, amount: Decimal) -> bool:
        """Tell whether a grant of these days and kroner is asked."""
        return (
            (self.longer_than is None or ends_on >= add_months(starts_on, self.longer_than))
            and (self.over is None or amount > self.over)
            and (self.up_to is None or amount <= self.up_to)
        )

    def passes_over(self, start: date, end: date) -> bool:
        """Tell whether the period is too short to be asked for."""
        return self.skipped_under is not None and end + A_DAY < add_months(start, self.skipped_under)

    def _in(self, year: int) -> date:
        month = self.month or 1
        return date(year, month, min(self.day or 1, monthrange(year, month)[1]))


@dataclass(frozen=True)
class DuePeriod:
    """A period that is accounted for, by which day, and by which day the grantee has it ready."""

    starts_on: date
    ends_on: date
    due_on: date
    internal_on: date


def due_period(start: date, end: date, rules: Iterable[DueRule]) -> DuePeriod | None:
    """Give when the calendar asks for this period: by the earliest of its days, or None when it asks for nothing."""
    asked = (rule for rule in rules if not rule.passes_over(start, end))
    rule = min(asked, key=lambda rule: rule.after(end), default=None)
    if rule is None:
        return None
    due_on = rule.after(end)
    return DuePeriod(start, end, due_on, due_on - timedelta(days=rule.internal_days))


def due_periods(starts_on: date, ends_on: date, rules: Iterable[DueRule]) -> list[DuePeriod]:
    """Give the parts of a grant's time that are accounted for on their own, by length and then by day.

    The last part is left to the final account. Of several days that are asked for the same length the earliest after
    the period counts: 28 February and 31 August of half years are one day each.
    """
    by_length: dict[int, list[DueRule]] = {}
    for rule in rules:
        by_length.setdefault(rule.months, []).append(rule)
    found = (
        due_period(start, end, alike)
        for months, alike in sorted(by_length.items())
        for start, end in _parts(starts_on, ends_on, months)
    )
    return [period for period in found if period is not None]


def calendar_period(day: date, months: int) -> tuple[date, date]:
    """Give the first and last day of the calendar's period of so many months in which the day lies."""
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, add_months(first, months) - A_DAY


def are_covered(start: date, end: date, spans: Iterable[tuple[date, date]]) -> bool:
    """Tell whether these (first day, last day) together leave no day of the period out."""
    for first, last in sorted(spans):
        if first > start:
            return False
        if last >= end:
            return True
        start = max(start, last + A_DAY)
    return False


def _parts(starts_on: date, ends_on: date, months: int) -> Iterator[tuple[date, date]]:
    first, last = calendar_period(starts_on, months)
    while last < ends_on:
        yield max(first, starts_on), last
        first, last = calendar_period(last + A_DAY, months)


def _end_of_month(end: date, later: date) -> date:
    """Three months after 30 June, when that is a month's last day, is 30 September; after 30 November 28 February."""
    if end.day == monthrange(end.year, end.month)[1]:
        return later.replace(day=monthrange(later.year, later.month)[1])
    return later
