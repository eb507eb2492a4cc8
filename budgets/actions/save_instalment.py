"""Write one instalment of the plan; the last one takes what is left."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.hold_grant import hold_grant
from budgets.enums import Trigger
from budgets.models import Grant, Instalment
from budgets.queries.grants import NOTHING
from partnerships import trail
from partnerships.danish.amounts import format_amount
from partnerships.models import User


@dataclass(frozen=True)
class InstalmentEntry:
    """An instalment as typed: kroner, what it is paid on, and not before which day."""

    amount: Decimal
    trigger: str
    due_on: date | None = None


@transaction.atomic
def save_instalment(
    grant: Grant, number: int, entry: InstalmentEntry, *, by: User, seen: int, on: date | None = None
) -> Instalment:
    """Let the instalment be as written, and the last take the remainder, so that the plan is the grant (G-04).

    The amount of the last follows from the others and is not taken from the entry. `seen` is the grant's version.
    Raises Refused, Stale, ValidationError by field, Instalment.DoesNotExist.
    """
    held, _before = hold_grant(grant, by=by, seen=seen)
    held.save(update_fields=["prepared_by"])
    rows = list(held.instalments.order_by("number"))
    row = next((each for each in rows if each.number == number), None)
    if row is None:
        raise Instalment.DoesNotExist
    if entry.trigger == Trigger.DATE and entry.due_on is None:
        raise ValidationError({"due_on": _("Skriv den dag, raten tidligst udbetales.")})
    before = {each.pk: trail.snapshot(each) for each in rows}
    last = rows[-1]
    row.trigger, row.due_on = entry.trigger, entry.due_on
    if row is not last:
        row.amount = entry.amount
    last.amount = held.amount - sum((each.amount for each in rows[:-1]), NOTHING)
    _demand_room(last, held)
    for each in {row.pk: row, last.pk: last}.values():
        each.full_clean()
        each.version += 1
        each.save()
        trail.record(
            "save_instalment",
            by=by,
            subject=each,
            before=before[each.pk],
            chain=chain_of(held.agreement),
            on=on,
        )
    return row


def _demand_room(last: Instalment, grant: Grant) -> None:
    if last.amount <= 0:
        told = _("Så er der intet tilbage til den sidste rate. Raterne giver tilsammen %(amount)s")
        raise ValidationError({"amount": told % {"amount": format_amount(grant.amount)}})
