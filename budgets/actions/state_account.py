"""The management stands by an account."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.keeping import hold_account
from budgets.document.account import account_facts, hash_of
from budgets.models import Account
from budgets.queries.figures import figures_of
from budgets.rules import may_state_account
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused, Stale


@transaction.atomic
def state_account(
    account: Account, *, by: User, seen: int, facts_hash: str, on: date | None = None
) -> Account:
    """Keep the management's statement (ledelseserklæring) of the facts that were shown; it lapses when they change.

    Raises Refused unless a manager of the owner asks, Stale when the account or its figures have changed since.
    """
    row = hold_account(account, by=by, seen=seen, may=may_state_account)
    figures = figures_of(row)
    if figures is None:
        raise Refused(_("Der er ikke noget godkendt budget at lave regnskab efter endnu."))
    if hash_of(account_facts(row, figures)) != facts_hash:
        raise Stale(
            _("Tallene er ændret, siden du åbnede siden. Se regnskabet igen, før du står inde for det.")
        )
    before = trail.snapshot(row)
    row.stated_by, row.stated_on, row.stated_hash = by, on or clock.today(), facts_hash
    row.version += 1
    row.save()
    trail.record("state_account", by=by, subject=row, before=before, chain=chain_of(row.agreement), on=on)
    return row
