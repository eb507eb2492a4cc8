"""Ask for money of one year to be used in the next."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from budgets.actions.requesting import demand_none, hold_to_ask, send
from budgets.enums import RequestKind
from budgets.models import Grant, GrantRequest
from budgets.queries.grants import NOTHING, GrantSheet, grant_sheet
from budgets.readiness.carry_over_in_time import check_carry_over_in_time
from partnerships.danish import clock
from partnerships.danish.amounts import format_amount
from partnerships.models import User


@transaction.atomic
def request_carry_over(
    grant: Grant,
    from_year: int,
    amount: Decimal,
    reason: str,
    *,
    by: User,
    seen: int,
    on: date | None = None,
) -> GrantRequest:
    """Send the request for `amount` kroner, while the year's account is not approved (rules.md 2.8, G-07).

    `seen` is the grant's version. Raises Refused, Stale, ValidationError by field.
    """
    day = on or clock.today()
    row = hold_to_ask(grant, by=by, seen=seen)
    sheet = grant_sheet(row)
    demand_none(check_carry_over_in_time(from_year, sheet))
    demand_room(sheet, from_year, amount)
    return send(
        "request_carry_over",
        row,
        by=by,
        on=day,
        kind=RequestKind.CARRY_OVER,
        from_year=from_year,
        amount=amount,
        reason=reason,
    )


def demand_room(sheet: GrantSheet, from_year: int, amount: Decimal) -> None:
    """Raise ValidationError when the year does not hold so much of the grant, or there is no year to carry it to."""
    held = next((row.amount for row in sheet.years if row.year == from_year), NOTHING)
    if amount > held:
        told = _("Tilskuddet for %(year)s er %(amount)s Der kan ikke overføres mere.")
        raise ValidationError({"amount": told % {"year": from_year, "amount": format_amount(held)}})
    if from_year + 1 > sheet.grant.ends_on.year:
        raise ValidationError(
            {
                "from_year": _(
                    "Projektet slutter det år. Søg om forlængelse først, så der er et år at overføre til."
                )
            }
        )
