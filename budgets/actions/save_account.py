"""Saves an account's remarks and its audit papers."""

from django.db import transaction

from agreements.terms.queries.chains import chain_of
from budgets.actions.keeping import hold_account
from budgets.models import Account
from partnerships import trail
from partnerships.models import StoredFile, User


@transaction.atomic
def save_account(
    account: Account,
    *,
    by: User,
    seen: int,
    remarks: str = "",
    audit_statement: StoredFile | None = None,
    audit_memorandum: StoredFile | None = None,
) -> Account:
    """Save what is written; a paper that is not given stays as it is. Give the account with its new version.

    Raises Refused without the right and for an account that is sent, Stale when somebody saved since it was seen.
    """
    row = hold_account(account, by=by, seen=seen)
    before = trail.snapshot(row)
    row.remarks = remarks
    row.audit_statement = audit_statement or row.audit_statement
    row.audit_memorandum = audit_memorandum or row.audit_memorandum
    row.version += 1
    row.save()
    trail.record("save_account", by=by, subject=row, before=before, chain=chain_of(row.agreement))
    return row
