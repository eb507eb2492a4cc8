"""Close an account at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import leaving, trail
from partnerships.actions.end_membership import close
from partnerships.actions.hold import demand
from partnerships.danish import clock
from partnerships.models import Invitation, User
from partnerships.queries.memberships import lasting_memberships
from partnerships.rules import may_close_user
from partnerships.workflow import Refused


@transaction.atomic
def deactivate_user(user: User, *, by: User) -> User:
    """Close the account: no login, every session ended, every role ended, every invitation it sent worthless.

    The password is thrown away with it, which ends the sessions for good and makes an account that is opened again
    begin with a new password by mail. Raises Refused.
    """
    row = User.objects.select_for_update().get(pk=user.pk)
    demand(may_close_user(by, row))
    if not row.is_active:
        raise Refused(_("Brugeren er allerede lukket."))
    for membership in lasting_memberships(row).select_related("party"):
        close(membership, by=by, seen=membership.version)
    _revoke_invitations(row, by)
    before = trail.snapshot(row)
    row.is_active = False
    row.set_unusable_password()
    row.save()
    trail.record("deactivate_user", by=by, subject=row, before=before)
    leaving.heed(row)
    return row


def _revoke_invitations(user: User, by: User) -> None:
    for invitation in Invitation.objects.select_for_update().filter(
        invited_by=user, accepted_at=None, revoked_at=None
    ):
        before = trail.snapshot(invitation)
        invitation.revoked_at = clock.now()
        invitation.version += 1
        invitation.save()
        trail.record("revoke_invitation", by=by, subject=invitation, before=before)
