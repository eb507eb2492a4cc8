"""Who sees which agreements: two narrow questions first, literal ids afterwards (performance.md 6.1)."""

from typing import Any

from django.db.models import QuerySet

from agreements.terms.models import Access, Agreement
from partnerships.queries.memberships import party_ids_of


def visible_agreement_ids(user: Any) -> Any:
    """Give the ids (as a subquery) of agreements some organisation of the user's has open access to."""
    return Access.objects.open_today().filter(party_id__in=party_ids_of(user)).values("agreement_id")


def visible_to(user: Any) -> QuerySet[Agreement]:
    """Give the agreements the user has sight of; what it does not give does not exist for him (404). The only door."""
    return Agreement.objects.filter(pk__in=visible_agreement_ids(user))
