"""End a role."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import Membership, User
from partnerships.rules import may_end_membership
from partnerships.workflow import Refused


@transaction.atomic
def end_membership(membership: Membership, *, by: User, seen: int | None) -> Membership:
    """End the role at once. Raises Refused when the user may not, or it has ended; Stale when it was changed."""
    demand(may_end_membership(by, membership))
    return close(membership, by=by, seen=seen)


def close(membership: Membership, *, by: User, seen: int | None) -> Membership:
    """Let the role's last day be yesterday, and leave the event; the caller has asked for the right.

    Yesterday, because a role holds to the end of its last day and this one ends now. A role given today is shown as one
    day old; the trail tells when it was really given and taken.
    """
    row, before = claim(membership, seen)
    if row.until is not None and row.until < clock.today():
        raise Refused(_("Rollen er allerede stoppet."))
    row.until = clock.today() - timedelta(days=1)
    row.since = min(row.since, row.until)
    row.save()
    trail.record("end_membership", by=by, subject=row, before=before, on=clock.today())
    return row
