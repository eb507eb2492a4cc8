"""Many agreements ready to be signed, quickly: rows copied from one that came there through the verbs."""

from agreements.life.models import Appointment, Signature, SigningCopy
from agreements.terms.enums import State
from agreements.terms.models import Access, Agreement, Edition, Participation
from partnerships.danish import clock


def copy_for_signature(
    source: Edition, reference: str, *, with_first_signature: bool = False, is_short: bool = False
) -> Edition:
    """Give a new agreement in the state *for signature*, with parties, signatories and signing copy of the other.

    Its facts are the other's, too, but for the reference.

    With `with_first_signature` the first party has signed already, so that the next signature is the last. With
    `is_short` the document has its parties only, and is printed fast.
    """
    agreement = Agreement.objects.get(pk=source.agreement_id)
    old = agreement.pk
    agreement.pk, agreement._state.adding, agreement.reference = None, True, reference
    agreement.save()
    for access in Access.objects.filter(agreement_id=old):
        access.pk, access._state.adding, access.agreement = None, True, agreement
        access.save()
    edition = Edition.objects.create(
        agreement=agreement, kind=source.kind, title=source.title, template=source.template
    )
    appointments = [_participation(edition, row) for row in Participation.objects.filter(edition=source)]
    copy = SigningCopy.objects.filter(edition=source).latest("number")
    copy.pk, copy._state.adding, copy.edition = None, True, edition
    # Two agreements of one name, sealed in the same second by the same people, would be one file.
    copy.facts = {**copy.facts, "reference": reference}
    if is_short:
        copy.facts = {**copy.facts, "sections": [], "initiatives": [], "obligations": [], "annexed": {}}
    copy.save()
    Edition.objects.filter(pk=edition.pk).update(state=State.FOR_SIGNATURE, frozen_at=clock.true_now())
    if with_first_signature:
        _sign(copy, appointments[0])
    return Edition.objects.get(pk=edition.pk)


def _participation(edition: Edition, row: Participation) -> Appointment:
    appointment = Appointment.objects.get(participation=row, ended_on__isnull=True)
    row.first_id, row.pk, row._state.adding, row.edition = row.line, None, True, edition
    row.save()
    appointment.pk, appointment._state.adding, appointment.participation = None, True, row
    appointment.save()
    return appointment


def _sign(copy: SigningCopy, appointment: Appointment) -> None:
    Signature.objects.create(
        copy=copy,
        participation=appointment.participation,
        appointment=appointment,
        user=appointment.user,
        name=appointment.user.name,
        title=appointment.title,
        authority=appointment.authority,
        facts_hash=copy.facts_hash,
        copy_sha256=copy.sha256,
        method="login",
        signed_on=clock.today(),
        recorded_at=clock.true_now(),
    )
