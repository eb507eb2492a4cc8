"""Contact persons of a text that stands still who have handed their work over, and who is to be written to now."""

from django.db.models import QuerySet

from agreements.terms.enums import OPEN_STATES
from agreements.terms.models import Edition, ParticipationContact
from partnerships.models import ContactPerson
from partnerships.queries.prepared import Prepared


def followed_contacts(edition: Edition) -> list[tuple[ParticipationContact, ContactPerson]]:
    """Give (as printed, who has taken over) in the parties' order; none of a text being written. Two queries at most."""
    if edition.state in OPEN_STATES:
        return []
    return [(row, _present(row.contact)) for row in _handed_over(edition=edition.pk) if row.contact]


def _handed_over_in(edition: int) -> QuerySet[ParticipationContact]:
    rows = ParticipationContact.objects.filter(edition=edition, contact__successor__isnull=False)
    rows = rows.select_related("participation", "contact__successor__successor__successor")
    return rows.order_by("participation__order", "order", "id")


_handed_over: Prepared[ParticipationContact] = Prepared(_handed_over_in)


def _present(card: ContactPerson) -> ContactPerson:
    """Give the last who took over; whoever took over from him who took over is found, too."""
    met: set[int] = set()
    while card.successor is not None and card.pk not in met:
        met.add(card.pk)
        card = card.successor
    return card
