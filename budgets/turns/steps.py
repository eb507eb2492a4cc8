"""Every step of money that somebody is waited for to take, and the rows that wait for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from django.db.models import OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from agreements.procedures.common import HEADS
from agreements.terms.enums import Kind, Side
from agreements.terms.models import Access
from budgets.enums import (
    AccountKind,
    AccountState,
    ChangeState,
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
from partnerships.danish import clock
from partnerships.enums import MINISTRY_ROLES
from partnerships.queries.memberships import roles_of
from partnerships.workflow import Step


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


def _waiting_rows(turn: Turn) -> QuerySet[Any]:
    """Give the rows that wait for the step, wherever they are."""
    return come(turn.model.objects.filter(turn.where), turn.day, clock.today())


def come(rows: QuerySet[Any], day: str, today: date) -> QuerySet[Any]:
    """Leave out rows with a day of their own that has not come."""
    return rows.exclude(**{f"{day}__gt": today}) if day else rows


def parties_for(user: Any, step: Step) -> list[int]:
    """Give the ids of the organisations for which the user holds a role that may take the step."""
    return [party_id for party_id, roles in roles_of(user).items() if roles & step.roles]


def acting(agreement: str, parties: Iterable[int], sides: Iterable[str]) -> QuerySet[Access]:
    """Give the sights that one of the organisations has from one of the sides; `agreement` leads there."""
    return Access.objects.open_today().filter(
        agreement=OuterRef(agreement), party_id__in=parties, side__in=sides
    )


def free_rows(turn: Turn, user: Any) -> QuerySet[Any]:
    """Give the rows that wait for the step, wherever they are, but those the user may not take it with himself."""
    rows = _waiting_rows(turn)
    for field in turn.not_by:
        rows = rows.exclude(**{field: user})
    return rows


def sides_of(step: Step) -> tuple[str, ...]:
    """Give the sides of an agreement from which the step may be taken."""
    return (Side.OWNER, Side.APPROVER) if step.side == "any" else (step.side,)
