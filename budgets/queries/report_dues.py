"""The days status reports are due that nobody has handed in: the calendar gives them, no row holds them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.accounting.due import DuePeriod, DueRule, are_covered, due_periods
from budgets.enums import DueKind, GrantState, ReportKind
from budgets.models import Grant, ReportingDate
from budgets.queries.dues import MoneyDue
from budgets.queries.grants import REPORTED
from partnerships.shapes import Span

_GRANT = ("number", "starts_on", "ends_on", "amount")
_AGREEMENT = ("agreement__reference", "agreement__title", "agreement__owner_id")
_RULE = (
    "month", "day", "months_after", "internal_days", "period", "skipped_under_months", "grant_over_months",
    "grant_over_amount", "grant_up_to_amount",
)  # fmt: skip
_REPORT = ("reports__state", "reports__starts_on", "reports__ends_on")


@dataclass
class _Asked:
    """A grant that is asked for status reports: by which rules, and which times are reported on."""

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
        """Give the calendar's periods that no report leaves out no day of."""
        rules = [rule for rule in self.rules if rule.is_asked_of(self.starts_on, self.ends_on, self.amount)]
        return [
            each
            for each in due_periods(self.starts_on, self.ends_on, rules)
            if not are_covered(each.starts_on, each.ends_on, self.spans)
        ]


def report_dues(seen: QuerySet[Agreement], own: Iterable[int], span: Span) -> list[MoneyDue]:
    """Give the days within the span of reports that are not handed in, the earliest first; one query.

    Only of grants that are accepted: before that nobody owes a report. `own` are the user's organisations.
    """
    mine = frozenset(own)
    found = [
        MoneyDue(
            DueKind.REPORT,
            asked.number,
            each.due_on,
            asked.reference,
            asked.title,
            asked.owner in mine,
            each.internal_on,
        )
        for asked in _asked(seen)
        for each in asked.missing()
        if span.first <= each.due_on and (span.last is None or each.due_on <= span.last)
    ]
    return sorted(found, key=lambda due: (due.due_on, due.reference, due.number))[: span.most]


def _asked(seen: QuerySet[Agreement]) -> Iterable[_Asked]:
    calendar = "rule_set__reporting_dates__"
    rows = Grant.objects.filter(
        **{f"{calendar}kind": ReportKind.STATUS},
        agreement__in=seen,
        state__in=(GrantState.ACCEPTED, GrantState.STOPPED),
    )
    names = (*_GRANT, *_AGREEMENT, *(calendar + name for name in _RULE), *_REPORT)
    grants: dict[int, _Asked] = {}
    head, rule = len(_GRANT) + len(_AGREEMENT), len(_RULE)
    for pk, *values in rows.order_by().values_list("pk", *names):
        asked = grants.setdefault(pk, _Asked(*values[:head]))
        told = dict(zip(_RULE, values[head : head + rule], strict=True))
        asked.rules.add(ReportingDate(**told).rule)
        state, first, last = values[head + rule :]
        if state in REPORTED:
            asked.spans.add((first, last))
    return grants.values()
