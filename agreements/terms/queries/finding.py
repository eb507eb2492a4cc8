"""Find agreements: what was asked for in the address, and the rows that answer it."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from agreements.terms.enums import PLACES, State
from agreements.terms.models import Agreement, Programme
from agreements.terms.queries.seen import Sight
from partnerships.danish.sorting import sort_key
from partnerships.danish.text import fold
from partnerships.models import Party
from partnerships.queries.keyset import Sort, number_of
from partnerships.queries.memberships import party_ids_of

MOST_LETTERS = 200
MINUTE = 60
SORTS = {
    "reference": "reference",
    "titel": "sort_title",
    "tilstand": "state_place",
    "sidstedag": "current_ends_on",
    "nyeste": "pk",
}
NEWEST = "-nyeste"


@dataclass(frozen=True)
class Wish:
    """What a person looks for. Whatever the address says that is not known is left out."""

    words: str = ""
    state: str = ""
    programme: int | None = None
    municipality: int | None = None
    is_mine: bool = False
    sort: str = NEWEST

    @property
    def order(self) -> Sort:
        """The column to sort by, from the list of those allowed."""
        return Sort(SORTS[self.sort.removeprefix("-")], self.sort.startswith("-"))

    @property
    def narrows(self) -> bool:
        """Tell whether anything is left out of the list."""
        return bool(self.words or self.state or self.programme or self.municipality or self.is_mine)


@dataclass(frozen=True)
class Choices:
    """What the filters offer: only programmes and municipalities of agreements that are seen, as (id, name)."""

    programmes: list[tuple[int, str]]
    municipalities: list[tuple[int, str]]


def wish_of(address: Mapping[str, str]) -> Wish:
    """Read the address; `q`, `tilstand`, `program`, `kommune`, `mintur` and `sorter` are looked at."""
    state, sort = address.get("tilstand", ""), address.get("sorter", "")
    return Wish(
        words=address.get("q", "")[:MOST_LETTERS].replace("\0", "").strip(),
        state=state if state in State else "",
        programme=number_of(address.get("program")),
        municipality=number_of(address.get("kommune")),
        is_mine=address.get("mintur") == "1",
        sort=sort if sort.removeprefix("-") in SORTS else NEWEST,
    )


def find_agreements(seen: QuerySet[Agreement], wish: Wish, mine: Callable[[], Q]) -> QuerySet[Agreement]:
    """Narrow what is seen to what is wished for; `mine` gives the condition for the user's turn. Runs no query.

    Every word must stand somewhere in the reference, title, programme or party names, as a part of a word is enough.
    """
    found = seen
    for word in fold(wish.words).split():
        found = found.filter(search_text__contains=word)
    if wish.state:
        found = found.filter(state_place=PLACES[State(wish.state)])
    if wish.programme:
        found = found.filter(programme_id=wish.programme)
    if wish.municipality:
        found = found.filter(owner_id=wish.municipality)
    return found.filter(mine()) if wish.is_mine else found


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
        *([(pk, name) for pk, name, what in rows if what == wanted] for wanted in ("programme", "owner"))
    )
