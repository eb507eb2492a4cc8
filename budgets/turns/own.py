"""What waits for the user himself in money."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists, F, IntegerField, Q, QuerySet, Value

from agreements.annexes import Waiting
from agreements.terms.models import Agreement
from budgets.turns.steps import Turn, acting, free_rows, parties_for, sides_of, turns
from budgets.turns.words import MOST_WAITING, waiting_of


def waits(user: Any, seen: QuerySet[Agreement]) -> list[Waiting]:
    """Give what waits for the user in the money of agreements he sees, at most MOST_WAITING; one query, or none."""
    known = turns()
    rows = [
        _rows(place, turn, user, parties, seen)
        for place, turn in enumerate(known)
        if (parties := parties_for(user, turn.step))
    ]
    if not rows:
        return []
    found = rows[0].union(*rows[1:], all=True).order_by("place", "reference", "row_number")[:MOST_WAITING]
    return [waiting_of(known[place], *row) for place, *row in found]


def my_turn(user: Any) -> Q:
    """Give the condition on agreements whose money waits for the user, as `turns_among` tells of each. Runs no query."""
    alike: dict[tuple[tuple[int, ...], tuple[str, ...]], list[Turn]] = defaultdict(list)
    for turn in turns():
        if held := parties_for(user, turn.step):
            alike[tuple(held), sides_of(turn.step)].append(turn)
    mine = Q(pk__in=[])
    for (parties, sides), found in alike.items():
        first, *rows = (
            free_rows(turn, user).order_by().values_list(f"{turn.path}agreement") for turn in found
        )
        mine |= Q(Exists(acting("pk", parties, sides)), pk__in=first.union(*rows, all=True))
    return mine


def _rows(place: int, turn: Turn, user: Any, parties: list[int], seen: QuerySet[Agreement]) -> QuerySet[Any]:
    may_act = Exists(acting(f"{turn.path}agreement", parties, sides_of(turn.step)))
    rows = free_rows(turn, user).filter(may_act, **{f"{turn.path}agreement__in": seen})
    return (
        rows.order_by()
        .annotate(
            place=Value(place, output_field=IntegerField()),
            row_number=F(turn.number),
            reference=F(f"{turn.path}agreement__reference"),
            agreement_title=F(f"{turn.path}agreement__title"),
        )
        .values_list("place", "row_number", "state", "reference", "agreement_title")
    )
