"""Add a programme, or change one."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from agreements.rules import may_keep_house
from agreements.terms.models import Programme
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.models import User

FIELDS = (
    "name",
    "authority",
    "description",
    "starts_on",
    "ends_on",
    "appropriation",
    "finance_act_account",
)


@transaction.atomic
def save_programme(
    values: Mapping[str, Any], *, by: User, programme: Programme | None = None, seen: int | None = None
) -> Programme:
    """Create (programme None) or change a programme and give the saved row.

    Raises Refused when the user is no administrator, Stale when somebody saved first, ValidationError.
    """
    demand(may_keep_house(by))
    row, before = claim(programme, seen) if programme else (Programme(), None)
    for field in FIELDS:
        if field in values:
            setattr(row, field, values[field])
    row.full_clean()
    row.save()
    trail.record("change_programme" if before else "add_programme", by=by, subject=row, before=before)
    return row
