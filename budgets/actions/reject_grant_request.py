"""Say no to a request of a grant."""

from datetime import date

from budgets.actions.requesting import answering
from budgets.models import GrantRequest
from partnerships.danish import clock
from partnerships.models import User


def reject_grant_request(
    request: GrantRequest, *, by: User, seen: int, note: str, on: date | None = None
) -> None:
    """Keep the no and its reason; another person than who asked decides (rules.md 8). Raises Refused, Stale."""
    with answering(request, "reject_grant_request", by=by, seen=seen, note=note, on=on or clock.today()):
        pass
