"""Let a grant be paid again."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import Grant
from budgets.notices import grant as notices
from budgets.procedures.grant import GRANT
from partnerships.models import User


def resume_payments(grant: Grant, *, by: User, seen: int, note: str, on: date | None = None) -> None:
    """Let the plan run on; the grantee is told why. Raises Refused, Stale."""
    with taking(grant, GRANT, "resume_payments", by=by, seen=seen, note=note, on=on) as row:
        row.stopped_because = ""
        notices.tell_grantee(row, "resume_payments")
