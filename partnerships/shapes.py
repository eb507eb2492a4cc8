"""Value types: the columns and filters of lists, for the screen and the workbook alike, and what somebody held when."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise

Words = str | Promise
Value = str | date | Decimal | int | None


class CellKind(StrEnum):
    """How the value of a cell is written."""

    TEXT = "text"
    DATE = "date"
    AMOUNT = "amount"  # Decimal kr.
    NUMBER = "number"  # Decimal or int
    DAYS = "days"  # int, negative when the day has passed


@dataclass(frozen=True)
class Column:
    """What every row says under one heading; `value` is all that screen and workbook know of it.

    `sort` names the column or annotation of the query to sort by, "" when it cannot be; it must not be null. `is_under`
    puts it on the screen in small letters under the column before; in the workbook it is a column of its own. `blank`
    is said where there is no value. `tally` names the sort under which the list's foot counts a row. `link`, `badge` (the
    colour of a state) and `is_strong` dress the screen only.
    """

    key: str
    label: Words
    value: Callable[[Any], Value]
    kind: CellKind = CellKind.TEXT
    sort: str = ""
    is_under: bool = False
    blank: Words = ""
    tally: Callable[[Any], Words] | None = None
    link: Callable[[Any], str] | None = None
    badge: Callable[[Any], str] | None = None
    is_strong: Callable[[Any], bool] | None = None


@dataclass(frozen=True)
class Filter:
    """One way to narrow a list: a choice among what the page offers, or a flag that is on or off.

    `is_tab` when the page offers it as tabs above the list instead of among the other filters; `is_day` when it is a day
    that is typed, kept as 2014-01-31.
    """

    name: str  # as it stands in the address
    label: Words
    is_flag: bool = False
    is_tab: bool = False
    is_day: bool = False


@dataclass(frozen=True)
class Asked:
    """What a person looks for, as the address says it; whatever is not known there has been left out."""

    words: str = ""
    chosen: dict[str, str] = field(default_factory=dict)
    sort: str = ""

    def get(self, name: str) -> str:
        """Give what a filter is set to, "" when it is not set; a flag that is on is "1"."""
        return self.chosen.get(name, "")

    @property
    def narrows(self) -> bool:
        """Tell whether anything may be left out of the list."""
        return bool(self.words or self.chosen)


@dataclass(frozen=True)
class Sheet:
    """A whole list on its way into a workbook: what was asked for, and every row of it."""

    title: str
    told: tuple[tuple[str, str], ...]  # what is said above the head: (label, text)
    columns: tuple[Column, ...]
    records: Iterable[Any]


@dataclass(frozen=True)
class Post:
    """Something a person held from a day to a day (None: not known, or not ended)."""

    who: str
    what: str
    where: str
    since: date | None
    until: date | None
    note: str = ""
    url: str = ""  # of what was held
    who_url: str = ""


@dataclass(frozen=True)
class Span:
    """Which deadlines are asked for: days from `first` to and with `last` (None: no end), no more than `most`.

    For a desk (`is_desk`) only what the user's own organisations owe: of what nobody has begun what he may begin himself,
    and nothing that stands there as a turn.
    """

    first: date
    last: date | None
    most: int
    is_desk: bool = False
