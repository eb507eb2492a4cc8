"""Hand a colleague's work over, all of it in one step."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships import leaving, trail
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.end_membership import close
from partnerships.actions.handing import cards, invitations, roles
from partnerships.actions.hold import demand
from partnerships.actions.post_mail import post_mail
from partnerships.danish import clock
from partnerships.enums import Afterwards
from partnerships.leaving import Bound, Leave
from partnerships.models import Party, User
from partnerships.queries.memberships import lasting_memberships
from partnerships.queries.people import colleagues_of, with_units
from partnerships.rules import may_hand_over
from partnerships.workflow import Refused, Stale


def leave_of(person: User, party: Party, *, by: User, to: User | None = None, title: str = "") -> Leave:
    """Give the hand-over of the person's work in the party and its units, as of today."""
    return Leave(person, to, with_units(party), by, clock.today(), title)


def belongings(leave: Leave) -> list[Bound]:
    """Give all that is bound to the person, what this storey knows first."""
    return [*roles.tell(leave), *cards.tell(leave), *invitations.tell(leave), *leaving.tell(leave)]


def digest_of(bounds: Iterable[Bound]) -> str:
    """Give what binds the button to what was shown: SHA-256 over every key and whether it moves, in hex."""
    lines = sorted(f"{bound.key} {bound.moves}" for bound in bounds)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@transaction.atomic
def hand_over(
    person: User,
    *,
    by: User,
    to: User,
    party: Party,
    shown: str,
    title: str = "",
    afterwards: str = Afterwards.KEEP,
    last_day: date | None = None,
) -> list[Bound]:
    """Move everything that moves to the successor, then end the person's roles or account as asked; give what moved.

    `shown` is the digest of what the page listed, `title` the successor's. Both people are told by mail. Raises Refused,
    Stale when something has come or gone since it was shown, ValidationError for a day or title that will not do.
    """
    demand(may_hand_over(by, person, party))
    if not colleagues_of(by, person, party).filter(pk=to.pk).exists():
        raise Refused(_("Vælg en, der arbejder i organisationen. Mangler personen, så invitér først."))
    _demand_end(afterwards, last_day, is_own=by.pk == person.pk)
    User.objects.select_for_update().get(pk=person.pk)  # one hand-over of a person at a time
    leave = leave_of(person, party, by=by, to=to, title=title)
    bounds = belongings(leave)
    if digest_of(bounds) != shown:
        raise Stale(_("Noget er ændret, siden du så listen. Se den igen, før du overdrager."))
    moved = [bound for bound in bounds if bound.moves]
    if not moved:
        raise Refused(_("Personen kan ikke overtage noget af det. Vælg en anden."))
    before = trail.snapshot(person)
    for own in (roles, cards, invitations):
        own.move(leave)
    # Read anew: what the successor may do is remembered on the user, and it is more than a moment ago.
    leaving.move(replace(leave, successor=User.objects.get(pk=to.pk)))
    trail.record("hand_over", by=by, subject=person, before=before, note=_note(to, moved))
    _tell(leave, to, len(moved))
    _end(leave, afterwards, last_day)
    return moved


def _demand_end(afterwards: str, last_day: date | None, *, is_own: bool) -> None:
    if afterwards == Afterwards.CLOSE and is_own:
        raise ValidationError({"afterwards": _("Du kan ikke lukke din egen bruger. Bed en kollega om det.")})
    if afterwards == Afterwards.END and (last_day is None or last_day < clock.today()):
        raise ValidationError({"last_day": _("Skriv den sidste dag. Det kan være i dag eller senere.")})


def _end(leave: Leave, afterwards: str, last_day: date | None) -> None:
    if afterwards == Afterwards.CLOSE:
        deactivate_user(leave.person, by=leave.by)
    if afterwards != Afterwards.END:
        return
    for row in lasting_memberships(leave.person).filter(party_id__in=leave.party_ids):
        if row.until is None or (last_day and row.until > last_day):
            close(row, by=leave.by, seen=row.version, last_day=last_day)


def _note(to: User, moved: list[Bound]) -> str:
    return "\n".join([_("Til %(name)s") % {"name": to.name}, *(bound.what for bound in moved)])


def _tell(leave: Leave, to: User, count: int) -> None:
    with override(settings.LANGUAGE_CODE):  # the receiver's language, not that of whoever acts
        words = {"name": to.name, "by": leave.by.name, "person": leave.person.name, "count": count}
        body = _("Hej %(name)s\n\n%(by)s har overdraget %(count)d ting fra %(person)s til dig.") % words
        subject = _("Du har overtaget arbejde fra %(person)s") % words
        post_mail(to=to.email, subject=subject, body=body, path=reverse("user", args=[to.pk]))
