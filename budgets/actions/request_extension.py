"""Ask for the project to last longer."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from budgets.actions.requesting import demand_none, hold_to_ask, send
from budgets.enums import RequestKind
from budgets.models import Grant, GrantRequest
from budgets.readiness.extension_in_time import check_extension_in_time
from partnerships.danish import clock
from partnerships.models import User


@transaction.atomic
def request_extension(
    grant: Grant, new_end: date, reason: str, *, by: User, seen: int, on: date | None = None
) -> GrantRequest:
    """Send the request, dated at the latest on the period's last day (rules.md 2.8, G-06). `seen` is the grant's version.

    Raises Refused, Stale, ValidationError by field.
    """
    day = on or clock.today()
    row = hold_to_ask(grant, by=by, seen=seen)
    demand_none(check_extension_in_time(day, row.ends_on))
    if new_end <= row.ends_on:
        raise ValidationError({"new_end": _("Skriv en dag efter den, projektet slutter nu.")})
    return send(
        "request_extension", row, by=by, on=day, kind=RequestKind.EXTENSION, new_end=new_end, reason=reason
    )
