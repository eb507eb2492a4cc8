"""Take an invitation back."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import Invitation, User
from partnerships.rules import may_revoke_invitation
from partnerships.workflow import Refused


@transaction.atomic
def revoke_invitation(invitation: Invitation, *, by: User, seen: int | None) -> Invitation:
    """Make the link of an invitation worthless at once. Raises Refused when it is used or revoked already, or Stale."""
    demand(may_revoke_invitation(by, invitation))
    row, before = claim(invitation, seen)
    if row.accepted_at or row.revoked_at:
        raise Refused(_("Invitationen er allerede brugt eller trukket tilbage."))
    row.revoked_at = clock.now()
    row.save()
    trail.record("revoke_invitation", by=by, subject=row, before=before)
    return row
