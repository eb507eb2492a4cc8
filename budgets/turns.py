"""Whose turn it is in money, and which days it has: told through the port to Forside, Frister, the lists and the band.

Derived from the tables of `procedures/`, never stored; one query each, however many nouns and agreements.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from itertools import chain, repeat
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from agreements import annexes
from agreements.annexes import Waiting
from agreements.procedures.common import HEADS
from agreements.rules import Standing, standing, standing_by
from agreements.terms.enums import Kind, Side
from agreements.terms.models import Access, Agreement
from budgets.enums import (
    AccountKind,
    AccountState,
    ChangeState,
    DueKind,
    GrantState,
    InstalmentState,
    ReportState,
    RequestState,
)
from budgets.models import Account, ChangeRequest, Grant, GrantReport, GrantRequest, Instalment
from budgets.procedures.account import account_table
from budgets.procedures.change import change_table
from budgets.procedures.grant import GRANT
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.procedures.grant_request import GRANT_REQUEST
from budgets.procedures.instalment import INSTALMENT
from budgets.queries.calendar_dues import calendar_dues
from budgets.queries.dues import MoneyDue, money_dues
from budgets.rules import BOOKERS
from partnerships.danish import clock
from partnerships.danish.periods import format_date_short
from partnerships.enums import MINISTRY_ROLES
from partnerships.queries.memberships import party_ids_of, roles_of
from partnerships.shapes import Span
from partnerships.workflow import Step

MOST_WAITING = 10
SIDES = -1  # the place before all turns
PEOPLE = ("first_person", "second_person")  # who took part in it, and may not take the step himself
ROW = ("place", "row_number", "agreement_key", "state", *PEOPLE)
# The parts of a union agree on the type of a column only when each says it.
NOBODY = Cast(Value(None), BigIntegerField())


@dataclass(frozen=True)
class Turn:
    """One step that somebody is waited for to take: of which rows, and how it is told.

    `path` leads from the row to its agreement, `not_by` names the fields of those who may not take it themselves. What is
    in one of the `unsent` states is nobody's business but the `insiders'`, who stand on the step's side.
    """

    model: Any
    step: Step
    where: Q
    title: str | Promise  # takes %(number)s
    page: str  # url name, of the agreement's reference and, when `is_numbered`, the number
    words: Any  # the vocabulary of the states
    path: str = ""
    number: str = "number"
    is_numbered: bool = False
    not_by: tuple[str, ...] = ()
    day: str = ""  # the field of a day that must be reached, when it is given
    unsent: frozenset[str] = frozenset()
    insiders: frozenset[str] = frozenset()


@cache
def turns() -> tuple[Turn, ...]:
    """Give every step of money that has a turn; agreements of kinds that decide alike share theirs."""
    return (
        *_of_changes(),
        *_of_accounts(),
        *_of_grants(),
        *_of_instalments(),
        *_of_requests(),
        *_of_reports(),
    )


def _of_changes() -> Iterator[Turn]:
    alike: dict[Step, Q] = {}
    for kind in Kind:
        for is_correction in (False, True):
            rows = Q(agreement__kind=kind, is_correction=is_correction)
            for step in _waited_for(change_table(kind, is_correction=is_correction), ChangeState):
                alike[step] = alike.get(step, Q(pk__in=[])) | rows
    for step, where in alike.items():
        decides = step.verb == "approve_change"
        yield Turn(
            ChangeRequest,
            step,
            where & Q(state__in=step.sources),
            gettext_lazy("Budgetændring %(number)s"),
            "agreement_change",
            ChangeState,
            is_numbered=True,
            not_by=("created_by", "sent_by") if decides else (),
            unsent=frozenset({ChangeState.DRAFT}),
            insiders=step.roles,
        )


def _of_accounts() -> Iterator[Turn]:
    """Give whose turn an account is: a funder's final one waits for the head of office alone (`may_take_account`)."""
    alike: dict[Step, Q] = {}
    for agreed in Kind:
        for has_grant in (True, False):
            rows = Q(agreement__kind=agreed, grant__isnull=not has_grant)
            for step in _waited_for(account_table(agreed, has_grant=has_grant), AccountState):
                alike[step] = alike.get(step, Q(pk__in=[])) | rows
    for step, where in alike.items():
        decides = step.verb == "approve_account"
        for kind in AccountKind:
            is_heads = decides and kind == AccountKind.FINAL and step.roles & HEADS
            yield Turn(
                Account,
                replace(step, roles=HEADS) if is_heads else step,
                where & Q(kind=kind, state__in=step.sources),
                gettext_lazy("Regnskab %(number)s"),
                "agreement_account",
                AccountState,
                is_numbered=True,
                not_by=("created_by", "stated_by") if decides else ("stated_by",),
            )


def _of_grants() -> Iterator[Turn]:
    """Give whose turn a grant is: who prepared it does not issue its letter."""
    for step in _waited_for(GRANT, GrantState):
        yield Turn(
            Grant,
            step,
            Q(state__in=step.sources),
            gettext_lazy("Tilskud %(number)s"),
            "agreement_grant",
            GrantState,
            is_numbered=True,
            not_by=("prepared_by",) if step.verb == "issue_final_letter" else (),
            unsent=frozenset({GrantState.PREPARED}),
            insiders=MINISTRY_ROLES,
        )


def _of_instalments() -> Iterator[Turn]:
    """Give whose turn an instalment is, of a grant that is accepted, once its day has come."""
    for step in _waited_for(INSTALMENT, InstalmentState):
        yield Turn(
            Instalment,
            step,
            Q(state__in=step.sources, grant__state=GrantState.ACCEPTED),
            gettext_lazy("Rate i tilskud %(number)s"),
            "agreement_grant",
            InstalmentState,
            path="grant__",
            number="grant__number",
            is_numbered=True,
            not_by=("released_by",) if step.verb == "pay_instalment" else (),
            day="due_on",
        )


def _of_requests() -> Iterator[Turn]:
    for step in _waited_for(GRANT_REQUEST, RequestState):
        yield Turn(
            GrantRequest,
            step,
            Q(state__in=step.sources),
            gettext_lazy("Anmodning i tilskud %(number)s"),
            "agreement_grant",
            RequestState,
            path="grant__",
            number="grant__number",
            is_numbered=True,
            not_by=("requested_by",),
        )


def _of_reports() -> Iterator[Turn]:
    """Give whose turn a status report is, of a grant that runs."""
    for step in _waited_for(GRANT_REPORT, ReportState):
        yield Turn(
            GrantReport,
            step,
            Q(state__in=step.sources, grant__state__in=(GrantState.ACCEPTED, GrantState.STOPPED)),
            gettext_lazy("Statusrapport i tilskud %(number)s"),
            "agreement_grant",
            ReportState,
            path="grant__",
            number="grant__number",
            is_numbered=True,
            not_by=("handed_in_by",) if step.verb == "approve_report" else (),
        )


def _waited_for(table: Any, states: Any) -> list[Step]:
    steps = (table.turn_step(state) for state in states)
    return list(dict.fromkeys(step for step in steps if step is not None))


def waits(user: Any, seen: QuerySet[Agreement]) -> list[Waiting]:
    """Give what waits for the user in the money of agreements he sees, at most MOST_WAITING; one query, or none."""
    known = turns()
    rows = [
        _rows(place, turn, user, parties, seen)
        for place, turn in enumerate(known)
        if (parties := _parties(user, turn.step))
    ]
    if not rows:
        return []
    found = rows[0].union(*rows[1:], all=True).order_by("place", "reference", "row_number")[:MOST_WAITING]
    return [_waiting(known[place], *row) for place, *row in found]


def turns_of(user: Any, agreement: Agreement) -> list[Waiting]:
    """Give what waits for anybody in the money of one agreement that the user sees, at most MOST_WAITING; one query."""
    own = standing(user, agreement)
    told = [
        _waiting(turn, number, state, agreement.reference, agreement.title, is_mine=is_mine)
        for turn, number, _pk, state, *people in _turns_in(_asked([agreement.pk]))
        for is_mine in _told(turn, state, user, people, own)
    ]
    return told[:MOST_WAITING]


def turns_among(user: Any, agreement_ids: Iterable[int]) -> dict[int, annexes.Turn]:
    """Give {agreement id: whom its money waits for}, the user's own turn first, of agreements he sees; one query."""
    ids = list(agreement_ids)
    if not ids:
        return {}
    sides: dict[int, list[tuple[int, str]]] = defaultdict(list)
    waiting: dict[int, list[tuple[bool, Turn]]] = defaultdict(list)
    standings: dict[int, Standing] = {}
    for turn, number, pk, state, *people in _turns_in([_sides_of(user, ids), *_asked(ids)]):
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


def my_turn(user: Any) -> Q:
    """Give the condition on agreements whose money waits for the user, as `turns_among` tells of each. Runs no query."""
    alike: dict[tuple[tuple[int, ...], tuple[str, ...]], list[Turn]] = defaultdict(list)
    for turn in turns():
        if held := _parties(user, turn.step):
            alike[tuple(held), _sides(turn.step)].append(turn)
    mine = Q(pk__in=[])
    for (parties, sides), found in alike.items():
        first, *rows = (
            _free_rows(turn, user).order_by().values_list(f"{turn.path}agreement") for turn in found
        )
        mine |= Q(Exists(_acting("pk", parties, sides)), pk__in=first.union(*rows, all=True))
    return mine


def _turns_in(rows: list[QuerySet[Any]]) -> Iterator[tuple[Any, ...]]:
    """Give (turn, number, agreement id, state, who took part in it, another) in the order of the turns; one query.

    The rows of `_sides_of` come first, without a turn.
    """
    known = turns()
    for place, *row in rows[0].union(*rows[1:], all=True).order_by("place", "row_number"):
        if place is not None:
            yield known[place] if place != SIDES else None, *row


def _asked(agreement_ids: list[int]) -> list[QuerySet[Any]]:
    return [
        rows.filter(**{f"{path}agreement__in": agreement_ids}) for path, rows in _questions(clock.today())
    ]


@lru_cache(maxsize=1)
def _questions(_today: date) -> list[tuple[str, QuerySet[Any]]]:
    """Give (the path to the agreement, what may wait for anybody) of each noun.

    Only the question is kept, put together once a day, as each list asks it. What waits for nobody has no place.
    """
    alike: dict[Any, list[int]] = defaultdict(list)
    for place, turn in enumerate(turns()):
        alike[turn.model].append(place)
    return [_question(places) for places in alike.values()]


def _question(places: list[int]) -> tuple[str, QuerySet[Any]]:
    known = {place: turns()[place] for place in places}
    first = known[places[0]]
    sources = frozenset[str]().union(*(turn.step.sources for turn in known.values()))
    fields = map(F, _people(first.model))
    people: dict[str, Any] = dict(zip(PEOPLE, chain(fields, repeat(NOBODY)), strict=False))
    rows = (
        _come(first.model.objects.filter(state__in=sources), first.day)
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
    return first.path, rows.values_list(*ROW)


@cache
def _people(model: Any) -> tuple[str, ...]:
    """Give the fields of those who may not take some step of the noun themselves."""
    return tuple(sorted({field for turn in turns() if turn.model is model for field in turn.not_by}))


def _stands(own: Standing, step: Step, roles: frozenset[str]) -> bool:
    return any(own.has(side, roles) for side in _sides(step))


def _sides(step: Step) -> tuple[str, ...]:
    return (Side.OWNER, Side.APPROVER) if step.side == "any" else (step.side,)


def _sides_of(user: Any, agreement_ids: list[int]) -> QuerySet[Any]:
    """Give the sides the user's organisations stand on, in the shape of the rows that wait, and before them."""
    rows = Access.objects.open_today().filter(agreement__in=agreement_ids, party__in=party_ids_of(user))
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


def _waiting_rows(turn: Turn) -> QuerySet[Any]:
    """Give the rows that wait for the step, wherever they are."""
    return _come(turn.model.objects.filter(turn.where), turn.day)


def _come(rows: QuerySet[Any], day: str) -> QuerySet[Any]:
    """Leave out rows with a day of their own that has not come."""
    return rows.exclude(**{f"{day}__gt": clock.today()}) if day else rows


def _parties(user: Any, step: Step) -> list[int]:
    return [party_id for party_id, roles in roles_of(user).items() if roles & step.roles]


def _rows(place: int, turn: Turn, user: Any, parties: list[int], seen: QuerySet[Agreement]) -> QuerySet[Any]:
    acting = _acting(f"{turn.path}agreement", parties, _sides(turn.step))
    rows = _free_rows(turn, user).filter(Exists(acting), **{f"{turn.path}agreement__in": seen})
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


def _acting(agreement: str, parties: Iterable[int], sides: Iterable[str]) -> QuerySet[Access]:
    return Access.objects.open_today().filter(
        agreement=OuterRef(agreement), party_id__in=parties, side__in=sides
    )


def _free_rows(turn: Turn, user: Any) -> QuerySet[Any]:
    """Give the rows that wait for the step, wherever they are, but those the user may not take it with himself."""
    rows = _waiting_rows(turn)
    for field in turn.not_by:
        rows = rows.exclude(**{field: user})
    return rows


def _waiting(
    turn: Turn, number: int, state: str, reference: str, title: str, *, is_mine: bool = True
) -> Waiting:
    arguments = [reference, number] if turn.is_numbered else [reference]
    return Waiting(
        title=str(turn.title) % {"number": number},
        agreement=title,
        reference=reference,
        text=_("%(turn)s.") % {"turn": turn.step.turn},
        action=_("Åbn"),
        url=reverse(turn.page, args=arguments),
        word=str(turn.words(state).label),
        kind="warning",
        is_mine=is_mine,
    )


_DUE_PAGES = {
    DueKind.ACCEPTANCE: "agreement_grants",
    DueKind.CONDITION: "agreement_grants",
    DueKind.INSTALMENT: "agreement_grants",
    DueKind.ACCOUNT: "agreement_accounts",
    DueKind.INTERIM: "agreement_accounts",
    DueKind.REPORT: "agreement_grants",
}


def dues(user: Any, seen: QuerySet[Agreement], span: Span) -> list[Waiting]:
    """Give the days that the money of agreements that are seen has; two queries, one on the desk of who reports nowhere."""
    own = party_ids_of(user)
    doers = [party_id for party_id, roles in roles_of(user).items() if roles & BOOKERS]
    found = money_dues(seen, own, span) + calendar_dues(seen, own, doers, span)
    return [_due(due) for due in sorted(found, key=lambda due: due.due_on)[: span.most]]


def _due(due: MoneyDue) -> Waiting:
    internal_on = due.internal_on if due.is_owed else None
    return Waiting(
        title=str(due.kind.label),
        agreement=due.agreement,
        reference=due.reference,
        text=_("Internt klar %(day)s.") % {"day": format_date_short(internal_on)} if internal_on else "",
        action=_("Åbn"),
        url=reverse(_DUE_PAGES[due.kind], args=[due.reference]),
        word=_("Frist"),
        kind="info",
        deadline=due.due_on,
        is_owed=due.is_owed,
        internal_on=internal_on,
    )
