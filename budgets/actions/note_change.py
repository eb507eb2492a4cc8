"""Lets a change of the budget that nobody has to approve take effect."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.actions.changing import demand_sound, settle_lines, stepping
from budgets.models import ChangeRequest
from budgets.queries.rules_of import rule_set_of
from budgets.readiness.change_limits import reasons_for
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


def note_change(request: ChangeRequest, *, by: User, seen: int, on: date | None = None) -> ChangeRequest:
    """Note the change: its differences count in the budget at once, and along with the next change's (rules.md 2.8).

    Raises Refused when it needs approval or is unsound, Stale when it was changed since it was seen.
    """
    with stepping(request, "note_change", by=by, seen=seen, on=on) as (row, change):
        row.sent_by, row.sent_on = by, on or clock.today()
        demand_sound(change)
        if reasons_for(change.measured, rule_set_of(row.agreement)):
            raise Refused(_("Ændringen skal godkendes. Send den til godkendelse."))
        row.why = []
        settle_lines(change, change.items)
    return row
