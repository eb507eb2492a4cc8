"""What waits for one user, asked of all his agreements at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, Subquery, Value, When, Window
from django.db.models.functions import Coalesce, RowNumber

from agreements.life.models import Remark
from agreements.life.queries.deadlines import COLUMNS, Due, due_of, standing_obligations
from agreements.terms.models import Agreement
from agreements.terms.queries.seen import Sight
from partnerships.danish import clock
from partnerships.queries.memberships import party_ids_of
from partnerships.shapes import Span

MOST_WAITING = 10
MOST_DUE = 10
MOST_LATER = 5
SOON = timedelta(days=30)
RECENT = timedelta(days=90)
_PRESSING, _LATER, _RECEIVED = 1, 2, 3


@dataclass(frozen=True)
class Dues:
    """Deadlines of the desk: ours that are late or soon, ours that come later, and what others owe us."""

    pressing: list[Due]
    later: list[Due]
    received: list[Due]


def waiting_agreements(
    sight: Sight, mine: Q, signing: Callable[[], Iterable[int]], columns: tuple[str, ...]
) -> list[tuple]:
    """Give the agreements that wait for the user as tuples of the columns, one more than is shown; one query.

    `mine` is the condition of his turn; `signing` gives the ids of those that wait for his signature, which he may have no
    other sight of, and is asked where what he sees is few. `remarks` among the columns is how many returned remarks wait
    for an answer.
    """
    scope = Agreement.objects.annotate(remarks=_open_remarks())
    if sight.ids is not None:
        scope = scope.filter(pk__in=sight.ids.union(signing()))
    return list(scope.filter(mine).order_by("-state_place", "pk").values_list(*columns)[: MOST_WAITING + 1])


def _open_remarks() -> Coalesce:
    rows = Remark.objects.filter(
        edition__agreement=OuterRef("pk"), settled_at__isnull=True, returned_on__isnull=False
    )
    number = rows.order_by().values("edition__agreement").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(number), 0)


def desk_span() -> Span:
    """Give the days that press on the desk: from what is 90 days old to what comes within 30 days."""
    today = clock.today()
    return Span(today - RECENT, today + SOON, MOST_DUE, is_desk=True)


def dues_of(user: Any, sight: Sight) -> Dues:
    """Give the deadlines of the user's organisations; one query.

    As nothing can be marked as delivered yet, a deadline leaves the desk when it is 90 days old; Frister keeps it.
    """
    today, own = clock.today(), party_ids_of(user)
    ours = Q(owner__party_id__in=own)
    shelf = Case(
        When(ours & Q(due_end__lte=today + SOON), then=Value(_PRESSING)),
        When(ours, then=Value(_LATER)),
        When(receiver__party_id__in=own, then=Value(_RECEIVED)),
        output_field=IntegerField(),
    )
    rows = (
        standing_obligations(sight.rows)
        .filter(due_end__gte=today - RECENT)
        .annotate(shelf=shelf)
        .filter(shelf__isnull=False)
        .annotate(
            place=Window(RowNumber(), partition_by=F("shelf"), order_by=(F("due_end").asc(), F("pk").asc()))
        )
        .filter(place__lte=Case(When(shelf=_PRESSING, then=Value(MOST_DUE)), default=Value(MOST_LATER)))
    )
    shelves: dict[int, list[Due]] = {_PRESSING: [], _LATER: [], _RECEIVED: []}
    for number, *row in rows.order_by("due_end", "pk").values_list("shelf", *COLUMNS):
        shelves[number].append(due_of(tuple(row)))
    return Dues(shelves[_PRESSING], shelves[_LATER], shelves[_RECEIVED])
