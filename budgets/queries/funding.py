"""Under whose rules an agreement's money is used, and what its grant has come to (rules.md 2.10, 2.11)."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from agreements.terms.models import Agreement
from budgets.accounting.audit import Threshold, audit_level
from budgets.accounting.due import due_day
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
from budgets.queries.rules_of import rule_set_of
from partnerships.enums import PartyKind

USUAL_INTERNAL_DAYS = 14

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
    rows = Grant.objects.filter(agreement=agreement).exclude(
        state__in=[GrantState.LAPSED, GrantState.PREPARED]
    )
    return rows.select_related("rule_set", "funder", "grantee").order_by("-number").first()


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


def due_day_of(grant: Grant | None, rules: RuleSet | None, kind: str, end: date) -> date | None:
    """Give the day an account of this kind is due: as the grant says of the final one, else by the rule set's calendar."""
    if kind == ReportKind.FINAL and grant is not None and grant.account_by is not None:
        return grant.account_by
    if rules is None:
        return None
    return due_day(end, [row.rule for row in rules.reporting_dates.filter(kind=kind)])


def internal_day_of(account: Account) -> date | None:
    """Give the day the grantee has the account ready, before it is due (rules.md 2.9); None where no day is set."""
    if account.due_on is None:
        return None
    rules = rule_set_of(account.agreement, account.grant)
    rows = rules.reporting_dates.filter(kind=account.kind) if rules else ()
    days = max((row.internal_days for row in rows), default=USUAL_INTERNAL_DAYS)
    return account.due_on - timedelta(days=days)


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
