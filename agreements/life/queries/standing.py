"""Terms that stand: of the newest edition that is signed or in force."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from agreements.terms.enums import SETTLED_STATES
from agreements.terms.models import Agreement, Edition
from partnerships.shapes import Asked


def standing(terms: QuerySet[Any], seen: QuerySet[Agreement]) -> QuerySet[Any]:
    """Narrow terms to those of the newest text that stands, of agreements that are seen; unordered. Runs no query."""
    later = Edition.objects.filter(
        agreement=OuterRef("edition__agreement"),
        number__gt=OuterRef("edition__number"),
        state__in=SETTLED_STATES,
    )
    return terms.filter(
        ~Exists(later),
        Exists(seen.filter(pk=OuterRef("edition__agreement"))),
        edition__state__in=SETTLED_STATES,
    ).order_by()


def of_agreements(terms: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    """Narrow terms to the programme and the municipality that are asked for. Runs no query."""
    if asked.get("program"):
        terms = terms.filter(edition__agreement__programme_id=asked.get("program"))
    if asked.get("kommune"):
        terms = terms.filter(edition__agreement__owner_id=asked.get("kommune"))
    return terms
