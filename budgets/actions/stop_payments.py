"""Stop the payments of a grant: by a decision, or because its agreement is terminated."""

from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from budgets.accounting.repayment import Settlement
from budgets.actions.cancel_instalments import cancel_instalments
from budgets.actions.taking import taking
from budgets.enums import GrantState
from budgets.models import Grant
from budgets.notices import grant as notices
from budgets.procedures.grant import GRANT
from budgets.queries.figures import settlement_at_termination
from partnerships.danish.periods import format_date_long
from partnerships.models import User
from partnerships.verdict import YES, Verdict

MOST_LETTERS = 500


class Ended(NamedTuple):
    """A grant whose agreement ends, and how it is settled on its last day; None where no budget was ever in force."""

    grant: Grant
    settlement: Settlement | None


def stop_payments(grant: Grant, *, by: User, seen: int, note: str, on: date | None = None) -> None:
    """Let nothing be paid until somebody resumes it; the grantee is told why (rules.md 2.3). Raises Refused, Stale."""
    with taking(grant, GRANT, "stop_payments", by=by, seen=seen, note=note, on=on) as row:
        row.stopped_because = note.strip()[:MOST_LETTERS]
        notices.tell_grantee(row, "stop_payments")


@transaction.atomic
def stop_for_termination(
    agreement: Agreement, *, last_day: date, by: User, on: date | None = None
) -> list[Ended]:
    """Heed that the agreement ends: what is due after its last day lapses, and the payments stop (rules.md 3.6).

    Runs inside the transaction that terminates, which has asked who may. Gives the grants it concerned, each with what
    is to be paid back of it; what was due on the last day or before may still be paid when a head of office resumes the
    payments.
    """
    note = _("Aftalen er opsagt og slutter %(day)s.") % {"day": format_date_long(last_day)}
    running = {GrantState.FINAL, GrantState.ACCEPTED, GrantState.STOPPED}
    grants = list(Grant.objects.filter(agreement=agreement, state__in=running).order_by("number"))
    for grant in grants:
        cancel_instalments(grant, by=by, note=note, after=last_day, on=on)
        if grant.state == GrantState.ACCEPTED:
            with taking(
                grant, GRANT, "stop_payments", by=by, seen=grant.version, note=note, on=on, may=_granted
            ) as row:
                row.stopped_because = note
    return [Ended(grant, settlement_at_termination(grant, last_day)) for grant in grants]


def _granted(*_asked: Any) -> Verdict:
    return YES
