"""Under whose rules an agreement's money is used, and what its grant has come to (rules.md 2.10, 2.11)."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.accounting.audit import Threshold, audit_level
from budgets.accounting.due import DuePeriod, DueRule, calendar_period, due_period
from budgets.accounting.usage import USUAL_PERCENT, Limit
from budgets.enums import (
    AuditLevel,
    GranteeCategory,
    GrantState,
    InstalmentState,
    ReportKind,
    RequestKind,
    RequestState,
)
from budgets.models import Account, Grant, GrantRequest, Instalment, RuleSet
from budgets.money import NOTHING
from partnerships.enums import PartyKind
from partnerships.queries.prepared import Prepared

USUAL_INTERNAL = timedelta(days=14)

CATEGORIES = {
    PartyKind.MUNICIPALITY: GranteeCategory.MUNICIPAL,
    PartyKind.UNIT: GranteeCategory.MUNICIPAL,
    PartyKind.REGION: GranteeCategory.MUNICIPAL,
    PartyKind.MINISTRY: GranteeCategory.STATE,
    PartyKind.AGENCY: GranteeCategory.STATE,
    PartyKind.NGO: GranteeCategory.ASSOCIATION,
    PartyKind.INSTITUTION: GranteeCategory.SELF_GOVERNING,
}


def grant_of(agreement: Agreement) -> Grant | None:
    """Give the grant the agreement's money is accounted for by: the newest that was not given up; None without one."""
    return _newest.first(agreement=agreement.pk)


def _newest_of(agreement: int) -> QuerySet[Grant]:
    rows = Grant.objects.filter(agreement=agreement).exclude(
        state__in=[GrantState.LAPSED, GrantState.PREPARED]
    )
    return rows.select_related("rule_set", "funder", "grantee").order_by("-number")[:1]


_newest: Prepared[Grant] = Prepared(_newest_of)


def limit_of(rules: RuleSet | None) -> Limit:
    """Give from where a deviation is to be explained: the rule set's limits of a change, else 10 pct."""
    if rules is None or (rules.change_limit_percent is None and rules.change_limit_amount is None):
        return Limit(USUAL_PERCENT)
    return Limit(rules.change_limit_percent, rules.change_limit_amount, rules.change_join)


def audit_of(grant: Grant | None, rules: RuleSet | None) -> AuditLevel:
    """Give the audit the grant demands of its account (G-08); none without a grant, or without thresholds."""
    if grant is None or rules is None:
        return AuditLevel.NONE
    thresholds = [
        Threshold(row.operator, row.amount, row.level, row.grantee) for row in rules.audit_thresholds.all()
    ]
    category = CATEGORIES.get(PartyKind(grant.grantee.kind), "")
    return audit_level(grant.amount, category, thresholds)


def due_of(
    grant: Grant | None, rules: RuleSet | None, kind: str, starts_on: date, ends_on: date
) -> DuePeriod | None:
    """Give when an account of these days is due: as the grant says of the final one, else by the rule set's calendar.

    A part account is due with the calendar's period in which it ends: one of January to June with the year's, where a
    year is asked for. Without a grant only what is asked of every grant holds. None when nothing is asked for.
    """
    asked = _asked(grant, rules, kind)
    if kind == ReportKind.FINAL:
        period = due_period(starts_on, ends_on, asked)
        by_letter = grant.account_by if grant else None
        if by_letter is None:
            return period
        days = period.due_on - period.internal_on if period else USUAL_INTERNAL
        return DuePeriod(starts_on, ends_on, by_letter, by_letter - days)
    found = [due_period(*_period(grant, ends_on, rule.months), [rule]) for rule in asked]
    return min((each for each in found if each), key=lambda each: each.due_on, default=None)


def _asked(grant: Grant | None, rules: RuleSet | None, kind: str) -> list[DueRule]:
    rows = rules.reporting_dates.filter(kind=kind) if rules else ()
    if grant is None:
        return [row.rule for row in rows if not row.is_of_some_grants]
    return [
        rule
        for rule in (row.rule for row in rows)
        if rule.is_asked_of(grant.starts_on, grant.ends_on, grant.amount)
    ]


def _period(grant: Grant | None, day: date, months: int) -> tuple[date, date]:
    first, last = calendar_period(day, months)
    return (max(first, grant.starts_on), min(last, grant.ends_on)) if grant else (first, last)


def paid_of(grant: Grant) -> Decimal:
    """Give what has been paid of the grant until now."""
    rows = Instalment.objects.filter(grant=grant, state=InstalmentState.PAID)
    return _sum(rows.values_list("amount", flat=True))


def carried_over(grant: Grant, year: int) -> Decimal:
    """Give what was approved to be used after a year instead of in it."""
    rows = GrantRequest.objects.filter(
        grant=grant, kind=RequestKind.CARRY_OVER, state=RequestState.APPROVED, from_year=year
    )
    return _sum(rows.values_list("amount", flat=True))


def undecided_carry_overs(account: Account) -> list[GrantRequest]:
    """Give the requests to carry money over out of the account's years that nobody has answered yet (G-07)."""
    rows = GrantRequest.objects.filter(
        grant__agreement=account.agreement,
        kind=RequestKind.CARRY_OVER,
        state=RequestState.SUBMITTED,
        from_year__range=(account.starts_on.year, account.ends_on.year),
    )
    return list(rows)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), NOTHING)
