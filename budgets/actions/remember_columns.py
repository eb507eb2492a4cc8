"""Remembers how an organisation's own budget sheet is read."""

from collections.abc import Mapping

from django.db import transaction

from agreements.rights import Group
from agreements.terms.actions.hold import hold
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from budgets.models import SheetLayout
from budgets.queries.layouts import BUDGET_LAYOUT
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def remember_columns(edition: Edition, heads: Mapping[str, str], *, by: User) -> SheetLayout:
    """Keep {what is read: head of its column} for the organisation that writes the agreement; what it knew besides stays.

    Raises Refused when the user may not write the budget now.
    """
    held = hold(edition, by=by, group=Group.BUDGET)
    kept, _is_new = SheetLayout.objects.get_or_create(party=held.agreement.owner, name=BUDGET_LAYOUT)
    layout = SheetLayout.objects.select_for_update().get(pk=kept.pk)
    columns = {**layout.columns, **heads}
    if columns == layout.columns:
        return layout
    before = trail.snapshot(layout) if layout.columns else None
    layout.columns = columns
    layout.version += 1
    layout.save()
    trail.record("remember_columns", by=by, subject=layout, before=before, chain=chain_of(held))
    return layout
