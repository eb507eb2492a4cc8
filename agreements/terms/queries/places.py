"""What the text of a section can point at."""

from typing import NamedTuple

from django.db.models import Value

from agreements.terms.models import Annex, Edition, Section


class Place(NamedTuple):
    """A section or an annex: its row, its identity through every edition, its heading."""

    pk: int
    line: int
    text: str


def places_to_point_at(edition: Edition) -> tuple[list[Place], list[Place]]:
    """Give the edition's sections and its annexes, each in their order; one query."""
    own = ("order", "pk", "first_id")
    sections = Section.objects.filter(edition=edition).order_by().values_list(Value(0), *own, "heading")
    annexes = Annex.objects.filter(edition=edition).order_by().values_list(Value(1), *own, "title")
    found: tuple[list[Place], list[Place]] = [], []
    for is_annex, _order, pk, first, text in sorted(
        sections.union(annexes, all=True), key=lambda row: row[:3]
    ):
        found[is_annex].append(Place(pk, first or pk, text))
    return found
