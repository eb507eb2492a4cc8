"""Delete a standard clause, while no agreement uses its template."""

from django.db import transaction

from agreements.terms.actions.hold_template import hold_template
from agreements.terms.models import Clause, Template
from partnerships import trail
from partnerships.actions.hold import claim
from partnerships.models import User


@transaction.atomic
def delete_clause(clause: Clause, *, by: User, seen: int | None) -> Template:
    """Delete the clause and give its template; raises Refused and Stale as `save_clause` does."""
    held = hold_template(clause.template, by=by)
    row, before = claim(clause, seen)
    trail.record("delete_clause", by=by, subject=row, before=before, deleted=True)
    row.delete()
    return held
