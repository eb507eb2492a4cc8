"""Begins a change of the budget."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from agreements.terms.models import Agreement
from agreements.terms.queries.chains import chain_of
from budgets.actions.changing import hold_budget
from budgets.models import ChangeRequest
from budgets.procedures.change import change_table
from budgets.rules import may_take_change
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def create_change(
    agreement: Agreement, *, by: User, is_correction: bool = False, on: date | None = None
) -> ChangeRequest:
    """Begin a change, or a correction at the year's end, with the agreement's next number; give it.

    Raises Refused when no budget is in force or the user writes no such change.
    """
    hold_budget(agreement)
    request = ChangeRequest(agreement=agreement, is_correction=is_correction, created_by=by)
    step = change_table(agreement.kind, is_correction=is_correction).step("send_change")
    verdict = may_take_change(by, request, step)
    if not verdict:
        raise Refused(verdict.reason)
    last = ChangeRequest.objects.filter(agreement=agreement).aggregate(last=Max("number"))["last"]
    request.number = (last or 0) + 1
    request.created_on = on or clock.today()
    request.save()
    trail.record("create_change", by=by, subject=request, chain=chain_of(agreement), on=on)
    return request
