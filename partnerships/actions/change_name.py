"""Change one's own name."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.danish.text import clean_text
from partnerships.models import User
from partnerships.queries.reach import is_administrator
from partnerships.workflow import Refused


@transaction.atomic
def change_name(user: User, name: str, *, by: User) -> User:
    """Give the user another name; his own doing, or an administrator's. Raises Refused or ValidationError."""
    if by.pk != user.pk and not is_administrator(by):
        raise Refused(_("Du kan kun ændre dit eget navn."))
    row = User.objects.select_for_update().get(pk=user.pk)
    before = trail.snapshot(row)
    row.name = " ".join(clean_text(name).split())
    row.full_clean()
    row.save()
    trail.record("change_name", by=by, subject=row, before=before)
    return row
