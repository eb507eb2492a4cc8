"""Add a standard clause to a template, or change one, while no agreement uses the template."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from agreements.terms.actions.hold_template import hold_template
from agreements.terms.models import Clause, Template
from partnerships import trail
from partnerships.actions.hold import claim
from partnerships.danish.text import clean_text
from partnerships.models import User

FIELDS = ("key", "order", "heading", "text", "shows", "is_required", "guidance")


@transaction.atomic
def save_clause(
    template: Template,
    values: Mapping[str, Any],
    *,
    by: User,
    clause: Clause | None = None,
    seen: int | None = None,
) -> Clause:
    """Create (clause None) or change a clause of the template and give the saved row.

    Raises Refused and Stale as `hold_template` does, Stale when somebody saved first, ValidationError.
    """
    held = hold_template(template, by=by)
    row, before = claim(clause, seen) if clause else (Clause(template=held), None)
    for field in FIELDS:
        if field in values:
            value = values[field]
            setattr(row, field, clean_text(value) if isinstance(value, str) else value)
    row.full_clean()
    row.save()
    trail.record("change_clause" if before else "add_clause", by=by, subject=row, before=before)
    return row
