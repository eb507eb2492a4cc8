"""Give a filter of a list a name."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.danish.text import clean_text
from partnerships.models import SavedView, User
from partnerships.workflow import Refused

MOST_VIEWS = 50


@transaction.atomic
def save_view(listing: str, name: str, query: str, *, by: User) -> SavedView:
    """Keep a view of the list `listing` for the user himself; a view of that name becomes this one.

    `query` is what stands in the address. Raises Refused at MOST_VIEWS of one list, ValidationError for no name or a
    query that is too long.
    """
    words = " ".join(clean_text(name).split())
    # The user's row is held, so that two who save at once on two machines do not both make the name.
    User.objects.select_for_update().get(pk=by.pk)
    row = SavedView.objects.filter(user=by, listing=listing, name=words).first()
    before = trail.snapshot(row) if row else None
    if row is None:
        if SavedView.objects.filter(user=by, listing=listing).count() >= MOST_VIEWS:
            raise Refused(_("Du har gemt så mange visninger, der er plads til. Slet en, og prøv igen."))
        row = SavedView(user=by, listing=listing, name=words)
    else:
        row.version += 1
    row.query = query
    row.full_clean()
    row.save()
    trail.record("change_view" if before else "save_view", by=by, subject=row, before=before)
    return row
