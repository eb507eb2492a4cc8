"""The money of a closed agreement for the tests: a budget in force, the people of both sides, a row of every noun."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from agreements.life.models import Sending
from agreements.terms.document.facts import facts_hash, to_data
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import PLACES, State
from agreements.terms.models import Agreement, Edition
from budgets.actions.approve_budget import approve_signed_budget
from budgets.enums import AccountKind, Category, RequestKind, SignConvention, Trigger
from budgets.models import (
    Account,
    AccountSnapshot,
    ApprovedLine,
    AuditThreshold,
    BudgetVersion,
    ChangeItem,
    ChangeRequest,
    DeviationNote,
    Entry,
    Forecast,
    Grant,
    GrantAcceptance,
    GrantCondition,
    GrantLetter,
    GrantReport,
    GrantRequest,
    GrantYear,
    Instalment,
    LedgerLoad,
    ReportingDate,
    RuleSet,
    SheetLayout,
    Spread,
)
from partnerships.actions.store_file import store_file
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Party, User
from tests.make.budgets import make_budget, make_edition, make_line, writer_of
from tests.make.once import once
from tests.make.people import make_member
from tests.make.uploads import pdf

YEARS = (2013, 2014, 2015)
SETTLED_ON = date(2012, 12, 14)


@dataclass(frozen=True)
class Money:
    """A closed agreement with a budget in force, and who acts on it."""

    edition: Edition
    version: BudgetVersion
    coordinator: User
    manager: User
    economist: User
    caseworker: User
    head: User

    @property
    def agreement(self) -> Agreement:
        return self.edition.agreement

    @property
    def reference(self) -> str:
        return self.agreement.reference

    @property
    def lines(self) -> list[ApprovedLine]:
        return list(ApprovedLine.objects.filter(agreement=self.agreement))

    @property
    def payers(self) -> list[int]:
        """The ministry's and the municipality's keys, as payers."""
        return list(self.edition.financiers.order_by("-order").values_list("pk", flat=True))

    @property
    def ministry(self) -> Party:
        return self.agreement.accesses.get(side="approver").party


@once
def make_money(*amounts: int, years: tuple[int, ...] = YEARS, owner: Party | None = None) -> Money:
    """Give an agreement in force whose budget has a line of each amount (kr. a year), all paid by the ministry."""
    budget = make_budget(make_edition(owner), years=(years[0], years[-1]))
    edition = budget.edition
    for number, amount in enumerate(amounts or (300_000, 120_000), 1):
        make_line(
            budget, f"Linje {number}", dict.fromkeys(years, amount), {(year, 1): amount for year in years}
        )
    return settle(edition)


def settle(edition: Edition) -> Money:
    """Let a draft be in force without paper, and its budget with it; its pages show what was sent."""
    agreement = edition.agreement
    facts = facts_of(edition)
    Sending.objects.create(
        edition=edition,
        number=1,
        facts=to_data(facts),
        facts_hash=facts_hash(facts),
        sent_by=writer_of(edition),
        sent_on=SETTLED_ON,
        recorded_at=clock.true_now(),
    )
    Edition.objects.filter(pk=edition.pk).update(
        state=State.IN_FORCE, frozen_at=clock.true_now(), signed_on=SETTLED_ON, in_force_on=SETTLED_ON
    )
    Agreement.objects.filter(pk=agreement.pk).update(
        current_state=State.IN_FORCE, state_place=PLACES[State.IN_FORCE]
    )
    edition.refresh_from_db()
    ministry = agreement.accesses.get(side="approver").party
    version = approve_signed_budget(edition, by=writer_of(edition), on=SETTLED_ON)
    assert version is not None
    return Money(
        edition,
        version,
        writer_of(edition),
        make_member(party=agreement.owner, role=Role.MUNICIPAL_MANAGER),
        make_member(party=agreement.owner, role=Role.MUNICIPAL_ECONOMIST),
        make_member(party=ministry, role=Role.MINISTRY_CASEWORKER),
        make_member(party=ministry, role=Role.MINISTRY_HEAD_OF_OFFICE),
    )


def make_rule_set(**fields: Any) -> RuleSet:
    """Give the rules of rules.md 2.8 `sbst`: over 10 pct. or over 100.000 kr., new lines approved, de minimis 500 kr."""
    values = {
        "code": "sbst",
        "name": "Socialstyrelsen",
        "change_limit_percent": Decimal(10),
        "change_limit_amount": Decimal(100_000),
        "de_minimis": Decimal(500),
    }
    return RuleSet.objects.create(**values | fields)


def make_grant(money: Money, **fields: Any) -> Grant:
    """Give a grant of 900.000 kr. that is being prepared."""
    values = {
        "agreement": money.agreement,
        "number": 1,
        "funder": money.ministry,
        "grantee": money.agreement.owner,
        "title": money.agreement.title,
        "amount": Decimal(900_000),
        "starts_on": date(2013, 1, 1),
        "ends_on": date(2015, 12, 31),
    }
    return Grant.objects.create(**values | fields)


def make_entry(money: Money, amount: int, line: int = 0, on: date = date(2013, 3, 1), **fields: Any) -> Entry:
    """Give an amount booked on the agreement's line."""
    return Entry.objects.create(
        agreement=money.agreement,
        line=money.lines[line],
        booked_on=on,
        amount=Decimal(amount),
        by=money.economist,
        recorded_at=clock.true_now(),
        **fields,
    )


def make_one_of_each() -> Money:
    """Give a closed agreement with a row of every noun of money."""
    budget = make_budget(years=(YEARS[0], YEARS[-1]))
    line = make_line(budget, "Linje 1", dict.fromkeys(YEARS, 300_000), {(year, 1): 300_000 for year in YEARS})
    Spread.objects.create(edition=budget.edition, line=line, year=2013, part=1, amount=300_000)
    money = settle(budget.edition)
    now = clock.true_now()
    rules = make_rule_set()
    AuditThreshold.objects.create(rule_set=rules, amount=100_000, level="approved")
    ReportingDate.objects.create(rule_set=rules, kind="final", months_after=3)
    first = money.lines[0]
    change = ChangeRequest.objects.create(
        agreement=money.agreement, number=1, created_by=money.economist, created_on=SETTLED_ON
    )
    ChangeItem.objects.create(request=change, line=first, year=2013, amount=1000)
    ChangeItem.objects.create(
        request=change, new_text="Ny", new_category=Category.OTHER, year=2013, amount=-1000
    )
    grant = make_grant(money, rule_set=rules)
    GrantYear.objects.create(grant=grant, year=2013, amount=900_000)
    GrantCondition.objects.create(grant=grant, text="Budgettet er godkendt")
    Instalment.objects.create(grant=grant, number=1, amount=900_000, trigger=Trigger.ACCEPTANCE)
    GrantRequest.objects.create(
        grant=grant,
        number=1,
        kind=RequestKind.EXTENSION,
        new_end=date(2016, 6, 30),
        reason="Det trak ud.",
        requested_by=money.coordinator,
        requested_on=SETTLED_ON,
    )
    GrantReport.objects.create(
        grant=grant,
        number=1,
        starts_on=date(2013, 1, 1),
        ends_on=date(2013, 12, 31),
        handed_in_by=money.coordinator,
        handed_in_on=SETTLED_ON,
    )
    letter = GrantLetter.objects.create(
        grant=grant,
        number=1,
        is_conditional=False,
        facts={},
        facts_hash="0" * 64,
        sha256="0" * 64,
        size=1,
        issued_by=money.head,
        issued_on=SETTLED_ON,
        recorded_at=now,
    )
    GrantAcceptance.objects.create(letter=letter, by=money.manager, accepted_on=SETTLED_ON, recorded_at=now)
    file = store_file("kontoudtog.pdf", pdf(), by=money.economist)
    load = LedgerLoad.objects.create(
        agreement=money.agreement,
        file=file,
        sha256=file.sha256,
        sign=SignConvention.DEBIT_POSITIVE,
        rows=1,
        total=500,
        by=money.economist,
        loaded_on=SETTLED_ON,
        recorded_at=now,
    )
    make_entry(money, 500, load=load)
    Forecast.objects.create(
        agreement=money.agreement,
        line=first,
        year=2013,
        amount=500,
        by=money.economist,
        judged_on=SETTLED_ON,
        recorded_at=now,
    )
    SheetLayout.objects.create(party=money.agreement.owner, name="Økonomisystemet")
    account = Account.objects.create(
        agreement=money.agreement,
        grant=grant,
        number=1,
        kind=AccountKind.FINAL,
        starts_on=date(2013, 1, 1),
        ends_on=date(2015, 12, 31),
        created_by=money.economist,
    )
    DeviationNote.objects.create(account=account, line=first, text="Det blev billigere.")
    AccountSnapshot.objects.create(
        account=account,
        number=1,
        facts={},
        facts_hash="0" * 64,
        sent_by=money.economist,
        sent_on=SETTLED_ON,
        recorded_at=now,
    )
    return money
