"""Signatories who hand their work over: what rests on the position moves, what rests on the person does not."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.enums import AuthorityBasis
from agreements.life.models import Appointment, Signature
from agreements.life.queries.signing import present_copy
from agreements.rules import may_appoint, standing
from agreements.terms.enums import SETTLED_STATES, State
from partnerships.leaving import Bound, Leave

_PAST = SETTLED_STATES | {State.REJECTED}


def tell(leave: Leave) -> list[Bound]:
    """Give the appointments that wait for a signature, and how many signatures the person has given."""
    return [*(_bound(leave, row) for row in _waiting(leave)), *_given(leave)]


def move(leave: Leave) -> None:
    """Appoint the successor in the person's place; raises ValidationError when his title is not told."""
    if leave.successor is None:
        return
    for row in _waiting(leave):
        if not _bound(leave, row).moves:
            continue
        if not leave.title:
            raise ValidationError({"title": _("Skriv efterfølgerens titel, som den skal stå i aftalen.")})
        appoint_signatory(
            row.participation,
            by=leave.by,
            user=leave.successor,
            title=leave.title,
            basis=row.basis,
            authority=row.authority,
            valid_until=row.valid_until,
            on=leave.on,
        )


def _waiting(leave: Leave) -> list[Appointment]:
    rows = Appointment.objects.filter(
        user=leave.person, ended_on=None, participation__party_id__in=leave.party_ids
    ).exclude(participation__edition__state__in=_PAST)
    return list(rows.select_related("participation__edition__agreement").order_by("id"))


def _bound(leave: Leave, row: Appointment) -> Bound:
    agreement = row.participation.edition.agreement
    seen = bool(standing(leave.by, agreement).party_ids)
    words = {
        "reference": agreement.reference if seen else _("en aftale, du ikke kan se"),
        "party": row.participation.name,
    }
    what = _("Underskriver for %(party)s i %(reference)s") % words
    stays = _why_not(leave, row)
    return Bound(f"appointment:{row.pk}:{row.version}", what, moves=not stays, note=stays)


def _why_not(leave: Leave, row: Appointment) -> str:
    """Give the sentence that says why the appointment does not move, "" when it does."""
    edition = row.participation.edition
    copy = present_copy(edition)
    if copy is not None and copy.signatures.filter(participation=row.participation).exists():
        return _("Underskriften er givet og står ved magt.")
    if row.basis != AuthorityBasis.POSITION:
        return _("Fuldmagten er personlig. Udpeg en ny underskriver på aftalens side.")
    if row.valid_until and row.valid_until < leave.on:
        return _("Fuldmagten er udløbet. Udpeg en ny underskriver på aftalens side.")
    return may_appoint(leave.by, edition, row.participation.party_id).reason


def _given(leave: Leave) -> list[Bound]:
    count = Signature.objects.filter(user=leave.person, participation__party_id__in=leave.party_ids).count()
    if not count:
        return []
    what = _("Underskrifter, som %(name)s har givet: %(count)d") % {"name": leave.person.name, "count": count}
    return [Bound(f"signatures:{count}", what, moves=False, note=_("De står ved magt."))]
