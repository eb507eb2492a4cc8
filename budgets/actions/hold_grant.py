"""Take a grant in hand: for writing it, or while one of its instalments is decided."""

from typing import Any

from budgets.models import Grant, Instalment
from budgets.rules import may_write_grant
from partnerships.actions.hold import claim, demand
from partnerships.models import User


def hold_grant(grant: Grant, *, by: User, seen: int) -> tuple[Grant, dict[str, Any]]:
    """Give the grant fresh, locked and counted one up, with its snapshot from before.

    Whatever is written of a grant counts its version up, so that a letter is issued from what was seen. Raises Refused
    when the user may not write it now, Stale when somebody wrote in between.
    """
    row, before = claim(grant, seen)
    demand(may_write_grant(by, row))
    row.prepared_by = by
    return row, before


def lock_grant(instalment: Instalment) -> Grant:
    """Lock the instalment's grant before the instalment itself, so that a stop of payments waits for it, or it for the stop.

    Whatever takes both takes them in this order. Call it inside the transaction.
    """
    return Grant.objects.select_for_update().get(pk=instalment.grant_id)
