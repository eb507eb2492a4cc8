"""Invitations somebody has sent: they die with the sender's role, and so get another sender."""

from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim
from partnerships.danish import clock
from partnerships.leaving import Bound, Leave
from partnerships.models import Invitation
from partnerships.rules import may_resend_invitation


def tell(leave: Leave) -> list[Bound]:
    """Give the open invitations that the person has sent; those move that whoever hands over may send himself."""
    if leave.by.pk == leave.person.pk:
        return []
    return [_bound(leave, row) for row in _waiting(leave)]


def move(leave: Leave) -> None:
    """Put whoever hands over as the sender; the link in the mail goes on working."""
    for sent in _waiting(leave):
        if leave.by.pk == leave.person.pk or not _bound(leave, sent).moves:
            continue
        row, before = claim(sent, sent.version)
        row.invited_by = leave.by
        row.save()
        trail.record("adopt_invitation", by=leave.by, subject=row, before=before)


def _waiting(leave: Leave) -> list[Invitation]:
    rows = Invitation.objects.filter(
        invited_by=leave.person,
        party_id__in=leave.party_ids,
        accepted_at=None,
        revoked_at=None,
        expires_at__gt=clock.now(),
    )
    return list(rows.select_related("party__parent__parent").order_by("id"))


def _bound(leave: Leave, row: Invitation) -> Bound:
    verdict = may_resend_invitation(leave.by, row)
    what = _("Invitationen til %(name)s") % {"name": row.name}
    note = _("Du kommer til at stå som afsender.") if verdict else verdict.reason
    return Bound(f"invitation:{row.pk}:{row.version}", what, moves=bool(verdict), note=note)
