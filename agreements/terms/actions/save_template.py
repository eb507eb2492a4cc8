"""Add a template of clauses, change its name or retire it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from agreements.rules import may_keep_house
from agreements.terms.models import Template
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.models import User


@transaction.atomic
def save_template(
    values: Mapping[str, Any], *, by: User, template: Template | None = None, seen: int | None = None
) -> Template:
    """Create (template None) or change a template and give the saved row; kind and number stand once it is there.

    Raises Refused when the user is no administrator, Stale when somebody saved first, ValidationError.
    """
    demand(may_keep_house(by))
    row, before = claim(template, seen) if template else (Template(), None)
    for field in ("name", "retired_on") if before else ("kind", "number", "name", "retired_on"):
        if field in values:
            setattr(row, field, values[field])
    row.full_clean()
    row.save()
    trail.record("change_template" if before else "add_template", by=by, subject=row, before=before)
    return row
