"""The grants of an agreement with all that belongs to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from agreements.terms.models import Agreement, Participation
from budgets.accounting.due import DueRule
from budgets.enums import GrantState, InstalmentState, ReportState
from budgets.models import (
    Account,
    ApprovedAmount,
    Grant,
    GrantAcceptance,
    GrantCondition,
    GrantLetter,
    GrantReport,
    GrantRequest,
    GrantYear,
    Instalment,
    ReportingDate,
)
from budgets.queries.exact import kroner_of, ore_of
from budgets.queries.lines import know
from partnerships.models import Party
from partnerships.queries.prepared import Prepared

Under = TypeVar("Under", bound=Model)

NOTHING = Decimal(0)
# A grant in these states counts against the budget: it is promised or about to be.
STANDING = frozenset(GrantState) - {GrantState.LAPSED}
# What may still be paid.
OPEN_INSTALMENTS = frozenset({InstalmentState.PLANNED, InstalmentState.RELEASED})
# A status report in these states is not missing.
REPORTED = frozenset({ReportState.HANDED_IN, ReportState.APPROVED})


@dataclass(frozen=True)
class GrantSheet:
    """A grant whole; `accounts` are the agreement's own that concern it, `calendar` its rule set's reporting dates."""

    grant: Grant
    years: tuple[GrantYear, ...]
    conditions: tuple[GrantCondition, ...]
    instalments: tuple[Instalment, ...]
    letters: tuple[GrantLetter, ...]
    requests: tuple[GrantRequest, ...]
    accounts: tuple[Account, ...]
    calendar: tuple[ReportingDate, ...]
    reports: tuple[GrantReport, ...] = ()

    @property
    def paid(self) -> Decimal:
        """What is paid out, in kroner."""
        return sum((row.amount for row in self.instalments if row.state == InstalmentState.PAID), NOTHING)

    @property
    def remaining(self) -> Decimal:
        """What is promised and not paid; nothing of a grant that has lapsed or is settled."""
        if self.grant.state in {GrantState.LAPSED, GrantState.SETTLED}:
            return NOTHING
        return self.grant.amount - self.paid

    def asked(self, kind: str) -> list[DueRule]:
        """Give when the calendar asks a grant like this one for accounts or reports of the kind (rules.md 2.9)."""
        grant = self.grant
        rules = (row.rule for row in self.calendar if row.kind == kind)
        return [rule for rule in rules if rule.is_asked_of(grant.starts_on, grant.ends_on, grant.amount)]

    @property
    def next_instalment(self) -> Instalment | None:
        """The first instalment that is not paid and not cancelled."""
        return next((row for row in self.instalments if row.state in OPEN_INSTALMENTS), None)

    @property
    def unmet(self) -> tuple[GrantCondition, ...]:
        """The conditions that must be met before the commitment is final, and are not."""
        return tuple(row for row in self.conditions if row.is_precedent and not row.fulfilled_on)

    @property
    def last_letter(self) -> GrantLetter | None:
        """The letter that counts: the newest."""
        return self.letters[-1] if self.letters else None

    @property
    def acceptance(self) -> GrantAcceptance | None:
        """The grantee's acceptance: of the grant letter, not of those that changed it later."""
        found = (getattr(letter, "acceptance", None) for letter in reversed(self.letters))
        return next(filter(None, found), None)

    @property
    def accepted_on(self) -> date | None:
        """The day the grant was accepted."""
        return self.acceptance.accepted_on if self.acceptance else None


def issued(grants: QuerySet[Grant]) -> QuerySet[Grant]:
    """Give the grants that others than the funder know of: a first letter is issued."""
    return grants.exclude(state=GrantState.PREPARED)


def sheets_of_grants(grants: QuerySet[Grant]) -> list[GrantSheet]:
    """Give grants whole, in order, in nine queries at most, however many they are."""
    rows = list(grants.select_related("agreement", "funder", "grantee", "rule_set", "prepared_by"))
    for name, ask in _OF_GRANTS.items():
        _hang(name, rows, ask, "grant")
    _hang("reporting_dates", [row.rule_set for row in rows if row.rule_set], _dates, "rule_set")
    _hang("accounts", [row.agreement for row in rows], _accounts_of, "agreement")
    return [_sheet(grant) for grant in rows]


def _rows_under(model: type[Under], field: str, *along: str) -> Prepared[Under]:
    rows = model._default_manager.select_related(*along) if along else model._default_manager
    return Prepared(lambda above: rows.filter(**{f"{field}__in": above}))


_OF_GRANTS: dict[str, Prepared[Any]] = {
    "years": _rows_under(GrantYear, "grant"),
    "conditions": _rows_under(GrantCondition, "grant"),
    "instalments": _rows_under(Instalment, "grant", "released_by"),
    "letters": _rows_under(GrantLetter, "grant", "issued_by", "acceptance__by"),
    "requests": _rows_under(GrantRequest, "grant", "requested_by", "decided_by"),
    "reports": _rows_under(GrantReport, "grant", "handed_in_by", "decided_by", "file"),
}
_dates = _rows_under(ReportingDate, "rule_set")
_accounts_of = _rows_under(Account, "agreement")


def _hang(name: str, above: list[Any], ask: Prepared[Any], field: str) -> None:
    """Let each of the rows above know the rows under it by `name`, and those the one above by `field`; one query."""
    under: dict[int, list[Any]] = {row.pk: [] for row in above}
    for row in ask(above=list(under)):
        under[getattr(row, f"{field}_id")].append(row)
    for row in above:
        for each in under[row.pk]:
            setattr(each, field, row)
        know(row, name, under[row.pk])


def grant_sheet(grant: Grant) -> GrantSheet:
    """Give one grant whole, as it is stored now."""
    return sheets_of_grants(Grant.objects.filter(pk=grant.pk))[0]


def standing_grants(agreement: Agreement, funder_id: int) -> list[GrantSheet]:
    """Give the funder's grants to the agreement that have not lapsed."""
    return sheets_of_grants(
        Grant.objects.filter(agreement=agreement, funder_id=funder_id, state__in=STANDING)
    )


def funder_share(agreement: Agreement, funder: Party) -> dict[int, Decimal]:
    """Give {year: kroner} that the budget in force lets the funder pay; a payer is known by its card or by its name."""
    rows = _allocated(agreement).filter(_is_payer(agreement, funder))
    sums = rows.values_list("year").annotate(ore=ore_of()).order_by("year")
    return {year: kroner_of(ore) for year, ore in sums}


def other_payers(agreement: Agreement, funder: Party) -> list[tuple[str, Decimal]]:
    """Give (name, kroner) of whoever else pays by the budget in force."""
    rows = _allocated(agreement).exclude(_is_payer(agreement, funder))
    sums = rows.values_list("financier__name").annotate(ore=ore_of())
    return [(name, kroner_of(ore)) for name, ore in sums.order_by("financier__order", "financier_id")]


def _allocated(agreement: Agreement) -> QuerySet[ApprovedAmount]:
    return ApprovedAmount.objects.filter(
        version__agreement=agreement, version__superseded_on=None, financier__isnull=False
    )


def _is_payer(agreement: Agreement, party: Party) -> Q:
    printed = Participation.objects.filter(edition__agreement=agreement, party=party)
    names = [party.name, *printed.values_list("name", flat=True)]
    return Q(financier__party=party) | Q(financier__party=None, financier__name__in=names)


def _sheet(grant: Grant) -> GrantSheet:
    return GrantSheet(
        grant,
        tuple(sorted(grant.years.all(), key=lambda row: row.year)),
        tuple(grant.conditions.all()),
        tuple(sorted(grant.instalments.all(), key=lambda row: row.number)),
        tuple(sorted(grant.letters.all(), key=lambda row: row.number)),
        tuple(sorted(grant.requests.all(), key=lambda row: row.number)),
        tuple(_accounts(grant, grant.agreement.accounts.all())),
        tuple(grant.rule_set.reporting_dates.all()) if grant.rule_set else (),
        tuple(sorted(grant.reports.all(), key=lambda row: row.number)),
    )


def _accounts(grant: Grant, rows: Iterable[Account]) -> list[Account]:
    return [row for row in rows if row.grant_id in {None, grant.pk}]
