"""Open a closed account again."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.models import User
from partnerships.rules import may_reopen_user
from partnerships.workflow import Refused


@transaction.atomic
def reactivate_user(user: User, *, by: User) -> User:
    """Open the account again, without roles and without a password: the person asks for one by mail. Raises Refused."""
    row = User.objects.select_for_update().get(pk=user.pk)
    demand(may_reopen_user(by, row))
    if row.is_active:
        raise Refused(_("Brugeren er allerede åben."))
    before = trail.snapshot(row)
    row.is_active = True
    row.save()
    trail.record("reactivate_user", by=by, subject=row, before=before)
    return row
