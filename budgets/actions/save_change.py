"""Writes why a change of the budget is asked for."""

from budgets.actions.changing import editing
from budgets.models import ChangeRequest
from partnerships.models import User


def save_change(
    request: ChangeRequest, reason: str, *, changes_purpose: bool, by: User, seen: int
) -> ChangeRequest:
    """Save the words of a change that is being written; raises Stale and Refused as `editing` does."""
    with editing(request, "save_change", by=by, seen=seen) as row:
        row.reason, row.changes_purpose = reason, changes_purpose
    return row
