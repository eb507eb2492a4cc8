"""Approves a change of the budget, all of it."""

from datetime import date

from budgets import notices
from budgets.actions.changing import deciding
from budgets.actions.versioning import make_version
from budgets.enums import ChangeState
from budgets.models import BudgetVersion, ChangeRequest
from partnerships.models import User


def approve_change(
    request: ChangeRequest, *, by: User, seen: int, mark: str, note: str = "", on: date | None = None
) -> BudgetVersion:
    """Make the next version of the budget of the change, and of what was noted since the last; give it.

    Raises Stale when the change or the budget (`mark`) is not what the person saw, Refused when it cannot be used.
    """
    with deciding(request, "approve_change", by=by, seen=seen, mark=mark, note=note, on=on) as (row, change):
        version = make_version(row, change, change.items, by=by, on=on)
        notices.tell_change_answered(row, version.edition, ChangeState.APPROVED)
    return version
