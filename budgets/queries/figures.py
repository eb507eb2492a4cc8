"""The figures of an account: its lines, what each payer bears, and how the grant is settled (rules.md 2.10, 2.11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgets.accounting.repayment import Settlement, settle, without_carry_over
from budgets.accounting.usage import Limit
from budgets.enums import AccountKind, AuditLevel, Contribution
from budgets.models import Account, Financier, Grant
from budgets.money import NOTHING
from budgets.queries.funding import audit_of, carried_over, limit_of, paid_of
from budgets.queries.rules_of import rule_set_of
from budgets.queries.usage import UsedLine, budget_in_force, use_table
from budgets.queries.versions import Approved
from partnerships.danish.shares import distribute

Paying = Sequence[tuple[Financier, Decimal]]  # what each payer is to pay of the account's lines and years


@dataclass(frozen=True)
class Payer:
    """Who pays: what the budget in force says of the account's years, and what is borne of what was used."""

    name: str
    approved: Decimal
    borne: Decimal


@dataclass(frozen=True)
class Figures:
    """An account as figures. `lines` are paid with money; `in_kind` are given and valued, and never part of the sums."""

    budget: int
    years: tuple[int, ...]
    lines: tuple[UsedLine, ...]
    in_kind: tuple[UsedLine, ...]
    per_year: bool
    limit: Limit
    audit: AuditLevel
    approved: Decimal
    used: Decimal
    eligible: Decimal
    grant: Payer | None
    paid: Decimal
    co_financing: tuple[Payer, ...]
    settlement: Settlement | None
    de_minimis: Decimal

    def accepted(self, row: UsedLine) -> Decimal:
        """What a line used within its approved amounts, B-14: year by year, or over all where the funder says so."""
        return _accepted(row, per_year=self.per_year)


def figures_of(account: Account) -> Figures | None:
    """Give the account's figures as they are now, or None while no budget is in force."""
    approved = budget_in_force(account.agreement)
    if approved is None:
        return None
    table = use_table(account.agreement, approved, account.starts_on, account.ends_on)
    rules = rule_set_of(account.agreement, account.grant)
    lines = tuple(row for row in table.lines if row.line.contribution == Contribution.MONEY)
    per_year = rules is None or rules.counts_between_years
    used = _sum(row.total.used for row in lines)
    eligible = _sum(_accepted(row, per_year=per_year) for row in lines)
    paying = _paying(approved, {row.line.pk for row in lines}, set(table.years))
    de_minimis = (rules.de_minimis if rules else None) or NOTHING
    settled = _settled(account, paying, used, eligible, de_minimis)
    return Figures(
        budget=approved.version.number,
        years=table.years,
        lines=lines,
        in_kind=tuple(row for row in table.lines if row.line.contribution != Contribution.MONEY),
        per_year=per_year,
        limit=limit_of(rules),
        audit=audit_of(account.grant, rules),
        approved=_sum(row.total.approved for row in lines),
        used=used,
        eligible=eligible,
        grant=_grant_line(account.grant, paying, settled),
        paid=settled.paid if settled else NOTHING,
        co_financing=_borne(
            used - (settled.share if settled else NOTHING),
            [(payer, amount) for payer, amount in paying if not _is_of(payer, account.grant)],
        ),
        settlement=settled if account.kind == AccountKind.FINAL else None,
        de_minimis=de_minimis,
    )


def settlement_at_termination(grant: Grant, last_day: date) -> Settlement | None:
    """Give how a grant is settled when its agreement ends on a day (rules.md 2.11); None while no budget is in force.

    What is booked until then counts. The right to what is left has lapsed, also to what was carried over.
    """
    account = Account(
        agreement=grant.agreement,
        grant=grant,
        kind=AccountKind.FINAL,
        starts_on=grant.starts_on,
        ends_on=last_day,
    )
    figures = figures_of(account)
    if figures is None or figures.settlement is None:
        return None
    return without_carry_over(figures.settlement, figures.de_minimis)


def _settled(
    account: Account, paying: Paying, used: Decimal, eligible: Decimal, de_minimis: Decimal
) -> Settlement | None:
    grant = account.grant
    if grant is None:
        return None
    return settle(
        commitment=grant.amount,
        paid=paid_of(grant),
        used=used,
        eligible=eligible,
        part=_sum(amount for payer, amount in paying if _is_of(payer, grant)),
        whole=_sum(amount for _payer, amount in paying),
        carried_over=carried_over(grant, account.ends_on.year),
        de_minimis=de_minimis,
    )


def _grant_line(grant: Grant | None, paying: Paying, settled: Settlement | None) -> Payer | None:
    if grant is None or settled is None:
        return None
    part = _sum(amount for payer, amount in paying if _is_of(payer, grant))
    return Payer(grant.funder.name, part, settled.share)


def _accepted(row: UsedLine, *, per_year: bool) -> Decimal:
    if not row.is_in_force:
        return NOTHING
    return _sum(usage.accepted for usage in row.years.values()) if per_year else row.total.accepted


def _paying(approved: Approved, lines: set[int], years: set[int]) -> Paying:
    """Give what each payer is to pay of these lines in these years."""
    paying = {payer.pk: NOTHING for payer in approved.financiers}
    for (line, year, payer), amount in approved.amounts.items():
        if payer is not None and line in lines and year in years:
            paying[payer] += amount
    return [(payer, paying[payer.pk]) for payer in approved.financiers]


def _is_of(payer: Financier, grant: Grant | None) -> bool:
    """Tell whether the budget's payer is the one who gave the grant; a budget may know it by its name only."""
    return grant is not None and (payer.party_id == grant.funder_id or payer.name == grant.funder.name)


def _borne(amount: Decimal, others: Paying) -> tuple[Payer, ...]:
    """Share what the grant does not cover between the other payers, as the budget does, to the øre and without loss."""
    weights = [max(approved, NOTHING) for _payer, approved in others]
    parts = distribute(amount, weights) if any(weights) else [NOTHING] * len(weights)
    return tuple(
        Payer(payer.name, approved, part) for (payer, approved), part in zip(others, parts, strict=True)
    )


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, NOTHING)
