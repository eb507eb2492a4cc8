"""Political reservations: which still stand in the way, which have fallen away."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from agreements.life.models import LiftedReservation
from agreements.terms.enums import DecisionKind
from agreements.terms.models import Edition, PoliticalDecision
from partnerships.queries.prepared import Prepared


@dataclass(frozen=True)
class Reservation:
    """A reservation as agreed, and the decision by which it fell away, when it has."""

    term: PoliticalDecision
    lifted: LiftedReservation | None


def reservations_of(edition: Edition) -> list[Reservation]:
    """Give the reservations of the edition in their order, also those that are lifted; two queries."""
    lifted = {row.reservation_id: row for row in _lifted(edition=edition.pk)}
    return [Reservation(row, lifted.get(row.pk)) for row in _agreed(edition=edition.pk)]


_lifted: Prepared[LiftedReservation] = Prepared(
    lambda edition: LiftedReservation.objects.filter(edition=edition)
)
_agreed: Prepared[PoliticalDecision] = Prepared(
    lambda edition: PoliticalDecision.objects.filter(edition=edition, kind=DecisionKind.RESERVATION)
)


def open_reservations(edition: Edition) -> QuerySet[PoliticalDecision]:
    """Give the reservations that are not lifted; while there is one, nothing enters into force (rules.md 3.3)."""
    return PoliticalDecision.objects.filter(_is_open(), edition=edition)


def awaited_reservations(edition: Edition) -> list[PoliticalDecision]:
    """Give the rows of `open_reservations`."""
    return _awaited(edition=edition.pk)


_awaited: Prepared[PoliticalDecision] = Prepared(
    lambda edition: PoliticalDecision.objects.filter(_is_open(), edition=edition)
)


def has_open_reservation() -> Q:
    """Give the condition on editions that a reservation of theirs is not lifted."""
    return Q(Exists(PoliticalDecision.objects.filter(_is_open(), edition=OuterRef("pk"))))


def _is_open() -> Q:
    return Q(kind=DecisionKind.RESERVATION, lifted__isnull=True)
