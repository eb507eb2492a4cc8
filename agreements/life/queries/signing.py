"""Questions about signing: which copy, who has signed, who is waited for."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from agreements.life.models import Appointment, SealedDocument, Signature, SigningCopy
from agreements.terms.enums import BOUND, SETTLED_STATES, State
from agreements.terms.models import Edition, Participation
from partnerships.danish import clock
from partnerships.models import Membership, User
from partnerships.models.base import holds_on
from partnerships.queries.prepared import Prepared


def present_copy(edition: Edition) -> SigningCopy | None:
    """Give the copy that is being or has been signed; None while the edition is open (a recalled copy is past)."""
    if edition.state != State.FOR_SIGNATURE and edition.state not in SETTLED_STATES:
        return None
    # What was recalled and then registered as signed on paper has copies, but none that counts.
    newest = _newest_sealed if edition.state in SETTLED_STATES else _newest
    copy = newest.first(edition=edition.pk)
    if copy is not None:
        copy.edition = edition
    return copy


def _copies_of(edition: int) -> QuerySet[SigningCopy]:
    return SigningCopy.objects.filter(edition=edition).order_by("-number")


_newest: Prepared[SigningCopy] = Prepared(lambda edition: _copies_of(edition)[:1])
_newest_sealed: Prepared[SigningCopy] = Prepared(
    lambda edition: _copies_of(edition).filter(sealed_document__isnull=False)[:1]
)


def _signatures_of(copy: int) -> QuerySet[Signature]:
    return Signature.objects.filter(copy=copy).select_related("participation", "user").order_by("id")


_signatures: Prepared[Signature] = Prepared(_signatures_of)


def signatures_on(copy: SigningCopy) -> list[Signature]:
    """Give the signatures on a copy in the order they were given."""
    rows = _signatures(copy=copy.pk)
    for row in rows:
        row.copy = copy
    return rows


def open_appointments(edition: Edition) -> list[Appointment]:
    """Give the appointments that have not been passed on, in the parties' order; each tells whether its person has left."""
    return _open(edition=edition.pk, today=clock.today())


def _open_of(edition: int, today: date) -> QuerySet[Appointment]:
    return (
        Appointment.objects.filter(participation__edition=edition, ended_on__isnull=True)
        .annotate(has_left=~Exists(_work_for_party(today)))  # type: ignore[no-redef]
        .select_related("user", "participation")
        .order_by("participation__order", "participation_id")
    )


_open: Prepared[Appointment] = Prepared(_open_of)


def _work_for_party(today: date) -> QuerySet[Membership]:
    """Give the roles that an appointment's person holds today in the party or in what it is a unit of."""
    party = OuterRef("participation__party")
    above = Q(party=party) | Q(party__units=party) | Q(party__units__units=party)
    rows = Membership.objects.filter(holds_on(today), user=OuterRef("user"), user__is_active=True)
    return rows.filter(above | Q(party__units__units__units=party))


def parties_without_signatory(edition: Edition, appointments: Iterable[Appointment]) -> list[str]:
    """Give the names of the parties to be bound for whom nobody is appointed; `appointments` are the open ones.

    Who has left the party since he was appointed could not sign, and the others would wait in vain.
    """
    appointed = {appointment.participation_id for appointment in appointments if not appointment.has_left}
    bound = Participation.objects.filter(edition=edition, capacity__in=BOUND)
    return [party.name for party in bound if party.pk not in appointed]


def unsigned_appointments(edition: Edition) -> list[Appointment]:
    """Give the open appointments of parties that have not signed the present copy; none when there is no such copy."""
    copy = present_copy(edition)
    if copy is None or edition.state != State.FOR_SIGNATURE:
        return []
    signed = set(copy.signatures.values_list("participation_id", flat=True))
    return [a for a in open_appointments(edition) if a.participation_id not in signed]


def waiting_in_vain(person: User) -> list[Appointment]:
    """Give the appointments that are waited for now and that the person cannot act on, because he works there no more."""
    editions = Edition.objects.filter(
        participations__appointments__user=person,
        participations__appointments__ended_on__isnull=True,
        state=State.FOR_SIGNATURE,
    )
    return [
        appointment
        for edition in editions.select_related("agreement").distinct().order_by("pk")
        for appointment in unsigned_appointments(edition)
        if appointment.user_id == person.pk and appointment.has_left
    ]


def sealed_document(edition: Edition) -> SealedDocument | None:
    """Give the signed document of the edition, if it has been signed."""
    return _sealed.first(edition=edition.pk)


_sealed: Prepared[SealedDocument] = Prepared(
    lambda edition: SealedDocument.objects.filter(edition=edition).order_by("pk")[:1]
)
