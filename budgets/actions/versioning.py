"""Make the next version of the budget of a change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from budgets.actions.approve_budget import approve_budget
from budgets.actions.changing import demand_sound, settle_lines
from budgets.enums import VersionSource
from budgets.models import BudgetVersion, ChangeItem, ChangeRequest
from budgets.queries.changes import Change
from partnerships.models import User


def make_version(
    row: ChangeRequest, change: Change, items: Sequence[ChangeItem], *, by: User, on: date | None
) -> BudgetVersion:
    """Approve the budget with these items of the change in it; the rest of its items are turned down.

    What was noted since the last version is in the new one. Raises Refused when the budget could not be used.
    """
    chosen = replace(change, items=tuple(items))
    demand_sound(chosen)
    made = settle_lines(chosen, items)
    row.items.update(is_approved=False)
    row.items.filter(pk__in=[item.pk for item in items]).update(is_approved=True)
    kept = change.operative.approved.amounts
    amounts = {
        (made.get(line, line), year, payer): amount
        for (line, year, payer), amount in chosen.after.items()
        if amount or (line, year, payer) in kept
    }
    source = VersionSource.CORRECTION if row.is_correction else VersionSource.CHANGE
    edition = change.operative.version.edition
    return approve_budget(edition, amounts, source=source, by=by, change=row, on=on)
