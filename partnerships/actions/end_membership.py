"""End a role."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import leaving, trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import Membership, User
from partnerships.rules import may_end_membership
from partnerships.workflow import Refused


@transaction.atomic
def end_membership(membership: Membership, *, by: User, seen: int | None) -> Membership:
    """End the role at once. Raises Refused when the user may not, or it has ended; Stale when it was changed."""
    demand(may_end_membership(by, membership))
    row = close(membership, by=by, seen=seen)
    leaving.heed(row.user)
    return row


def close(membership: Membership, *, by: User, seen: int | None, last_day: date | None = None) -> Membership:
    """End the role after its last day, or at once, with those who stand in for it; the caller has asked for the right.

    At once is yesterday: a role holds to the end of its last day and this one ends now. A role given today is then shown
    as one day old; the trail tells when it was really given and taken.
    """
    row, before = claim(membership, seen)
    if row.until is not None and row.until < clock.today():
        raise Refused(_("Rollen er allerede stoppet."))
    row.until = last_day or clock.today() - timedelta(days=1)
    row.since = min(row.since, row.until)
    row.save()
    trail.record("end_membership", by=by, subject=row, before=before, on=clock.today())
    for substitute in row.substitutes.filter(until__gt=row.until):
        close(substitute, by=by, seen=substitute.version, last_day=last_day)
    return row
