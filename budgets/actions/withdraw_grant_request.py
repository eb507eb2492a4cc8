"""Take a request back before it is decided."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import GrantRequest
from budgets.procedures.grant_request import GRANT_REQUEST
from partnerships.models import User


def withdraw_grant_request(request: GrantRequest, *, by: User, seen: int, on: date | None = None) -> None:
    """Let nobody decide it any more. Raises Refused, Stale."""
    with taking(request, GRANT_REQUEST, "withdraw_grant_request", by=by, seen=seen, on=on):
        pass
