"""Takes the lines of a sheet into a budget, all of them or none."""

from dataclasses import dataclass

from django.db import transaction

from budgets.actions.add_line import add_line
from budgets.actions.delete_line import delete_line
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Budget
from partnerships.models import User


@dataclass(frozen=True)
class LineChange:
    """A line as it is to be, and the version of it that was compared."""

    key: int
    seen: int
    entry: LineEntry


@dataclass(frozen=True)
class LinesPlan:
    """What is to be done: lines to delete (key, version seen), to change, and to add at the end, in order."""

    removed: tuple[tuple[int, int], ...] = ()
    changed: tuple[LineChange, ...] = ()
    new: tuple[LineEntry, ...] = ()


@transaction.atomic
def import_lines(budget: Budget, plan: LinesPlan, *, by: User) -> None:
    """Delete, change and add the lines as the user would by hand, each with an event of its own.

    Raises what `delete_line`, `save_line` and `add_line` raise: Conflict, Refused, ValidationError; then nothing is done.
    """
    for key, seen in plan.removed:
        delete_line(budget, key, by=by, seen=seen)
    for change in plan.changed:
        save_line(budget, change.key, change.entry, by=by, seen=change.seen)
    for entry in plan.new:
        line = add_line(budget, entry.text or "", by=by)
        save_line(budget, line.pk, entry, by=by, seen=line.version)
