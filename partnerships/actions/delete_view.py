"""Delete a saved view."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim
from partnerships.models import SavedView, User
from partnerships.workflow import Refused


@transaction.atomic
def delete_view(view: SavedView, *, by: User, seen: int | None) -> SavedView:
    """Delete one's own view and give it as it was. Raises Refused for somebody else's, Stale when it was changed."""
    if view.user_id != by.pk:
        raise Refused(_("Du kan kun slette dine egne visninger."))
    row, before = claim(view, seen)
    trail.record("delete_view", by=by, subject=row, before=before, deleted=True)
    row.delete()
    return view
