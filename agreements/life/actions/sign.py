"""Sign for a party; the last signature makes the signed document."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from agreements import annexes
from agreements.life import notices
from agreements.life.actions.taking import taking
from agreements.life.document.marks import about_to_be_given, given
from agreements.life.document.seal import put_signed_document
from agreements.life.models import Appointment, SealedDocument, Signature, SigningCopy
from agreements.life.queries.signing import present_copy, signatures_on, unsigned_appointments
from agreements.rules import open_appointment, own_among
from agreements.terms.enums import State
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused, Stale

ATTEMPTS = 4


class _Overtaken(Exception):
    """Another party signed, or the signatory was appointed anew, while the document was being printed: once more."""


@dataclass(frozen=True)
class _Prepared:
    """What was printed before the transaction: on which copy, after which signatures, and the file if ours is the last."""

    copy: SigningCopy
    appointment: Appointment
    earlier: tuple[int, ...]
    document: tuple[str, int] | None


def sign(
    edition: Edition,
    *,
    by: User,
    seen: int,
    facts_hash: str,
    method: str,
    note: str = "",
    on: date | None = None,
) -> Signature:
    """Give the appointed person's signature on the present copy, naming its facts and its file.

    When it is the last, the signed document is printed and lies in the vault before the one transaction that stores the
    signature, the document's row and the state: a crash leaves either the old state or the new one (safety.md finding 3).
    Raises Stale when another copy was shown, Refused when the user may not sign or the party has signed.
    """
    day, moment = on or clock.today(), clock.true_now()
    for _attempt in range(ATTEMPTS):
        prepared = _prepare(edition, by, facts_hash, method, day, moment)
        try:
            return _give(prepared, edition, by, seen, method, day, moment, note)
        except _Overtaken:
            continue
    raise Stale(_("Andre underskrev samtidig. Prøv igen."))


def _prepare(
    edition: Edition, by: User, facts_hash: str, method: str, day: date, moment: datetime
) -> _Prepared:
    present = Edition.objects.select_related("agreement").get(pk=edition.pk)
    copy = present_copy(present)
    if copy is None or copy.facts_hash != facts_hash or present.state != State.FOR_SIGNATURE:
        raise Stale(_("Aftalen er ikke længere den, du fik vist. Læs den igen, før du underskriver."))
    # Asked in this order: whoever signs in between is missed among the signatures, and `_give` sees it.
    signatures = signatures_on(copy)
    waiting = unsigned_appointments(present)
    appointment = own_among(by, waiting)
    if appointment is None:
        raise Refused(
            _("Du er ikke udpeget til at underskrive, eller din organisation har allerede underskrevet.")
        )
    document = None
    if waiting == [appointment]:
        marks = [given(s) for s in signatures] + [about_to_be_given(appointment, method, day, moment)]
        document = put_signed_document(copy, marks, moment)
    return _Prepared(copy, appointment, tuple(s.pk for s in signatures), document)


def _give(
    prepared: _Prepared,
    edition: Edition,
    by: User,
    seen: int,
    method: str,
    day: date,
    moment: datetime,
    note: str,
) -> Signature:
    with taking(edition, "sign", by=by, seen=seen, note=note, on=day) as row:
        if (
            tuple(s.pk for s in signatures_on(prepared.copy)) != prepared.earlier
            or present_copy(row) != prepared.copy
            or open_appointment(by, row) != prepared.appointment
        ):
            raise _Overtaken
        signature = _store(prepared, by, method, day, moment)
        trail.record("give_signature", by=by, subject=signature, chain=chain_of(row), on=day)
        if prepared.document is None:
            row.stays = True
        else:
            _seal(row, prepared, by, day, moment)
    return signature


def _store(prepared: _Prepared, by: User, method: str, day: date, moment: datetime) -> Signature:
    appointment = prepared.appointment
    return Signature.objects.create(
        copy=prepared.copy,
        participation=appointment.participation,
        appointment=appointment,
        user=by,
        name=by.name,
        title=appointment.title,
        authority=appointment.authority,
        facts_hash=prepared.copy.facts_hash,
        copy_sha256=prepared.copy.sha256,
        method=method,
        signed_on=day,
        recorded_at=moment,
    )


def _seal(row: Edition, prepared: _Prepared, by: User, day: date, moment: datetime) -> None:
    sha256, size = prepared.document or ("", 0)
    sealed = SealedDocument.objects.create(
        edition=row,
        copy=prepared.copy,
        facts_hash=prepared.copy.facts_hash,
        sha256=sha256,
        size=size,
        sealed_on=day,
        recorded_at=moment,
    )
    row.signed_on = max(day, *(s.signed_on for s in signatures_on(prepared.copy)))
    trail.record("seal", by=by, subject=sealed, chain=chain_of(row), on=day)
    annexes.heed(annexes.Happening(annexes.Occasion.SIGNED, row, by))
    notices.tell_owner(row, State.SIGNED)
