"""The days that money has: a grant to accept, a condition to meet, an account to send, an instalment to pay."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from agreements.terms.models import Agreement
from budgets.enums import UNSENT_ACCOUNT, AccountKind, DueKind, GrantState, InstalmentState, ReportKind
from budgets.models import Account, Grant, GrantCondition, Instalment, ReportingDate
from budgets.queries.funding import USUAL_INTERNAL
from partnerships.danish import clock
from partnerships.shapes import Span

_LETTER_SENT = (GrantState.CONDITIONAL, GrantState.FINAL)
_RUNNING = (*_LETTER_SENT, GrantState.ACCEPTED, GrantState.STOPPED)
_OPEN_INSTALMENT = (InstalmentState.PLANNED, InstalmentState.RELEASED)
# The parts of a union agree on the type of a column only when each says it.
NO_DAY = Cast(Value(None), DateField())
NO_DAYS = Cast(Value(None), IntegerField())


@dataclass(frozen=True)
class MoneyDue:
    """One day: what kind, the number of the thing, its agreement, and whether the own side owes it.

    `internal_on` is when the side that owes it has it ready, where that is a day of its own (rules.md 2.9); `part` the part
    of the grant's time that is told of, first and last day, where nobody has begun to tell.
    """

    kind: DueKind
    number: int
    due_on: date
    reference: str
    agreement: str
    is_owed: bool
    internal_on: date | None
    part: tuple[date, date] | None = None


def money_dues(seen: QuerySet[Agreement], own: Iterable[int], span: Span) -> list[MoneyDue]:
    """Give the days of agreements that are seen, the earliest first; one query. `own` are the user's organisations."""
    sources = [
        _source(Grant.objects.filter(state__in=_LETTER_SENT), DueKind.ACCEPTANCE, "accept_by", seen),
        _source(
            GrantCondition.objects.filter(fulfilled_on__isnull=True, grant__state__in=_RUNNING),
            DueKind.CONDITION,
            "due_on",
            seen,
            path="grant__",
            number="order",
        ),
        _source(
            Account.objects.filter(state__in=UNSENT_ACCOUNT),
            DueKind.BEGUN,
            "due_on",
            seen,
            internal=F("internal_on"),
        ),
        _source(
            _without_final_account(Grant.objects.filter(state__in=_RUNNING)),
            DueKind.ACCOUNT,
            "account_by",
            seen,
            days=_final_days(),
        ),
        _source(
            # From its earliest day on, an instalment is somebody's turn (`budgets.turns`), and not late.
            Instalment.objects.filter(
                state__in=_OPEN_INSTALMENT, grant__state__in=_RUNNING, due_on__gte=clock.today()
            ),
            DueKind.INSTALMENT,
            "due_on",
            seen,
            path="grant__",
            responsible="grant__funder_id",
        ),
    ]
    mine = frozenset(own)
    rows = [_between(source, span, mine) for source in sources]
    found = rows[0].union(*rows[1:], all=True).order_by("due", "reference", "kind_", "place")[: span.most]
    return [
        MoneyDue(
            DueKind(kind),
            place,
            due,
            reference,
            title,
            responsible in mine,
            due - timedelta(days=days) if days is not None else internal,
        )
        for kind, place, due, reference, title, responsible, internal, days in found
    ]


def _source(
    rows: QuerySet[Any],
    kind: str,
    day: str,
    seen: QuerySet[Agreement],
    *,
    path: str = "",
    number: str = "number",
    responsible: str = "",
    internal: Any = NO_DAY,
    days: Any = NO_DAYS,
) -> QuerySet[Any]:
    return (
        rows.filter(**{f"{path}agreement__in": seen})
        .order_by()
        .annotate(
            kind_=Value(kind, output_field=CharField()),
            place=F(number),
            due=F(day),
            reference=F(f"{path}agreement__reference"),
            agreement_title=F(f"{path}agreement__title"),
            responsible=F(responsible or f"{path}agreement__owner_id"),
            internal=internal,
            days=days,
        )
    )


def _without_final_account(grants: QuerySet[Grant]) -> QuerySet[Grant]:
    """Give the grants whose final account nobody has begun: its day is the letter's."""
    begun = Account.objects.filter(agreement=OuterRef("agreement"), kind=AccountKind.FINAL)
    return grants.exclude(Exists(begun))


def _final_days() -> Coalesce:
    """Give how long before it is due the calendar wants the final account ready, in days; the longest of several."""
    rows = ReportingDate.objects.filter(rule_set=OuterRef("rule_set"), kind=ReportKind.FINAL)
    longest = Subquery(rows.order_by("-internal_days").values("internal_days")[:1])
    return Coalesce(longest, USUAL_INTERNAL.days, output_field=IntegerField())


def _between(rows: QuerySet[Any], span: Span, own: frozenset[int]) -> QuerySet[Any]:
    rows = rows.filter(due__gte=span.first)
    if span.is_desk:
        rows = rows.filter(responsible__in=own)
    if span.last is not None:
        rows = rows.filter(due__lte=span.last)
    return rows.values_list(
        "kind_", "place", "due", "reference", "agreement_title", "responsible", "internal", "days"
    )
