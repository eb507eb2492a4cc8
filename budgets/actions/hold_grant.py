"""Take a grant in hand for writing: who may, then the version that was seen."""

from typing import Any

from budgets.models import Grant
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
