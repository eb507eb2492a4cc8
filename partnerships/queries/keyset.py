"""A long list page by page, by the last row seen instead of by counting rows: the last page costs what the first does.

Chosen over an offset because the offset reads all it skips (performance.md 2.3: 262 ms against 2 ms).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

PAGE_SIZE = 25
COUNTED = 1000
AFTER, BEFORE, LAST = "efter", "foer", "sidste"  # as they stand in the address


@dataclass(frozen=True)
class Sort:
    """A column to sort by; rows that are equal in it stand by their id."""

    column: str = "pk"
    descending: bool = False

    @property
    def reversed(self) -> "Sort":
        """The same, from the other end."""
        return Sort(self.column, not self.descending)


@dataclass(frozen=True)
class Leaf:
    """One page of rows, and what stands in the address of the pages around it ("" when there is none)."""

    rows: list[Any]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True)
class Place:
    """Where in the list: after a row, before a row, at the end, or (all empty) at the beginning."""

    after: int | None = None
    before: int | None = None
    is_last: bool = False


def place_of(address: Mapping[str, str]) -> Place:
    """Read the place from the address; what cannot be read is the beginning."""
    return Place(number_of(address.get(AFTER)), number_of(address.get(BEFORE)), address.get(LAST) == "1")


def number_of(text: str | None) -> int | None:
    """Give the id written in an address, or None for anything else."""
    return int(text) if text and len(text) <= 18 and text.isascii() and text.isdigit() else None


def leaf_of(
    rows: QuerySet[Any], columns: tuple[str, ...], sort: Sort, place: Place, size: int = PAGE_SIZE
) -> Leaf:
    """Give the rows of one page as tuples of the columns, the first of which must be "pk".

    One query, and one more for the row the page begins after; when that row is gone, the first page is given.
    """
    backwards = place.is_last or place.before is not None
    order = sort.reversed if backwards else sort
    edge = _edge(rows, sort, place.before if backwards else place.after)
    if edge is None and not place.is_last:
        backwards, order = False, sort
    found = list(_beyond(rows, order, edge).values_list(*columns)[: size + 1])
    more, shown = len(found) > size, found[:size]
    if backwards:
        shown.reverse()
    return _leaf(shown, backwards=backwards, more=more, has_edge=edge is not None)


def capped_count(rows: QuerySet[Any], most: int = COUNTED) -> int:
    """Count no further than `most` + 1, which means "more than that"; one query."""
    return rows.order_by().values("pk")[: most + 1].count()


def in_order(rows: QuerySet[Any], sort: Sort) -> QuerySet[Any]:
    """Put all rows in the order in which the pages show them. Runs no query."""
    sign = "-" if sort.descending else ""
    return rows.order_by(f"{sign}{sort.column}", *([] if sort.column == "pk" else [f"{sign}pk"]))


def _edge(rows: QuerySet[Any], sort: Sort, pk: int | None) -> tuple[Any, int] | None:
    if pk is None:
        return None
    value = rows.filter(pk=pk).order_by().values_list(sort.column, flat=True).first()
    return None if value is None else (value, pk)


def _beyond(rows: QuerySet[Any], order: Sort, edge: tuple[Any, int] | None) -> QuerySet[Any]:
    ordered = in_order(rows, order)
    if edge is None:
        return ordered
    value, pk = edge
    far, near = ("lte", "gte") if order.descending else ("gte", "lte")
    # filter + exclude and not OR: only so do the databases walk the index (performance.md 2.3).
    return ordered.filter(**{f"{order.column}__{far}": value}).exclude(
        **{order.column: value, f"pk__{near}": pk}
    )


def _leaf(rows: list[Any], *, backwards: bool, more: bool, has_edge: bool) -> Leaf:
    if not rows:
        return Leaf(rows)
    has_previous = more if backwards else has_edge
    has_next = has_edge if backwards else more
    return Leaf(
        rows,
        f"{BEFORE}={rows[0][0]}" if has_previous else "",
        f"{AFTER}={rows[-1][0]}" if has_next else "",
    )
