"""Write a condition of a grant."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from agreements.terms.queries.chains import chain_of
from budgets.actions.hold_grant import hold_grant
from budgets.models import Grant, GrantCondition
from partnerships import trail
from partnerships.models import User


@dataclass(frozen=True)
class ConditionEntry:
    """A condition as typed; a precedent one is met before the commitment is final. An empty text takes it away."""

    text: str
    is_precedent: bool = False
    due_on: date | None = None


@transaction.atomic
def save_condition(
    grant: Grant, entry: ConditionEntry, *, by: User, seen: int, pk: int | None = None, on: date | None = None
) -> GrantCondition | None:
    """Add a condition, or change or take away the one with this key; None when it was taken away.

    `seen` is the grant's version. Raises Refused, Stale, ValidationError by field, GrantCondition.DoesNotExist.
    """
    held, _before = hold_grant(grant, by=by, seen=seen)
    held.save(update_fields=["prepared_by"])
    chain = chain_of(held.agreement)
    row = held.conditions.get(pk=pk) if pk else GrantCondition(grant=held, order=_next_order(held))
    before = trail.snapshot(row) if pk else None
    if pk and not entry.text:
        trail.record("delete_condition", by=by, subject=row, before=before, deleted=True, chain=chain, on=on)
        row.delete()
        return None
    row.text, row.is_precedent, row.due_on = entry.text, entry.is_precedent, entry.due_on
    row.full_clean()
    row.version += 1 if pk else 0
    row.save()
    trail.record("save_condition", by=by, subject=row, before=before, chain=chain, on=on)
    return row


def _next_order(grant: Grant) -> int:
    return (grant.conditions.aggregate(last=Max("order"))["last"] or 0) + 1
