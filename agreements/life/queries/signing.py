"""Questions about signing: which copy, who has signed, who is waited for."""

from agreements.life.models import Appointment, SealedDocument, Signature, SigningCopy
from agreements.terms.enums import SETTLED_STATES, State
from agreements.terms.models import Edition


def present_copy(edition: Edition) -> SigningCopy | None:
    """Give the copy that is being or has been signed; None while the edition is open (a recalled copy is past)."""
    if edition.state != State.FOR_SIGNATURE and edition.state not in SETTLED_STATES:
        return None
    return edition.signing_copies.order_by("-number").first()


def signatures_on(copy: SigningCopy) -> list[Signature]:
    """Give the signatures on a copy in the order they were given."""
    return list(copy.signatures.select_related("participation", "user").order_by("id"))


def open_appointments(edition: Edition) -> list[Appointment]:
    """Give the appointments that have not been passed on, in the parties' order."""
    return list(
        Appointment.objects.filter(participation__edition=edition, ended_on__isnull=True)
        .select_related("user", "participation")
        .order_by("participation__order", "participation_id")
    )


def unsigned_appointments(edition: Edition) -> list[Appointment]:
    """Give the open appointments of parties that have not signed the present copy; none when there is no such copy."""
    copy = present_copy(edition)
    if copy is None or edition.state != State.FOR_SIGNATURE:
        return []
    signed = set(copy.signatures.values_list("participation_id", flat=True))
    return [a for a in open_appointments(edition) if a.participation_id not in signed]


def sealed_document(edition: Edition) -> SealedDocument | None:
    """Give the signed document of the edition, if it has been signed."""
    return SealedDocument.objects.filter(edition=edition).first()
