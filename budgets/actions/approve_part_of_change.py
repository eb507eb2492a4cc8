"""Approves some parts of a change of the budget, and turns the others down."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from budgets import notices
from budgets.actions.changing import deciding
from budgets.actions.versioning import make_version
from budgets.enums import ChangeState
from budgets.models import BudgetVersion, ChangeRequest
from partnerships.models import User
from partnerships.workflow import Refused


def approve_part_of_change(
    request: ChangeRequest,
    parts: Collection[int],
    *,
    by: User,
    seen: int,
    mark: str,
    note: str = "",
    on: date | None = None,
) -> BudgetVersion:
    """Make the next version of the budget of these parts of the change; give it.

    Raises Refused when they are none or all of its parts, or cannot be used alone; Stale as `approve_change` does.
    """
    with deciding(request, "approve_part_of_change", by=by, seen=seen, mark=mark, note=note, on=on) as (
        row,
        change,
    ):
        chosen = [item for item in change.items if item.part in parts]
        if not chosen or len(chosen) == len(change.items):
            raise Refused(_("Sæt hak ved nogle af delene, men ikke alle."))
        version = make_version(row, change, chosen, by=by, on=on)
        notices.tell_change_answered(row, version.edition, ChangeState.PARTLY_APPROVED)
    return version
