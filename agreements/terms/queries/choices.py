"""What a form offers to choose among, all of it in one question."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet, Value

from agreements.terms.models import (
    GoverningGroup,
    Initiative,
    ObligationPart,
    Participation,
    Phase,
    Section,
    Target,
)
from agreements.terms.models.base import Term

Named = dict[str, list[tuple[int, str]]]  # name -> (key, text) in order
# The column that a row is shown by, as its `str()`.
SHOWN_BY: dict[type[Term], str] = {
    GoverningGroup: "name",
    Initiative: "name",
    ObligationPart: "text",
    Participation: "name",
    Phase: "name",
    Section: "heading",
    Target: "what",
}


def choosable(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Give rows of terms as (order, key, text), not asked for yet; raises KeyError for a model that nothing chooses."""
    return rows.values_list("order", "pk", SHOWN_BY[rows.model])


def read_together(asked: Iterable[tuple[str, QuerySet[Any]]]) -> Named:
    """Give what is named, of querysets of (order, key, text), in one query for all the names."""
    arms = [(name, rows.order_by().annotate(arm=Value(name))) for name, rows in asked]
    found: Named = {name: [] for name, _rows in arms}
    first, *others = (rows for _name, rows in arms)
    for _order, key, text, name in sorted(first.union(*others, all=True)):
        found[name].append((key, text))
    return found
