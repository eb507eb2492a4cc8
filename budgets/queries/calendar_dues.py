"""The days accounts and status reports are due that nobody has begun: the calendar gives them, no row holds them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from agreements.terms.models import Agreement
from budgets.accounting.due import DuePeriod, DueRule, are_covered, due_period, due_periods
from budgets.enums import AccountKind, DueKind, GrantState, ReportKind
from budgets.models import Account, Grant, ReportingDate
from budgets.queries.dues import MoneyDue
from budgets.queries.grants import REPORTED
from partnerships.shapes import Span

_CALENDAR = "rule_set__reporting_dates__"
_GRANT = ("number", "starts_on", "ends_on", "amount")
_AGREEMENT = ("agreement__reference", "agreement__title", "agreement__owner_id")
_RULE = (
    "month", "day", "months_after", "internal_days", "period", "skipped_under_months", "grant_over_months",
    "grant_over_amount", "grant_up_to_amount",
)  # fmt: skip
_HANDED_IN = ("state", "starts_on", "ends_on", "grant_id")
_KINDS = {
    ReportKind.STATUS: DueKind.REPORT,
    ReportKind.INTERIM: DueKind.INTERIM,
    ReportKind.FINAL: DueKind.ACCOUNT,
}


@dataclass
class _Asked:
    """What a grant is asked for: by which rules, and which times are told of already."""

    kind: ReportKind
    number: int
    starts_on: date
    ends_on: date
    amount: Decimal
    reference: str
    title: str
    owner: int
    rules: set[DueRule] = field(default_factory=set)
    spans: set[tuple[date, date]] = field(default_factory=set)

    def missing(self) -> list[DuePeriod]:
        """Give the calendar's periods that what there is leaves out a day of; the final account is of the whole."""
        rules = [rule for rule in self.rules if rule.is_asked_of(self.starts_on, self.ends_on, self.amount)]
        if self.kind == ReportKind.FINAL:
            whole = due_period(self.starts_on, self.ends_on, rules)
            return [whole] if whole else []
        return [
            each
            for each in due_periods(self.starts_on, self.ends_on, rules)
            if not are_covered(each.starts_on, each.ends_on, self.spans)
        ]


def calendar_dues(
    seen: QuerySet[Agreement], own: Iterable[int], doers: Iterable[int], span: Span
) -> list[MoneyDue]:
    """Give the days within the span of what nobody has begun, the earliest first; one query, or none.

    Of accounts that are begun, and of a final one whose day is the letter's, `money_dues` tells. A report that was sent back
    is missing, but no more on the desk, where it waits by itself. Only of grants that are accepted: before that nobody owes
    any of it. `own` are the user's organisations, `doers` those he accounts and reports for.
    """
    mine, able = frozenset(own), frozenset(doers)
    if span.is_desk and not able:
        return []
    grants = Grant.objects.filter(agreement__in=seen, state__in=(GrantState.ACCEPTED, GrantState.STOPPED))
    if span.is_desk:
        grants = grants.filter(agreement__owner__in=able)
    found = [
        MoneyDue(
            _KINDS[asked.kind],
            asked.number,
            each.due_on,
            asked.reference,
            asked.title,
            asked.owner in mine,
            each.internal_on,
            (each.starts_on, each.ends_on),
        )
        for asked in _asked(grants, is_desk=span.is_desk)
        for each in asked.missing()
        if span.first <= each.due_on and (span.last is None or each.due_on <= span.last)
    ]
    return sorted(found, key=lambda due: (due.due_on, due.reference, due.number))[: span.most]


def _asked(grants: QuerySet[Grant], *, is_desk: bool) -> Iterable[_Asked]:
    found: dict[tuple[int, str], _Asked] = {}
    head, rule = len(_GRANT) + len(_AGREEMENT), len(_RULE)
    for pk, kind, *values in _reports(grants).union(_accounts(grants), all=True):
        asked = found.setdefault((pk, kind), _Asked(ReportKind(kind), *values[:head]))
        told = dict(zip(_RULE, values[head : head + rule], strict=True))
        asked.rules.add(ReportingDate(**told).rule)
        state, first, last, grant = values[head + rule :]
        if first is None or grant not in {None, pk}:
            continue
        if is_desk or kind != ReportKind.STATUS or state in REPORTED:
            asked.spans.add((first, last))
    return found.values()


def _reports(grants: QuerySet[Grant]) -> QuerySet[Any]:
    rows = grants.filter(**{f"{_CALENDAR}kind": ReportKind.STATUS})
    return _with(rows, "reports__")


def _accounts(grants: QuerySet[Grant]) -> QuerySet[Any]:
    begun = Account.objects.filter(agreement=OuterRef("agreement"), kind=AccountKind.FINAL)
    final = Q(**{f"{_CALENDAR}kind": ReportKind.FINAL}, account_by__isnull=True) & ~Q(Exists(begun))
    rows = grants.filter(Q(**{f"{_CALENDAR}kind": ReportKind.INTERIM}) | final)
    return _with(rows, "agreement__accounts__")


def _with(rows: QuerySet[Grant], path: str) -> QuerySet[Any]:
    return rows.order_by().values_list(
        "pk",
        f"{_CALENDAR}kind",
        *_GRANT,
        *_AGREEMENT,
        *(_CALENDAR + name for name in _RULE),
        *(path + name for name in _HANDED_IN),
    )
