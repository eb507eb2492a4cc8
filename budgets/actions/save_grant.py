"""Write a grant that is not promised for good."""

from datetime import date

from django.db import transaction

from agreements.terms.queries.chains import chain_of
from budgets.actions.grant_entry import GrantEntry
from budgets.actions.hold_grant import hold_grant
from budgets.models import Grant
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def save_grant(grant: Grant, entry: GrantEntry, *, by: User, seen: int, on: date | None = None) -> Grant:
    """Let the grant be as written; raises Refused, Stale, ValidationError by field.

    The instalments stand as they are: that they make the amount is asked before a letter is issued (G-04).
    """
    row, before = hold_grant(grant, by=by, seen=seen)
    entry.write(row)
    row.save()
    entry.store_years(row)
    trail.record("save_grant", by=by, subject=row, before=before, chain=chain_of(row.agreement), on=on)
    return row
