"""What a user sees, asked so that lists stay fast: literal ids when they are few, else a probe for each row shown."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from agreements.terms.models import Access, Agreement
from partnerships.danish import clock
from partnerships.queries.memberships import party_ids_of

FEW = 300


@dataclass(frozen=True)
class Sight:
    """The agreements a user sees; `ids` names them when they are few, and is None when they are many."""

    rows: QuerySet[Agreement]
    ids: frozenset[int] | None


def sight_of(user: Any) -> Sight:
    """Give the same agreements as `sight.visible_to`; asks for the ids, no more of them than are few. One query."""
    today = clock.today()
    open_access = Access.objects.filter(party_id__in=party_ids_of(user), since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gte=today)
    )
    # Unordered: an order would sort every row before the first 300 are known.
    ids = list(open_access.order_by().values_list("agreement_id", flat=True)[: FEW + 1])
    if len(ids) <= FEW:
        return Sight(Agreement.objects.filter(pk__in=sorted(set(ids))), frozenset(ids))
    return Sight(Agreement.objects.filter(Exists(open_access.filter(agreement=OuterRef("pk")))), None)
