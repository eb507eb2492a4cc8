"""Move a standard clause one place up or down, while no agreement uses its template."""

from django.db import transaction

from agreements.terms.actions.hold_template import hold_template
from agreements.terms.models import Clause
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def move_clause(clause: Clause, *, by: User, up: bool) -> None:
    """Change places with the clause above (up) or below; at the end of the row nothing happens.

    Raises Refused and Stale as `hold_template` does.
    """
    held = hold_template(clause.template, by=by)
    rows = list(held.clauses.all())
    here = next((place for place, row in enumerate(rows) if row.pk == clause.pk), -1)
    there = here - 1 if up else here + 1
    if here < 0 or not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for order, row in enumerate(rows):
        if row.order != order:
            before = trail.snapshot(row)
            row.order = order
            row.save(update_fields=["order"])
            trail.record("move_clause", by=by, subject=row, before=before)
