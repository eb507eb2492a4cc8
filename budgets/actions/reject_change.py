"""Turns a change of the budget down."""

from datetime import date

from budgets import notices
from budgets.actions.changing import deciding
from budgets.enums import ChangeState
from budgets.models import ChangeRequest
from partnerships.models import User


def reject_change(
    request: ChangeRequest, *, by: User, seen: int, mark: str, note: str, on: date | None = None
) -> ChangeRequest:
    """Leave the budget as it is, and say why in `note`; raises Stale and Refused as `deciding` does."""
    with deciding(request, "reject_change", by=by, seen=seen, mark=mark, note=note, on=on) as (row, change):
        row.items.update(is_approved=False)
        notices.tell_change_answered(row, change.operative.version.edition, ChangeState.REJECTED)
    return row
