"""What every edit of an account begins with: it is held, still open, as it was seen, and the right is there."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from budgets.models import Account
from budgets.rules import may_edit_account
from partnerships.models import User
from partnerships.verdict import Verdict
from partnerships.workflow import Refused, Stale


def hold_account(
    account: Account, *, by: User, seen: int, may: Callable[[User, Any], Verdict] = may_edit_account
) -> Account:
    """Lock and give the account; call it first in the transaction of an editing verb.

    Raises Refused without the right and for an account that is sent, Stale when somebody saved since it was seen.
    """
    rows = Account.objects.select_for_update(of=("self",)).select_related("agreement", "grant")
    held = rows.get(pk=account.pk)
    verdict = may(by, held)
    if not verdict:
        raise Refused(verdict.reason)
    if held.version != seen:
        raise Stale(_("En anden har gemt regnskabet, siden du åbnede siden. Se det igen, og gem så."))
    return held
