"""Lay the payment plan of a grant: so many instalments, the last takes what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.hold_grant import hold_grant
from budgets.enums import Trigger
from budgets.models import Grant, Instalment
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused

MOST = 40


@dataclass(frozen=True)
class Planned:
    """When an instalment is paid: on what, and not before which day."""

    trigger: str = Trigger.DATE
    due_on: date | None = None


def equal_parts(amount: Decimal, parts: int) -> list[Decimal]:
    """Share kroner over instalments of the same whole kroner; the last takes what is left over (rules.md 2.3, G-04)."""
    each = Decimal(int(amount) // parts)
    return [*[each] * (parts - 1), amount - each * (parts - 1)]


@transaction.atomic
def plan_instalments(
    grant: Grant, plan: Sequence[Planned], *, by: User, seen: int, on: date | None = None
) -> list[Instalment]:
    """Put these instalments in place of the plan before; together they are the grant. `seen` is the grant's version.

    Raises Refused when the plan has none or too many, one without a day, or the grant is too small to share so.
    """
    row, _before = hold_grant(grant, by=by, seen=seen)
    row.save(update_fields=["prepared_by"])
    if not 1 <= len(plan) <= MOST:
        raise Refused(_("Skriv fra 1 til %(most)s rater.") % {"most": MOST})
    if any(each.trigger == Trigger.DATE and each.due_on is None for each in plan):
        raise Refused(_("En rate, der udbetales på en dato, skal have en dato."))
    amounts = equal_parts(row.amount, len(plan))
    if min(amounts) <= 0:
        raise Refused(_("Tilskuddet er for lille til så mange rater."))
    chain = chain_of(row.agreement)
    for old in row.instalments.all():
        trail.record(
            "delete_instalment",
            by=by,
            subject=old,
            before=trail.snapshot(old),
            deleted=True,
            chain=chain,
            on=on,
        )
    row.instalments.all().delete()
    made = [
        Instalment.objects.create(
            grant=row, number=number, amount=amount, trigger=each.trigger, due_on=each.due_on
        )
        for number, (each, amount) in enumerate(zip(plan, amounts, strict=True), 1)
    ]
    for instalment in made:
        trail.record("plan_instalments", by=by, subject=instalment, chain=chain, on=on)
    return made
