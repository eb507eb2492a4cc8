"""Move a part one place up or down among its siblings."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.models import Edition
from agreements.terms.parts import PARTS
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def move_part(edition: Edition, name: str, *, by: User, pk: int, up: bool) -> None:
    """Change places with the sibling above (up) or below; at the end of the row nothing happens.

    Raises Conflict when the part was deleted meanwhile, Refused when the user may not write now.
    """
    part = PARTS[name]
    held = hold(edition, by=by, group=part.group)
    row = part.model._default_manager.filter(pk=pk, edition=held).first()
    if row is None:
        raise Conflict(_("En anden har allerede slettet det."))
    siblings = part.model._default_manager.filter(edition=held)
    if part.parent:
        siblings = siblings.filter(**{part.parent: getattr(row, part.parent)})
    rows = list(siblings)
    here = rows.index(row)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for order, sibling in enumerate(rows):
        if sibling.order != order:
            before = trail.snapshot(sibling)
            sibling.order = order
            sibling.save(update_fields=["order"])
            trail.record(f"move_{part.name}", by=by, subject=sibling, before=before, chain=chain_of(held))
