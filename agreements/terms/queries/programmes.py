"""Programmes with the agreements made under them, for many programmes at once."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from agreements.terms.models import Agreement, Programme

SHOWN_IN_EACH = 10
COLUMNS = ("programme_id", "total", "pk", "reference", "owner__name", "kind", "current_state", "is_mine")


@dataclass(frozen=True)
class Entry:
    """One agreement under a programme: who writes it and how far it has come."""

    pk: int
    reference: str
    owner: str
    kind: str
    state: str
    is_mine: bool


@dataclass(frozen=True)
class Entries:
    """The first agreements under a programme, and how many there are in all."""

    total: int
    shown: list[Entry]


def programmes_for(seen: QuerySet[Agreement], own: list[int]) -> QuerySet[Programme]:
    """Give the programmes with agreements that are seen, and those run by an organisation in `own`. Runs no query."""
    return Programme.objects.filter(
        Q(Exists(seen.filter(programme=OuterRef("pk")))) | Q(authority_id__in=own)
    )


def entries_of(
    programme_ids: list[int], seen: QuerySet[Agreement], mine: Q, besides: Q
) -> dict[int, Entries]:
    """Give {programme id: its agreements}, those that wait for the user first, then by name; one query.

    `mine` is the condition of his turn with the agreement itself, `besides` of what else waits for him there.
    """
    order = (F("is_mine").desc(), F("is_mine_besides").desc(), F("owner__name").asc(), F("pk").asc())
    rows = (
        seen.filter(programme_id__in=programme_ids)
        .annotate(is_mine=_told(mine), is_mine_besides=_told(besides))
        .annotate(
            rank=Window(RowNumber(), partition_by="programme_id", order_by=order),
            total=Window(Count("pk"), partition_by="programme_id"),
        )
        .filter(rank__lte=SHOWN_IN_EACH)
        .order_by("programme_id", "rank")
    )
    found: dict[int, list[Any]] = defaultdict(list)
    totals: dict[int, int] = {}
    for programme_id, total, *entry in rows.values_list(*COLUMNS):
        totals[programme_id] = total
        found[programme_id].append(Entry(*entry))
    return {programme_id: Entries(totals[programme_id], shown) for programme_id, shown in found.items()}


def _told(condition: Q) -> ExpressionWrapper:
    return ExpressionWrapper(condition, output_field=BooleanField())
