"""Takes a change of the budget back."""

from datetime import date

from budgets.actions.changing import stepping
from budgets.models import ChangeRequest
from partnerships.models import User


def withdraw_change(request: ChangeRequest, *, by: User, seen: int, on: date | None = None) -> ChangeRequest:
    """Take a change back that is being written or waits for its answer; the budget stays as it is."""
    with stepping(request, "withdraw_change", by=by, seen=seen, on=on) as (row, _change):
        pass
    return row
