"""Who sees which agreements: two narrow questions first, literal ids afterwards (performance.md 6.1)."""

from typing import Any

from django.db.models import F, QuerySet

from agreements.terms.models import Access, Agreement, Edition
from partnerships.models.base import holds_today
from partnerships.queries.memberships import party_ids_of


def visible_agreement_ids(user: Any) -> Any:
    """Give the ids (as a subquery) of agreements some organisation of the user's has open access to."""
    return Access.objects.open_today().filter(party_id__in=party_ids_of(user)).values("agreement_id")


def visible_to(user: Any) -> QuerySet[Agreement]:
    """Give the agreements the user has sight of; what it does not give does not exist for him (404). The only door."""
    return Agreement.objects.filter(pk__in=visible_agreement_ids(user))


def newest_seen(editions: QuerySet[Edition], user: Any) -> tuple[Edition, list[tuple[int, str]]] | None:
    """Give the newest of one agreement's editions, or None when the user has no sight of it (as `visible_to` says).

    With it come the organisations of the user's that see the agreement, and as what. One query.
    """
    access = "agreement__accesses__"
    seen = editions.filter(holds_today(access), **{f"{access}party_id__in": party_ids_of(user)})
    # Few rows of many columns: Django takes longer to say in SQL how they are ordered than to look through them.
    rows = list(seen.annotate(by=F(f"{access}party_id"), side=F(f"{access}side")).order_by())
    if not rows:
        return None
    newest = max(rows, key=lambda row: row.number)
    return newest, [(row.by, row.side) for row in rows if row.pk == newest.pk]
