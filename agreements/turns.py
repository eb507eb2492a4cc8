"""Whose turn it is, for many agreements at once: a condition derived from the tables, never stored."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import pgettext

from agreements import annexes
from agreements.life.enums import DecisionKind
from agreements.life.models import Appointment, Decision, Sending, Signature, SigningCopy
from agreements.life.queries.reservations import has_open_reservation
from agreements.life.queries.start import has_begun
from agreements.rules import SIGNATORY
from agreements.terms.enums import PLACES, Side, State
from agreements.terms.models import Access, Agreement, Edition, Participation
from agreements.terms.queries.seen import Sides
from agreements.workflow import TABLES, table_for
from partnerships.danish import clock
from partnerships.enums import DRAFTING_ROLES
from partnerships.queries.memberships import party_ids_of, roles_of
from partnerships.workflow import Step

_BOTH_SIDES = (Side.OWNER, Side.APPROVER)
_DECIDING = frozenset({"recommend", "approve"})

Wait = tuple[str, Step, list[int]]  # kind of document, step, the places of the states it is waited for in


def turn_of(kind: str, state: str) -> str:
    """Give the sentence that says who is waited for, or that nobody is."""
    step = _step(kind, state)
    return str(step.turn) if step else ""


def told_turn(kind: str, state: str, higher: annexes.Turn | None, *, is_mine: bool) -> tuple[str, bool]:
    """Give what a list says of whose turn it is, and whether that is the user's.

    `is_mine` is of the agreement's own step, `higher` what waits in higher storeys: it is said where it is the user's, and
    where the agreement itself waits for nobody, as in the band (`frame.Frame.elsewhere`).
    """
    if is_mine:
        return pgettext("hvis tur", "Din"), True
    own = turn_of(kind, state)
    if higher and (higher.is_mine or not own):
        return higher.text, higher.is_mine
    return own or pgettext("hvis tur", "Ingen"), False


def my_turn(user: Any) -> Q:
    """Give the condition on agreements that wait for the user: his role acts next, or he is appointed to sign.

    As `rules.may_take` answers for one agreement: the submitter never decides, who recommends does not approve
    (rules.md 8), a party approves once, an authority must hold today (S-02). What is signed before its first day, or under a
    reservation, waits for nobody yet.
    """
    return _turns(user, _waits())


def _turns(user: Any, waits: Iterable[Wait]) -> Q:
    mine = Q(pk__in=[])
    for kind, step, places in waits:
        waiting = Q(kind=kind, state_place__in=places)
        if step.side == SIGNATORY:
            mine |= waiting & Q(
                Exists(_waiting_for(user).filter(participation__edition__agreement=OuterRef("pk")))
            )
        elif parties := _parties(user, step):
            mine |= waiting & _acts(user, step, parties)
    return mine


def mine_among(user: Any, rows: Iterable[tuple[int, str, str]], sides: Sides) -> frozenset[int]:
    """Give those of the rows (id, kind, state) that `my_turn` is true of, without asking the database row by row.

    Costs no query, but one for each of these that is among the rows: a signature, something to be put in force, something
    each party approves for itself, and something to decide for a user who may have sent or recommended it himself.
    """
    mine: set[int] = set()
    asked: dict[Callable[[Any, list[int]], set[int]], list[int]] = {}
    for pk, kind, state in rows:
        step = _step(kind, state)
        if step is None or not (step.side == SIGNATORY or _stands_for(user, step, sides.get(pk, []))):
            continue
        question = _question(user, step)
        if question is None:
            mine.add(pk)
        else:
            asked.setdefault(question, []).append(pk)
    return frozenset(mine.union(*(question(user, pks) for question, pks in asked.items())))


@cache
def _step(kind: str, state: str) -> Step | None:
    return table_for(kind).turn_step(state) if kind in TABLES else None


def _stands_for(user: Any, step: Step, sides: list[tuple[int, str]]) -> bool:
    acting = _BOTH_SIDES if step.side == "any" else (step.side,)
    roles = roles_of(user)
    return any(side in acting and roles[party_id] & step.roles for party_id, side in sides)


def _question(user: Any, step: Step) -> Callable[[Any, list[int]], set[int]] | None:
    """Give what must be asked about a row besides side and role."""
    if step.side == SIGNATORY:
        return _to_sign
    if step.verb == "enter_into_force":
        return _begun_among
    if step.each_party:
        return _unanswered
    held = set().union(*roles_of(user).values())
    # Who holds none of the roles that begin and send, and no second one, can have no part in it.
    return _not_own if step.verb in _DECIDING and (held & DRAFTING_ROLES or held - step.roles) else None


def _to_sign(user: Any, pks: list[int]) -> set[int]:
    return set(signing_ids(user)).intersection(pks)


def _begun_among(user: Any, pks: list[int]) -> set[int]:
    rows = _begun(clock.today()).filter(agreement__in=pks)
    return set(rows.order_by().values_list("agreement_id", flat=True))


def _unanswered(user: Any, pks: list[int]) -> set[int]:
    rows = Agreement.objects.filter(
        _turns(user, (wait for wait in _waits() if wait[1].each_party)), pk__in=pks
    )
    return set(rows.order_by().values_list("pk", flat=True))


def _not_own(user: Any, pks: list[int]) -> set[int]:
    rows = Agreement.objects.filter(_not_own_work(user), pk__in=pks)
    return set(rows.order_by().values_list("pk", flat=True))


@cache
def _waits() -> tuple[Wait, ...]:
    """Give every step that somebody is waited for to take, with the places of the states it is waited for in."""
    waits: dict[tuple[str, Step], list[int]] = {}
    for kind, table in TABLES.items():
        for state in State:
            step = table.turn_step(state)
            if step:
                waits.setdefault((kind, step), []).append(PLACES[state])
    return tuple((kind, step, places) for (kind, step), places in waits.items())


def _parties(user: Any, step: Step) -> list[int]:
    return [party_id for party_id, roles in roles_of(user).items() if roles & step.roles]


def _acts(user: Any, step: Step, parties: list[int]) -> Q:
    sides = _BOTH_SIDES if step.side == "any" else (step.side,)
    rows = Access.objects.open_today().filter(agreement=OuterRef("pk"), party_id__in=parties, side__in=sides)
    if step.each_party:
        rows = rows.filter(Exists(_printed()), ~Exists(_answered()))
    acts = Q(Exists(rows))
    if step.verb in _DECIDING:
        acts &= _not_own_work(user)
    if step.verb == "enter_into_force":
        acts &= Q(Exists(_begun(clock.today()).filter(agreement=OuterRef("pk"))))
    return acts


def _printed() -> QuerySet[Participation]:
    return Participation.objects.filter(edition__agreement=OuterRef("agreement"), party=OuterRef("party"))


def _answered() -> QuerySet[Decision]:
    later = Sending.objects.filter(
        edition=OuterRef("sending__edition"), number__gt=OuterRef("sending__number")
    )
    return Decision.objects.filter(
        ~Exists(later),
        kind=DecisionKind.APPROVAL,
        sending__edition__agreement=OuterRef("agreement"),
        party=OuterRef("party"),
    )


def _not_own_work(user: Any) -> Q:
    return ~Q(created_by=user) & ~Q(Exists(_sent_or_recommended_by(user)))


def _sent_or_recommended_by(user: Any) -> QuerySet[Sending]:
    later = Sending.objects.filter(edition=OuterRef("edition"), number__gt=OuterRef("number"))
    own = Q(sent_by=user) | Q(decisions__kind=DecisionKind.RECOMMENDATION, decisions__by=user)
    return Sending.objects.filter(own, ~Exists(later), edition__agreement=OuterRef("pk"))


@lru_cache(maxsize=1)
def _begun(today: date) -> QuerySet[Edition]:
    """Give the editions that can be put in force today: closed, begun, and under no reservation (rules.md 3.3, 3.5).

    Only the question is kept, put together once a day: that costs as much as asking it.
    """
    return Edition.objects.filter(
        ~has_open_reservation(), has_begun(today), state__in=(State.SIGNED, State.APPROVED)
    )


def _waiting_for(user: Any) -> QuerySet[Appointment]:
    today = clock.today()
    later = SigningCopy.objects.filter(edition=OuterRef("copy__edition"), number__gt=OuterRef("copy__number"))
    given = Signature.objects.filter(~Exists(later), participation=OuterRef("participation"))
    return Appointment.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=today),
        ~Exists(given),
        user=user,
        participation__party__in=party_ids_of(user),
        ended_on__isnull=True,
        valid_from__lte=today,
        participation__edition__state=State.FOR_SIGNATURE,
    )


def signing_ids(user: Any) -> list[int]:
    """Give the ids of agreements that wait for the user's signature, also those he has no other sight of; one query."""
    return list(_waiting_for(user).order_by().values_list("participation__edition__agreement_id", flat=True))
