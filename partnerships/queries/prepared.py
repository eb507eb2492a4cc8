"""Questions that every page asks: put into SQL once in a process, and asked with new values ever after.

To write such a question down takes Django longer than it takes the database to answer it (docs/performance.md).
"""

from collections.abc import Callable
from copy import copy
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any, Generic, TypeVar

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.db.transaction import TransactionManagementError

Answer = TypeVar("Answer")
Value = int | str | date

# So many ways to write a question are kept; the widest takes a quarter of a megabyte. Then they are begun anew.
MOST = 40
_DATABASE = "default"
# What stands in for the values while the question is written: nothing that a question of ours names.
_NUMBER, _TEXT, _DAY = 2_100_000_000, "\ufdd0", date(9000, 1, 1)
_MOMENT = datetime.fromisoformat("9000-01-01T00:00Z")


class Prepared(Generic[Answer]):
    """A question whose words do not depend on its values.

    `build` gives the queryset for values by name: numbers, texts, days, moments, or lists of those; never None, and no
    number that a stranger chose, since the database is the first to look at it. The question is written down for each kind
    of database, and for each length of a list.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Answer]]) -> None:
        self.build = build
        self._written: dict[object, _Written[Answer]] = {}

    def __call__(self, **values: Any) -> list[Answer]:
        """Give what the queryset would give, in one query; raises ValueError if it does not take the values as they are."""
        lengths = [len(value) if isinstance(value, list) else None for value in values.values()]
        if 0 in lengths:  # of nothing at all Django says so without asking
            return list(self.build(**values))
        connection = connections[_DATABASE]
        shape = (connection.vendor, *lengths)
        written = self._written.get(shape)
        if written is None:
            if len(self._written) >= MOST:
                self._written = {}
            written = self._written[shape] = _Written(self.build, values, connection)
        return written.ask(values, connection)

    def first(self, **values: Any) -> Answer | None:
        """Give the first row of the answer, or None; a question that may have many ends with `[:1]`."""
        return next(iter(self(**values)), None)


class _Written(Generic[Answer]):
    """The question as one kind of database is asked it."""

    def __init__(
        self,
        build: Callable[..., QuerySet[Any, Answer]],
        like: dict[str, Any],
        connection: BaseDatabaseWrapper,
    ) -> None:
        places: dict[Any, int] = {}

        def stand_in(value: Value) -> Value:
            number = len(places)
            stands = _stand_in(value, number)
            places[_adapted(stands, connection)] = number
            return stands

        self.rows = build(
            **{
                name: [stand_in(each) for each in value] if isinstance(value, list) else stand_in(value)
                for name, value in like.items()
            }
        )
        self.compiler = self.rows.query.get_compiler(_DATABASE)
        self.sql, params = self.compiler.as_sql()
        # What is kept knows a connection that is never opened: that of who asked first may be closed and forgotten.
        self.compiler.connection = connections.create_connection(_DATABASE)
        columns = [column for column, _sql, _alias in self.compiler.select[: self.compiler.col_count]]
        self.converters = self.compiler.get_converters(columns)
        self.params = [(places.get(param), param) for param in params]
        if lost := set(places.values()) - {place for place, _param in self.params}:
            raise ValueError(f"The question changes its values {sorted(lost)}, or does not ask for them.")

    def ask(self, values: dict[str, Any], connection: BaseDatabaseWrapper) -> list[Answer]:
        each = chain.from_iterable(value if isinstance(value, list) else [value] for value in values.values())
        given = [_adapted(value, connection) for value in each]
        asked: QuerySet[Any, Answer] = QuerySet(self.rows.model, query=self._with(given, connection))  # type: ignore[arg-type]
        asked._iterable_class = self.rows._iterable_class  # type: ignore[attr-defined]
        return list(asked)

    def _with(self, given: list[Any], connection: BaseDatabaseWrapper) -> "_Asked":
        # What is to be made of the answer is known already; only who is asked with which values is new.
        compiler = copy(self.compiler)
        compiler.connection = connection
        if self.rows.query.select_for_update and not connection.in_atomic_block:
            raise TransactionManagementError("A row is locked within a transaction only.")
        params = tuple(fixed if place is None else given[place] for place, fixed in self.params)
        compiler.as_sql = lambda: (self.sql, params)
        compiler.get_converters = lambda _columns: self.converters
        return _Asked(compiler)


class _Asked:
    """As much of a query as a queryset that is only read asks it for."""

    def __init__(self, compiler: Any) -> None:
        self.compiler = compiler

    def get_compiler(self, *_who: Any, **_how: Any) -> Any:
        return self.compiler


def _stand_in(like: Value, number: int) -> Value:
    if isinstance(like, datetime):
        return _MOMENT + timedelta(number)
    if isinstance(like, date):
        return _DAY + timedelta(number)
    return _NUMBER + number if isinstance(like, int) else f"{_TEXT}{number}"


def _adapted(value: Value, connection: BaseDatabaseWrapper) -> Any:
    """Write a value as the connection takes it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
