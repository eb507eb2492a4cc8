"""Add a standard clause to a template, or change one, while no agreement uses the template."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from agreements.terms.models import Clause, Edition, Template
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish.text import clean_text
from partnerships.models import User
from partnerships.workflow import Refused

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

    Raises Refused when the user is no administrator or an agreement uses the template (a new number is made then),
    Stale when somebody saved first, ValidationError.
    """
    demand(may_keep_house(by))
    # The lock lets an agreement that is being started wait, so that no clause changes under it.
    held = Template.objects.select_for_update().get(pk=template.pk)
    if Edition.objects.filter(template=held).exists():
        raise Refused(
            _(
                "Skabelonen bruges af en aftale og ændres ikke mere. Lav en ny udgave af den, og ret teksten dér."
            )
        )
    row, before = claim(clause, seen) if clause else (Clause(template=held), None)
    for field in FIELDS:
        if field in values:
            value = values[field]
            setattr(row, field, clean_text(value) if isinstance(value, str) else value)
    row.full_clean()
    row.save()
    trail.record("change_clause" if before else "add_clause", by=by, subject=row, before=before)
    return row
