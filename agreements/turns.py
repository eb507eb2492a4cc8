"""Whose turn it is, for many agreements at once: a condition derived from the tables, never stored."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from agreements.life.enums import DecisionKind
from agreements.life.models import Appointment, Sending, Signature, SigningCopy
from agreements.rules import SIGNATORY
from agreements.terms.enums import PLACES, Side, StartRule, State
from agreements.terms.models import Access, Edition
from agreements.workflow import TABLES, table_for
from partnerships.danish import clock
from partnerships.queries.memberships import roles_of
from partnerships.workflow import Step, Table

_BOTH_SIDES = (Side.OWNER, Side.APPROVER)
_DECIDING = frozenset({"recommend", "approve"})


def turn_of(kind: str, state: str) -> str:
    """Give the sentence that says who is waited for, or that nobody is."""
    step = table_for(kind).turn_step(state) if kind in TABLES else None
    return str(step.turn) if step else ""


def my_turn(user: Any) -> Q:
    """Give the condition on agreements that wait for the user: his role acts next, or he is appointed to sign.

    As `rules.may_take` answers for one agreement: the submitter never decides, who recommends does not approve
    (rules.md 8), an authority must hold today (S-02). An agreement signed before its first day waits for nobody yet.
    """
    mine = Q(pk__in=[])
    for kind, table in TABLES.items():
        for step, places in _waited_for(table).items():
            waiting = Q(kind=kind, state_place__in=places)
            if step.side == SIGNATORY:
                mine |= waiting & Q(
                    Exists(_waiting_for(user).filter(participation__edition__agreement=OuterRef("pk")))
                )
            elif parties := _parties(user, step):
                mine |= waiting & _acts(user, step, parties)
    return mine


def _waited_for(table: Table) -> dict[Step, list[int]]:
    """Give {step that somebody is waited for to take: the places of the states it is waited for in}."""
    waited: dict[Step, list[int]] = {}
    for state in State:
        step = table.turn_step(state)
        if step:
            waited.setdefault(step, []).append(PLACES[state])
    return waited


def _parties(user: Any, step: Step) -> list[int]:
    return [party_id for party_id, roles in roles_of(user).items() if roles & step.roles]


def _acts(user: Any, step: Step, parties: list[int]) -> Q:
    sides = _BOTH_SIDES if step.side == "any" else (step.side,)
    today = clock.today()
    rows = Access.objects.filter(
        agreement=OuterRef("pk"), party_id__in=parties, side__in=sides, since__lte=today
    )
    acts = Q(Exists(rows.filter(Q(until__isnull=True) | Q(until__gte=today))))
    if step.verb in _DECIDING:
        acts &= ~Q(Exists(_sent_or_recommended_by(user)))
    if step.verb == "enter_into_force":
        acts &= Q(Exists(_begun()))
    return acts


def _sent_or_recommended_by(user: Any) -> QuerySet[Sending]:
    later = Sending.objects.filter(edition=OuterRef("edition"), number__gt=OuterRef("number"))
    own = Q(sent_by=user) | Q(decisions__kind=DecisionKind.RECOMMENDATION, decisions__by=user)
    return Sending.objects.filter(own, ~Exists(later), edition__agreement=OuterRef("pk"))


def _begun() -> QuerySet[Edition]:
    begun = Q(start_rule=StartRule.LAST_SIGNATURE) | Q(starts_on__lte=clock.today())
    return Edition.objects.filter(begun, agreement=OuterRef("pk"), state=State.SIGNED)


def _waiting_for(user: Any) -> QuerySet[Appointment]:
    today = clock.today()
    later = SigningCopy.objects.filter(edition=OuterRef("copy__edition"), number__gt=OuterRef("copy__number"))
    given = Signature.objects.filter(~Exists(later), participation=OuterRef("participation"))
    return Appointment.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=today),
        ~Exists(given),
        user=user,
        ended_on__isnull=True,
        valid_from__lte=today,
        participation__edition__state=State.FOR_SIGNATURE,
    )


def signing_ids(user: Any) -> list[int]:
    """Give the ids of agreements that wait for the user's signature, also those he has no other sight of; one query."""
    return list(_waiting_for(user).order_by().values_list("participation__edition__agreement_id", flat=True))
