"""Undoes the user's own last save of a budget line."""

import re
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.hold import hold
from budgets.actions.save_line import DETAILS, LineEntry, save_line
from budgets.models import Budget, BudgetLine
from budgets.queries.last_save import undoable_save
from budgets.shapes import Printed
from partnerships.models import Event, User
from partnerships.workflow import Stale

_FIGURES = frozenset({"units", "unit_price", "times", "annual_pay"})
# As BudgetLine.trail_parts writes a line's cells and printed sums.
_EXPENSE = re.compile(r"expense (\d+)")
_PAID = re.compile(r"financier (\d+), (\d+)")
_PRINTED = re.compile(r"stated \w+(?:, financier (\d+))?")


@transaction.atomic
def undo_line(budget: Budget, key: int, *, by: User, seen: int) -> BudgetLine:
    """Save the line as it was before its last save, which left it in version `seen`; give it with its new version.

    It is a save like another, so that it can be undone, too. Raises Stale when there is nothing of the user's own to
    undo, Conflict and Refused as `save_line` does.
    """
    hold(budget.edition, by=by, group=Group.BUDGET)
    event = undoable_save(key, seen, by)
    if event is None:
        raise Stale(
            _("Linjen er ændret, siden du gemte den, så det kan ikke fortrydes. Læs, hvad der står nu.")
        )
    return save_line(budget, key, _entry_before(event), by=by, seen=seen)


def _entry_before(event: Event) -> LineEntry:
    """Give what the save changed as it was before, and nothing else; what was not there is to be taken away."""
    expenses: dict[int, Decimal | None] = {}
    allocations: dict[tuple[int, int], Decimal | None] = {}
    labels: dict[int, str] = {}
    details: dict[str, str | Decimal | None] = {}
    printed: dict[int | None, Printed] = {}
    for name in {*event.before, *event.after}:
        value = event.before.get(name)
        if found := _EXPENSE.fullmatch(name):
            expenses[int(found[1])] = _amount(value)
        elif found := _PAID.fullmatch(name):
            allocations[int(found[2]), int(found[1])] = _amount(value)
            if value is not None:
                labels[int(found[1])] = _words_after(value)
        elif found := _PRINTED.fullmatch(name):
            words = "" if value is None else _words_after(value)
            printed[int(found[1]) if found[1] else None] = Printed(_amount(value), words)
        elif name in DETAILS:
            details[name] = _amount(value) if name in _FIGURES else value
    return LineEntry(
        text=event.before.get("text"),
        initiative_id=event.before.get("initiative_id"),
        sets_initiative="initiative_id" in event.after,
        expenses=expenses,
        allocations=allocations,
        labels=labels,
        details=details,
        printed=printed,
    )


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value.partition(" ")[0])


def _words_after(value: str) -> str:
    return value.partition(" ")[2]
