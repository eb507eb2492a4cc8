"""Find agreements: the rows that answer what was asked for in the address, and what the filters offer."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.lookups import TrigramWordSimilar
from django.core.cache import cache
from django.db import connection
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value

from agreements.terms.enums import PLACES, State
from agreements.terms.models import Agreement, Programme
from agreements.terms.queries.seen import Sight
from partnerships.danish.sorting import sort_key
from partnerships.danish.text import fold
from partnerships.models import Party
from partnerships.queries.memberships import party_ids_of
from partnerships.shapes import Asked

MINUTE = 60


@dataclass(frozen=True)
class Choices:
    """What the filters offer: only programmes and municipalities of agreements that are seen, as (id, name)."""

    programmes: list[tuple[str, str]]
    municipalities: list[tuple[str, str]]


def find_agreements(seen: QuerySet[Agreement], asked: Asked, mine: Callable[[], Q]) -> QuerySet[Agreement]:
    """Narrow what is seen to what is asked for; `mine` gives the condition for the user's turn. Runs no query.

    Every word must stand somewhere in the reference, title, programme, party names, sections or titles of annexes; a
    part of a word is enough.
    """
    found = _filtered(seen, asked, mine)
    for word in fold(asked.words).split():
        found = found.filter(search_text__contains=word)
    return found


def forgives_typos() -> bool:
    """Tell whether the database knows which words are like each other: PostgreSQL does, by its trigrams."""
    return bool(connection.vendor == "postgresql")


def find_similar(
    seen: QuerySet[Agreement], asked: Asked, mine: Callable[[], Q]
) -> QuerySet[Agreement] | None:
    """Give the agreements with words like those asked for; None where the database cannot tell. Runs no query."""
    if not forgives_typos():
        return None
    found = _filtered(seen, asked, mine)
    for word in fold(asked.words).split():
        found = found.filter(TrigramWordSimilar(F("search_text"), Value(word)))
    return found


def _filtered(seen: QuerySet[Agreement], asked: Asked, mine: Callable[[], Q]) -> QuerySet[Agreement]:
    conditions = {
        "slags": lambda value: Q(kind=value),
        "tilstand": lambda value: Q(state_place=PLACES[State(value)]),
        "program": lambda value: Q(programme_id=value),
        "kommune": lambda value: Q(owner_id=value),
        "mintur": lambda _value: mine(),
    }
    return seen.filter(*(conditions[name](value) for name, value in asked.chosen.items()))


def choices_for(user: Any, sight: Sight) -> Choices:
    """Give what the filters offer, in Danish order; one query.

    Who sees very many gets what was true within the last minute: the question is the dearest of the page for him, and a
    new programme may wait that long to be filtered by.
    """
    if sight.ids is not None:
        return _choices_in(sight.rows)
    parties = ",".join(map(str, party_ids_of(user)))
    key = f"choices-{hashlib.sha256(parties.encode()).hexdigest()}"
    kept: Choices | None = cache.get(key)
    if kept is None:
        kept = _choices_in(sight.rows)
        cache.set(key, kept, MINUTE)
    return kept


def _choices_in(seen: QuerySet[Agreement]) -> Choices:
    programmes = Programme.objects.filter(Exists(seen.filter(programme=OuterRef("pk"))))
    owners = Party.objects.filter(Exists(seen.filter(owner=OuterRef("pk"))))
    rows = sorted(
        programmes.order_by()
        .values_list("pk", "name", Value("programme"))
        .union(owners.order_by().values_list("pk", "name", Value("owner")), all=True),
        key=lambda row: sort_key(row[1]),
    )
    return Choices(
        *([(str(pk), name) for pk, name, what in rows if what == wanted] for wanted in ("programme", "owner"))
    )
