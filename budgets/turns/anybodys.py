"""What waits in the money of agreements that the user sees, for whomever."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain, repeat
from typing import Any

from django.db.models import BigIntegerField, Case, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from agreements import annexes
from agreements.annexes import Waiting
from agreements.rules import Standing, standing, standing_by
from agreements.terms.models import Access, Agreement
from budgets.turns.steps import Turn, come, sides_of, turns
from budgets.turns.words import MOST_WAITING, waiting_of
from partnerships.danish import clock
from partnerships.models.base import holds_on
from partnerships.queries.memberships import party_ids_of
from partnerships.queries.prepared import Prepared
from partnerships.workflow import Step

SIDES = -1  # the place before all turns
PEOPLE = ("first_person", "second_person")  # who took part in it, and may not take the step himself
ROW = ("place", "row_number", "agreement_key", "state", *PEOPLE)
# The parts of a union agree on the type of a column only when each says it.
NOBODY = Cast(Value(None), BigIntegerField())


def turns_of(user: Any, agreement: Agreement) -> list[Waiting]:
    """Give what waits for anybody in the money of one agreement that the user sees, at most MOST_WAITING; one query."""
    own = standing(user, agreement)
    told = [
        waiting_of(turn, number, state, agreement.reference, agreement.title, is_mine=is_mine)
        for turn, number, _pk, state, *people in _turns_in(
            _rows(agreements=[agreement.pk], today=clock.today())
        )
        for is_mine in _told(turn, state, user, people, own)
    ]
    return told[:MOST_WAITING]


def turns_among(user: Any, agreement_ids: Iterable[int]) -> dict[int, annexes.Turn]:
    """Give {agreement id: whom its money waits for}, the user's own turn first, of agreements he sees; one query."""
    ids = list(agreement_ids)
    if not ids:
        return {}
    rows = _rows_and_sides(agreements=ids, parties=party_ids_of(user), today=clock.today())
    sides: dict[int, list[tuple[int, str]]] = defaultdict(list)
    waiting: dict[int, list[tuple[bool, Turn]]] = defaultdict(list)
    standings: dict[int, Standing] = {}
    for turn, number, pk, state, *people in _turns_in(rows):
        if turn is None:
            sides[pk].append((number, state))
            continue
        if pk not in standings:
            standings[pk] = standing_by(user, sides[pk])
        waiting[pk] += ((is_mine, turn) for is_mine in _told(turn, state, user, people, standings[pk]))
    return {pk: _in_a_list(found) for pk, found in waiting.items() if found}


def _in_a_list(found: list[tuple[bool, Turn]]) -> annexes.Turn:
    if any(is_mine for is_mine, _turn in found):
        return annexes.Turn(pgettext("hvis tur", "Din (penge)"), is_mine=True)
    text = _("Penge: %(turn)s") % {"turn": found[0][1].step.turn}
    if others := len(found) - 1:
        more = ngettext("%(turn)s. Én ting mere venter.", "%(turn)s. %(number)s ting mere venter.", others)
        text = more % {"turn": text, "number": others}
    return annexes.Turn(text, is_mine=False)


def _turns_in(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Give (turn, number, agreement id, state, who took part in it, another) in the order of the turns.

    The rows of `_sides_of` come first, without a turn.
    """
    known = turns()
    for place, *row in rows:
        if place is not None:
            yield known[place] if place != SIDES else None, *row


def _waiting_in(agreements: list[int], today: date) -> QuerySet[Any, tuple[Any, ...]]:
    """Ask what may wait for anybody, noun by noun; what waits for nobody has no place."""
    alike: dict[Any, list[int]] = defaultdict(list)
    for place, turn in enumerate(turns()):
        alike[turn.model].append(place)
    return _in_order([_question(places, agreements, today) for places in alike.values()])


def _waiting_with_sides(
    agreements: list[int], parties: list[int], today: date
) -> QuerySet[Any, tuple[Any, ...]]:
    return _in_order([_sides_of(parties, agreements, today), _waiting_in(agreements, today).order_by()])


def _in_order(rows: list[QuerySet[Any]]) -> QuerySet[Any, tuple[Any, ...]]:
    return rows[0].union(*rows[1:], all=True).order_by("place", "row_number")


_rows: Prepared[tuple[Any, ...]] = Prepared(_waiting_in)
_rows_and_sides: Prepared[tuple[Any, ...]] = Prepared(_waiting_with_sides)


def _question(places: list[int], agreements: list[int], today: date) -> QuerySet[Any]:
    known = {place: turns()[place] for place in places}
    first = known[places[0]]
    sources = frozenset[str]().union(*(turn.step.sources for turn in known.values()))
    fields = map(F, _people(first.model))
    people: dict[str, Any] = dict(zip(PEOPLE, chain(fields, repeat(NOBODY)), strict=False))
    rows = (
        come(first.model.objects.filter(state__in=sources), first.day, today)
        .filter(**{f"{first.path}agreement__in": agreements})
        .order_by()
        .annotate(
            place=Case(
                *(When(turn.where, then=Value(place)) for place, turn in known.items()),
                output_field=IntegerField(),
            ),
            row_number=F(first.number),
            agreement_key=F(f"{first.path}agreement_id"),
            **people,
        )
    )
    return rows.values_list(*ROW)


@cache
def _people(model: Any) -> tuple[str, ...]:
    """Give the fields of those who may not take some step of the noun themselves."""
    return tuple(sorted({field for turn in turns() if turn.model is model for field in turn.not_by}))


def _stands(own: Standing, step: Step, roles: frozenset[str]) -> bool:
    return any(own.has(side, roles) for side in sides_of(step))


def _sides_of(parties: list[int], agreements: list[int], today: date) -> QuerySet[Any]:
    """Give the sides the organisations stand on, in the shape of the rows that wait, and before them."""
    rows = Access.objects.filter(holds_on(today), agreement__in=agreements, party__in=parties)
    return (
        rows.order_by()
        .annotate(
            place=Value(SIDES, output_field=IntegerField()),
            row_number=F("party_id"),
            agreement_key=F("agreement_id"),
            state=F("side"),
            **dict.fromkeys(PEOPLE, NOBODY),
        )
        .values_list(*ROW)
    )


def _told(turn: Turn, state: str, user: Any, people: list[int | None], own: Standing) -> Iterator[bool]:
    """Tell whether it is the user's own to take; nothing of what he is not to know of."""
    if state in turn.unsent and not _stands(own, turn.step, turn.insiders):
        return
    barred = {
        person for field, person in zip(_people(turn.model), people, strict=False) if field in turn.not_by
    }
    yield user.pk not in barred and _stands(own, turn.step, turn.step.roles)
