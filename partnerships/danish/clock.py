"""The one clock of the house: the only source of today's date in the domain.

Real time unless somebody pins it: the demo with `pin()` for the whole process, tests and replays with
`pinned()` for the running context only. `true_now()` is never pinned; it tells when something was really
recorded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

_pinned_here: ContextVar[date | None] = ContextVar("pinned_here", default=None)
_pinned_everywhere: dict[str, date | None] = {"day": None}


def today() -> date:
    """Give the domain's date of today, Danish time."""
    return now().date()


def now() -> datetime:
    """Give the domain's moment, aware, Danish time; under a pinned day the time of day still runs."""
    real = true_now()
    day = _pinned_here.get() or _pinned_everywhere["day"]
    if day is None:
        return real
    return datetime.combine(day, real.time(), tzinfo=COPENHAGEN)


def true_now() -> datetime:
    """Give the real moment, aware, Danish time, whatever is pinned."""
    return datetime.now(COPENHAGEN)


def pin(day: date | None) -> None:
    """Pin today's date for the whole process; None lets real time run again."""
    _pinned_everywhere["day"] = day


@contextmanager
def pinned(day: date) -> Iterator[date]:
    """Pin today's date within a `with` block, in this context (thread, task) only; wins over `pin()`."""
    token = _pinned_here.set(day)
    try:
        yield day
    finally:
        _pinned_here.reset(token)
