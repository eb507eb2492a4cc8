"""Send an invitation again."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.actions.invite import send
from partnerships.models import Invitation, User
from partnerships.rules import may_resend_invitation
from partnerships.workflow import Refused


@transaction.atomic
def resend_invitation(invitation: Invitation, *, by: User, seen: int | None) -> Invitation:
    """Post a new link that works for 14 days, in the name of whoever sends it; the old link dies. Raises Refused, Stale."""
    demand(may_resend_invitation(by, invitation))
    row, before = claim(invitation, seen)
    if row.accepted_at or row.revoked_at:
        raise Refused(_("Invitationen er allerede brugt eller trukket tilbage."))
    send(row, by=by)
    trail.record("resend_invitation", by=by, subject=row, before=before)
    return row
