"""Takes the lines of a sheet into a budget, all of them or none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from budgets.actions.add_line import add_line
from budgets.actions.delete_line import delete_line
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.save_spread import Part, save_spread
from budgets.models import Budget
from partnerships.models import User


@dataclass(frozen=True)
class WholeLine:
    """A line as it is to be, with what of its amounts falls in the parts of the years; parts not given stay."""

    entry: LineEntry
    spread: Mapping[Part, Decimal | None] = field(default_factory=dict)


@dataclass(frozen=True)
class LineChange:
    """A line as it is to be, and the version of it that was compared."""

    key: int
    seen: int
    line: WholeLine


@dataclass(frozen=True)
class LinesPlan:
    """What is to be done: lines to delete (key, version seen), to change, and to add at the end, in order."""

    removed: tuple[tuple[int, int], ...] = ()
    changed: tuple[LineChange, ...] = ()
    new: tuple[WholeLine, ...] = ()


@transaction.atomic
def import_lines(budget: Budget, plan: LinesPlan, *, by: User) -> None:
    """Delete, change and add the lines as the user would by hand, each with an event of its own.

    Raises what `delete_line`, `save_line`, `save_spread` and `add_line` raise: Conflict, Refused, ValidationError; then
    nothing is done.
    """
    for key, seen in plan.removed:
        delete_line(budget, key, by=by, seen=seen)
    for change in plan.changed:
        _save(budget, change.key, change.line, by=by, seen=change.seen)
    for whole in plan.new:
        line = add_line(budget, whole.entry.text or "", by=by)
        _save(budget, line.pk, whole, by=by, seen=line.version)


def _save(budget: Budget, key: int, whole: WholeLine, *, by: User, seen: int) -> None:
    saved = save_line(budget, key, whole.entry, by=by, seen=seen)
    save_spread(budget, key, whole.spread, by=by, seen=saved.version)
