"""Takes a move out of a change of the budget that is being written."""

from budgets.actions.changing import editing
from budgets.models import ChangeRequest
from partnerships.models import User


def delete_change_item(request: ChangeRequest, part: int, *, by: User, seen: int) -> ChangeRequest:
    """Delete all items of the part; one that is not there is gone already. Raises Stale and Refused as `editing` does."""
    with editing(request, "delete_change_item", by=by, seen=seen) as row:
        row.items.filter(part=part).delete()
    return row
