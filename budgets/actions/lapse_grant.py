"""Let a grant lapse."""

from datetime import date

from budgets.actions.cancel_instalments import cancel_instalments
from budgets.actions.taking import taking
from budgets.models import Grant
from budgets.notices import grant as notices
from budgets.procedures.grant import GRANT
from partnerships.models import User


def lapse_grant(grant: Grant, *, by: User, seen: int, note: str, on: date | None = None) -> None:
    """Let the commitment hold no longer, e.g. because nobody accepted it in time (rules.md 2.2); what is not paid lapses."""
    with taking(grant, GRANT, "lapse_grant", by=by, seen=seen, note=note, on=on) as row:
        cancel_instalments(row, by=by, note=note, on=on)
        notices.tell_grantee(row, "lapse_grant")
