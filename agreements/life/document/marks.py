"""The mark of each print: draft, put before the signatories, signed, or approved where nobody signs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.life.enums import MILESTONES, SignatureMethod
from agreements.life.models import Appointment, Sending, Signature, SigningCopy
from agreements.life.queries.signing import present_copy
from agreements.life.wording import happened
from agreements.terms.document.mark import (
    Evidence,
    EvidenceEvent,
    EvidencePerson,
    Mark,
    SignatureMark,
)
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import Event, User


@dataclass(frozen=True)
class GivenSignature:
    """A signature as the document shows it, whether stored already or about to be."""

    party_line: int
    organisation: str
    name: str
    title: str
    email: str
    authority: str
    method: str
    signed_on: date
    moment: datetime


def unsigned_mark(edition: Edition) -> Mark:
    """Give the mark of the edition's present text: UDKAST, or TIL UNDERSKRIFT from the day it was sent to signature."""
    copy = present_copy(edition)
    return copy_mark(copy.sent_on) if copy else Mark("draft", format_date_long(clock.today()))


def copy_mark(sent_on: date) -> Mark:
    """Give the mark of a signing copy; the blocks are empty so that it stands whoever signs."""
    return Mark("for_signature", format_date_long(sent_on))


def given(signature: Signature) -> GivenSignature:
    """Give a stored signature as the document shows it."""
    return GivenSignature(
        party_line=signature.participation.line,
        organisation=signature.participation.name,
        name=signature.name,
        title=signature.title,
        email=signature.user.email,
        authority=signature.authority,
        method=signature.method,
        signed_on=signature.signed_on,
        moment=signature.recorded_at,
    )


def about_to_be_given(
    appointment: Appointment, method: str, signed_on: date, moment: datetime
) -> GivenSignature:
    """Give the signature the appointed person is giving now, as the document will show it."""
    return GivenSignature(
        party_line=appointment.participation.line,
        organisation=appointment.participation.name,
        name=appointment.user.name,
        title=appointment.title,
        email=appointment.user.email,
        authority=appointment.authority,
        method=method,
        signed_on=signed_on,
        moment=moment,
    )


def signed_mark(copy: SigningCopy, signatures: Iterable[GivenSignature]) -> Mark:
    """Give the mark of the signed document with its evidence page, in the agreement's own language."""
    rows = list(signatures)
    with override(copy.edition.language):
        return Mark(
            "signed",
            format_date_long(max(row.signed_on for row in rows)),
            signatures=tuple(_signature_mark(row) for row in rows),
            evidence=_evidence(copy, rows),
        )


@dataclass(frozen=True)
class TakenStep:
    """The step that closes a document nobody signs here, as it is shown: whose, in which role, when."""

    by: User
    organisation: str
    role: str
    on: date
    moment: datetime


def approved_mark(sending: Sending, approval: TakenStep) -> Mark:
    """Give the mark of a document that an approval closes, with its evidence page, in the document's own language."""
    edition = sending.edition
    with override(edition.language):
        person = _closer(
            approval, _("Godkender på organisationens vegne"), _("Har læst dokumentet og godkender det.")
        )
        evidence = _closing(edition, sending.facts_hash, approval, person, "approve")
        return Mark("approved", format_date_long(approval.on), evidence=evidence)


def paper_mark(edition: Edition, facts_hash: str, signed_on: date, registering: TakenStep) -> Mark:
    """Give the mark of a text that was signed on paper; the page says who registered it, and that nobody signed here."""
    with override(edition.language):
        signed, registered = format_date_long(signed_on), format_date_long(registering.on)
        statement = _("Underskrevet på papir den %(signed)s; registreret af %(name)s den %(registered)s.") % {
            "signed": signed,
            "name": registering.by.name,
            "registered": registered,
        }
        person = _closer(registering, _("Registrerer på organisationens vegne"), statement)
        evidence = _closing(edition, facts_hash, registering, person, "register_paper_signature")
        return Mark("signed_on_paper", signed, evidence=evidence)


def _closing(
    edition: Edition, facts_hash: str, taken: TakenStep, person: EvidencePerson, verb: str
) -> Evidence:
    return Evidence(
        facts_hash=facts_hash,
        copy_sha256="",
        verify_url=_verify_url(),
        people=(person,),
        events=(
            *_history(edition),
            EvidenceEvent(_moment(taken.moment, taken.on), taken.by.name, happened(verb)),
        ),
    )


def _closer(taken: TakenStep, authority: str, statement: str) -> EvidencePerson:
    return EvidencePerson(
        organisation=taken.organisation,
        name=taken.by.name,
        title=taken.role,
        email=taken.by.email,
        authority=authority,
        identified_by=_("Personligt login"),
        statement=statement,
        when=_moment(taken.moment, taken.on),
    )


def _signature_mark(row: GivenSignature) -> SignatureMark:
    return SignatureMark(
        party_line=row.party_line,
        organisation=row.organisation,
        name=row.name,
        title=row.title,
        authority=row.authority,
        signed_text=_("Underskrevet digitalt"),
        date_text=format_date_long(row.signed_on),
    )


def _evidence(copy: SigningCopy, rows: list[GivenSignature]) -> Evidence:
    return Evidence(
        facts_hash=copy.facts_hash,
        copy_sha256=copy.sha256,
        verify_url=_verify_url(),
        people=tuple(_person(row) for row in rows),
        events=(*_history(copy.edition), *(_signing(row) for row in rows)),
    )


def _verify_url() -> str:
    return f"{settings.SITE_URL}{reverse('verify')}"


def _person(row: GivenSignature) -> EvidencePerson:
    return EvidencePerson(
        organisation=row.organisation,
        name=row.name,
        title=row.title,
        email=row.email,
        authority=row.authority,
        identified_by=str(SignatureMethod(row.method).label),
        statement=_("Har læst aftalen og underskriver for sin organisation."),
        when=_moment(row.moment, row.signed_on),
    )


def _history(edition: Edition) -> tuple[EvidenceEvent, ...]:
    events = Event.objects.filter(
        chain=chain_of(edition),
        verb__in=[verb for verb in MILESTONES if verb not in {"create_agreement", "sign"}],
    )
    return tuple(
        EvidenceEvent(_moment(event.recorded_at, event.occurred_on), event.actor_name, happened(event.verb))
        for event in events.order_by("sequence")
    )


def _signing(row: GivenSignature) -> EvidenceEvent:
    return EvidenceEvent(_moment(row.moment, row.signed_on), row.name, happened("sign"))


def _moment(recorded_at: datetime, day: date) -> str:
    """Write the day it counts from; the time to the second only when it was recorded that same day."""
    local = timezone.localtime(recorded_at)
    if local.date() != day:
        return format_date_long(day)
    return f"{format_date_long(day)} {_('kl.')} {local:%H.%M.%S}"
