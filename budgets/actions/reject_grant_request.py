"""Say no to a request of a grant."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import GrantRequest
from budgets.notices import grant as notices
from budgets.procedures.grant_request import GRANT_REQUEST
from budgets.rules import may_take_on_request
from partnerships.danish import clock
from partnerships.models import User


def reject_grant_request(
    request: GrantRequest, *, by: User, seen: int, note: str, on: date | None = None
) -> None:
    """Keep the no and its reason; another person than who asked decides (rules.md 8). Raises Refused, Stale."""
    day = on or clock.today()
    with taking(
        request,
        GRANT_REQUEST,
        "reject_grant_request",
        by=by,
        seen=seen,
        note=note,
        on=day,
        may=may_take_on_request,
    ) as row:
        row.decided_by, row.decided_on, row.decision_note = by, day, note
        notices.tell_grantee(row.grant, "reject_grant_request")
