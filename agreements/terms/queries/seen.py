"""What a user sees, asked so that lists stay fast: literal ids when they are few, else a probe for each row shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from agreements.terms.models import Access, Agreement
from partnerships.queries.memberships import party_ids_of

FEW = 150

Sides = dict[int, list[tuple[int, str]]]  # {agreement id: [(organisation of the user's, its side)]}


@dataclass(frozen=True)
class Sight:
    """The agreements a user sees; `ids` names them when they are few, and is None when they are many."""

    rows: QuerySet[Agreement]
    ids: frozenset[int] | None
    known: Sides
    access: QuerySet[Access]

    def sides_of(self, agreement_ids: Iterable[int]) -> Sides:
        """Give the sides the user's organisations stand on; one query when he sees many, none when few."""
        if self.ids is not None:
            return self.known
        return _sides(self.access.filter(agreement_id__in=list(agreement_ids)).values_list(*_COLUMNS))


_COLUMNS = ("agreement_id", "party_id", "side")


def sight_of(user: Any) -> Sight:
    """Give the same agreements as `sight.visible_to`; asks for the ids, no more of them than are few. One query."""
    # Unordered: an order would sort every row before the first few are known.
    access = Access.objects.open_today().filter(party_id__in=party_ids_of(user)).order_by()
    found = list(access.values_list(*_COLUMNS)[: FEW + 1])
    if len(found) > FEW:
        rows = Agreement.objects.filter(Exists(access.filter(agreement=OuterRef("pk"))))
        return Sight(rows, None, {}, access)
    known = _sides(found)
    return Sight(Agreement.objects.filter(pk__in=sorted(known)), frozenset(known), known, access)


def _sides(rows: Iterable[tuple[int, int, str]]) -> Sides:
    sides: Sides = {}
    for agreement_id, party_id, side in rows:
        sides.setdefault(agreement_id, []).append((party_id, side))
    return sides
