"""Take a step of a procedure of money: what its verbs begin with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from agreements.terms.queries.chains import chain_of
from budgets.rules import may_take
from partnerships.models import User
from partnerships.verdict import Verdict
from partnerships.workflow import Step, Table, moving


@contextmanager
def taking(
    row: Any,
    table: Table,
    verb: str,
    *,
    by: User,
    seen: int,
    note: str = "",
    on: date | None = None,
    may: Callable[[User, Any, Step], Verdict] = may_take,
) -> Iterator[Any]:
    """Open the engine's door for one step of the noun's own table; see `partnerships.workflow.moving`."""
    with moving(
        type(row), row.pk, table.step(verb), by=by, may=may, seen=seen, chain=_chain, note=note, on=on
    ) as held:
        yield held


def _chain(row: Any) -> str:
    return chain_of(row.agreement)
