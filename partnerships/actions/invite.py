"""Invite somebody in: a one-time, expiring link by mail."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.actions.post_mail import post_mail
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.danish.text import clean_text
from partnerships.models import Invitation, Party, User
from partnerships.queries.memberships import open_memberships
from partnerships.rules import may_invite
from partnerships.workflow import Refused

LIFETIME = timedelta(days=14)


def hash_of(token: str) -> str:
    """Give what is stored of a link's secret: SHA-256 in hex. The secret is random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invite(*, email: str, name: str, party: Party, role: str, by: User) -> Invitation:
    """Write the invitation and its mail; the link works once, for 14 days. The secret exists in the mail alone.

    Raises Refused when the user may not invite to the role, when the person has it, or has an open invitation to it.
    """
    address = email.strip().lower()
    demand(may_invite(by, party, role, address))
    _demand_new(address, party, role)
    invitation = Invitation(email=address, name=" ".join(clean_text(name).split()), party=party, role=role)
    send(invitation, by=by)
    trail.record("invite", by=by, subject=invitation)
    return invitation


def send(invitation: Invitation, *, by: User) -> None:
    """Give the invitation a new secret, sender and last day, save it and write its mail; an older link is dead then."""
    token, now = secrets.token_urlsafe(32), clock.now()
    invitation.token_hash = hash_of(token)
    invitation.invited_by = by
    invitation.invited_at = now
    invitation.expires_at = now + LIFETIME
    invitation.full_clean()
    invitation.save()
    _post(invitation, token)


def _demand_new(email: str, party: Party, role: str) -> None:
    known = User.objects.filter(email=email).first()
    if known is not None and not known.is_active:
        raise Refused(_("Brugeren er lukket. En systemadministrator skal åbne brugeren først."))
    if known is not None and open_memberships(known).filter(party=party, role=role).exists():
        raise Refused(_("Personen har allerede rollen i organisationen."))
    waiting = Invitation.objects.filter(
        email=email, party=party, role=role, accepted_at=None, revoked_at=None, expires_at__gt=clock.now()
    )
    if waiting.exists():
        raise Refused(
            _("Personen er allerede inviteret. Træk den gamle invitation tilbage, før du sender en ny.")
        )


@override(settings.LANGUAGE_CODE)  # the receiver's language, not the sender's
def _post(invitation: Invitation, token: str) -> None:
    body = _(
        "Hej %(name)s\n\n%(inviter)s har inviteret dig til Partnerskabsaftaler.\n\n"
        "Åbn linket for at tage imod. Det virker én gang og til og med %(day)s.\n"
        "Venter du ikke en invitation, så gør ingenting."
    ) % {
        "name": invitation.name,
        "inviter": invitation.invited_by.name,
        "day": format_date_long(invitation.expires_at.date()),
    }
    post_mail(
        to=invitation.email,
        subject=_("Du er inviteret til Partnerskabsaftaler"),
        body=body,
        path=reverse("accept_invitation", args=[token]),
    )
