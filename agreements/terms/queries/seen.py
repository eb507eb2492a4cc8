"""What a user sees, asked so that lists stay fast: literal ids when they are few, else a probe for each row shown."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from agreements.terms.models import Access, Agreement
from partnerships.danish import clock
from partnerships.queries.memberships import party_ids_of

FEW = 300


def seen_agreements(user: Any) -> QuerySet[Agreement]:
    """Give the same agreements as `sight.visible_to`; asks for the ids first and names them when there are few."""
    today = clock.today()
    open_access = Access.objects.filter(party_id__in=party_ids_of(user), since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gte=today)
    )
    # Unordered: an order would sort every row before the first 300 are known.
    ids = list(open_access.order_by().values_list("agreement_id", flat=True)[: FEW + 1])
    if len(ids) <= FEW:
        return Agreement.objects.filter(pk__in=sorted(set(ids)))
    return Agreement.objects.filter(Exists(open_access.filter(agreement=OuterRef("pk"))))
