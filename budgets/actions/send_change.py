"""Sends a change of the budget: to approval, or, where none is needed, into the budget at once."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from budgets.actions.changing import demand_sound, hold_budget, stepping
from budgets.actions.note_change import note_change
from budgets.models import ChangeRequest
from budgets.notices import change as notices
from budgets.queries.changes import change_of
from budgets.queries.rules_of import rule_set_of
from budgets.readiness.change_limits import reasons_for
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def send_change(request: ChangeRequest, *, by: User, seen: int, on: date | None = None) -> ChangeRequest:
    """Send the change to whoever decides, with the reasons why it needs approval; note it when there are none.

    Raises Refused while it is unsound or says not why it is asked for, Stale when it was changed since it was seen.
    """
    ChangeRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    found = change_of(request, hold_budget(request.agreement))
    if not reasons_for(found.measured, rule_set_of(request.agreement)):
        return note_change(request, by=by, seen=seen, on=on)
    with stepping(request, "send_change", by=by, seen=seen, on=on) as (row, change):
        row.sent_by, row.sent_on = by, on or clock.today()
        demand_sound(change)
        if not row.reason.strip():
            raise Refused(_("Skriv, hvorfor budgettet skal ændres, før du sender ændringen til godkendelse."))
        reasons = reasons_for(change.measured, rule_set_of(row.agreement))
        row.why = [reason.kept() for reason in reasons]
        notices.tell_change_sent(row, change.operative.version.edition)
    return row
