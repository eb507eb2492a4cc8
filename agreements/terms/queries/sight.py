"""Who sees which agreements: two narrow questions first, literal ids afterwards (performance.md 6.1)."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from agreements.terms.models import Access, Agreement, Edition
from agreements.terms.queries.chains import with_heads
from partnerships.danish import clock
from partnerships.models.base import holds_on
from partnerships.queries.memberships import party_ids_of
from partnerships.queries.prepared import Prepared


def visible_agreement_ids(user: Any) -> Any:
    """Give the ids (as a subquery) of agreements some organisation of the user's has open access to."""
    return Access.objects.open_today().filter(party_id__in=party_ids_of(user)).values("agreement_id")


def visible_to(user: Any) -> QuerySet[Agreement]:
    """Give the agreements the user has sight of; what it does not give does not exist for him (404). The only door."""
    return Agreement.objects.filter(pk__in=visible_agreement_ids(user))


def _seen_by(reference: str, parties: list[int], today: date) -> QuerySet[Edition]:
    access = "agreement__accesses__"
    rows = Edition.objects.select_related("agreement__programme", "agreement__owner", "template")
    seen = with_heads(rows).filter(
        holds_on(today, access), agreement__reference=reference, **{f"{access}party_id__in": parties}
    )
    # Few rows of many columns: Django takes longer to say in SQL how they are ordered than to look through them.
    return seen.annotate(by=F(f"{access}party_id"), side=F(f"{access}side")).order_by()


_seen: Prepared[Any] = Prepared(_seen_by)


def newest_seen(reference: str, user: Any) -> tuple[Edition, list[tuple[int, str]]] | None:
    """Give the newest of one agreement's editions, or None when the user has no sight of it (as `visible_to` says).

    With it come the organisations of the user's that see the agreement, and as what. One query.
    """
    parties = party_ids_of(user)
    rows = _seen(reference=reference, parties=parties, today=clock.today()) if parties else []
    if not rows:
        return None
    newest = max(rows, key=lambda row: row.number)
    return newest, [(row.by, row.side) for row in rows if row.pk == newest.pk]
