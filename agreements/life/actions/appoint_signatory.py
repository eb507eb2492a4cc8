"""Appoint the person who signs for a party."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.life import notices
from agreements.life.models import Appointment
from agreements.life.queries.signing import present_copy
from agreements.rights import Group
from agreements.rules import may_appoint
from agreements.terms.actions.hold import hold
from agreements.terms.models import Participation
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.queries.memberships import roles_of
from partnerships.workflow import Refused


@transaction.atomic
def appoint_signatory(
    participation: Participation,
    *,
    by: User,
    user: User,
    title: str,
    basis: str,
    authority: str,
    valid_from: date | None = None,
    valid_until: date | None = None,
    on: date | None = None,
) -> Appointment:
    """End the present appointment, if any, and make the new one.

    Raises Refused when the party is not one the appointer works for, or the person does not work for the party (rules.md
    3.4); a party whose signature is given has nobody left to appoint.
    """
    held = hold(participation.edition, by=by, group=Group.SIGNATORIES)
    verdict = may_appoint(by, held, participation.party_id)
    if not verdict:
        raise Refused(verdict.reason)
    copy = present_copy(held)
    if copy is not None and copy.signatures.filter(participation=participation).exists():
        raise Refused(_("Der er allerede underskrevet for organisationen. Der er ingen at udpege mere."))
    new = replace_signatory(
        participation,
        by=by,
        user=user,
        title=title,
        basis=basis,
        authority=authority,
        valid_from=valid_from,
        valid_until=valid_until,
        on=on,
    )
    if copy is not None:  # it is being signed now: the new signatory is waited for
        notices.tell_signatories(held, [new])
    return new


def replace_signatory(
    participation: Participation,
    *,
    by: User,
    user: User,
    title: str,
    basis: str,
    authority: str,
    valid_from: date | None,
    valid_until: date | None,
    on: date | None,
) -> Appointment:
    """End the open appointment and make the new one; the caller has demanded the right. Raises Refused."""
    day = on or clock.today()
    if participation.party_id not in roles_of(user):
        raise Refused(_("Underskriveren skal arbejde for parten. Invitér personen først under Kontakter."))
    chain = chain_of(participation.edition)
    for old in participation.appointments.filter(ended_on__isnull=True):
        before = trail.snapshot(old)
        old.ended_on = day
        old.version += 1
        old.save()
        trail.record("end_appointment", by=by, subject=old, before=before, chain=chain, on=day)
    new = Appointment(
        participation=participation,
        user=user,
        title=title,
        basis=basis,
        authority=authority,
        valid_from=valid_from or day,
        valid_until=valid_until,
    )
    new.full_clean()
    new.save()
    trail.record("appoint_signatory", by=by, subject=new, chain=chain, on=day)
    return new
