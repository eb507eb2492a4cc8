"""Register that the project has begun."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.actions.taking import taking
from budgets.models import Grant
from budgets.procedures.grant import GRANT
from partnerships.danish import clock
from partnerships.models import User


def register_start(grant: Grant, *, by: User, seen: int, started_on: date, on: date | None = None) -> None:
    """Keep the day the project began (G-03); raises ValidationError for a day that has not come or lies after the period."""
    day = on or clock.today()
    with taking(grant, GRANT, "register_start", by=by, seen=seen, on=day) as row:
        if started_on > day:
            raise ValidationError(
                {"started_on": _("Dagen er ikke kommet endnu. Skriv den dag, arbejdet begyndte.")}
            )
        if started_on > row.ends_on:
            raise ValidationError({"started_on": _("Dagen ligger efter projektperioden.")})
        row.started_on = started_on
