"""When an account is due, by the funder's calendar (rules.md 2.9)."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnerships.danish.notice import add_months


@dataclass(frozen=True)
class DueRule:
    """A fixed day each year, or so many months after the period."""

    month: int | None = None
    day: int | None = None
    months_after: int | None = None

    def after(self, end: date) -> date:
        """Give the first such day after the period's last; a day the month lacks is its last."""
        if self.months_after is not None:
            return _end_of_month(end, add_months(end, self.months_after))
        this_year = self._in(end.year)
        return this_year if this_year > end else self._in(end.year + 1)

    def _in(self, year: int) -> date:
        month = self.month or 1
        return date(year, month, min(self.day or 1, monthrange(year, month)[1]))


def _end_of_month(end: date, later: date) -> date:
    """Three months after 30 June, when that is a month's last day, is 30 September; after 30 November 28 February."""
    if end.day == monthrange(end.year, end.month)[1]:
        return later.replace(day=monthrange(later.year, later.month)[1])
    return later


def due_day(end: date, rules: Iterable[DueRule]) -> date | None:
    """Give the earliest day the calendar asks for after the period's last day, or None when it asks for nothing."""
    return min((rule.after(end) for rule in rules), default=None)
