"""Grants for the tests, written through the verbs: everything a letter must say, a plan, conditions when asked for."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F

from budgets.actions.accept_grant import accept_grant
from budgets.actions.create_grant import create_grant
from budgets.actions.grant_entry import GrantEntry
from budgets.actions.plan_instalments import Planned, plan_instalments
from budgets.actions.save_condition import ConditionEntry, save_condition
from budgets.document.letter_facts import letter_data, letter_hash
from budgets.document.letter_gather import letter_of
from budgets.enums import AccountKind, AccountState, GrantState, ReportKind, Trigger
from budgets.models import (
    Account,
    AuditThreshold,
    Grant,
    GrantCondition,
    GrantLetter,
    Instalment,
    ReportingDate,
    RuleSet,
)
from budgets.queries.grants import grant_sheet
from partnerships import vault
from partnerships.danish import clock
from partnerships.models import ContactPerson, Party
from tests.make.money import Money, make_rule_set
from tests.make.people import make_contact

CVR, OTHER_CVR = "13748136", "77806113"
WRITTEN_ON, ISSUED_ON, ACCEPT_BY, ACCEPTED_ON = (
    date(2012, 12, 15), date(2012, 12, 20), date(2013, 1, 31), date(2013, 1, 10),
)  # fmt: skip
YEARS = {2013: Decimal(420_000), 2014: Decimal(420_000), 2015: Decimal(420_000)}


def entry_of(money: Money, **fields: Any) -> GrantEntry:
    """Give a whole grant as typed: 1.260.000 kr. in three years, which is what `make_money` lets the ministry pay."""
    values: dict[str, Any] = {
        "title": "Mentorer i Nordby",
        "amount": Decimal(1_260_000),
        "starts_on": date(2013, 1, 1),
        "ends_on": date(2015, 12, 31),
        "grantee": money.agreement.owner,
        "years": YEARS,
        "rule_set": RuleSet.objects.first() or make_letter_rules(),
        "purpose": "Flere unge får en mentor.",
        "case_number": "2012-4711",
        "finance_act_account": "§ 18.21.65.50",
        "earlier_account": "§ 15.85.65.50",
        "legal_basis": "Satspuljeaftalen for 2012",
        "commitment_year": 2012,
        "accept_by": ACCEPT_BY,
        "account_by": date(2016, 3, 31),
        "contact": "Sofie Rahbek, sagsbehandler@ministeriet.example",
        "complaint": "Afgørelsen kan ikke påklages.",
    }
    return GrantEntry(**values | fields)


def make_letter_rules() -> RuleSet:
    """Give the rules of `make_rule_set` with a calendar and audit thresholds."""
    rules = make_rule_set(forbidden=["contingency"])
    AuditThreshold.objects.create(rule_set=rules, amount=100_000, level="approved")
    AuditThreshold.objects.create(rule_set=rules, amount=500_000, level="performance")
    ReportingDate.objects.create(rule_set=rules, kind=ReportKind.INTERIM, month=3, day=31)
    return rules


def name_the_parties(money: Money) -> None:
    """Give both parties a CVR number on their cards and the grantee a contact person."""
    for party, cvr in ((money.agreement.owner, CVR), (money.ministry, OTHER_CVR)):
        Party.objects.filter(pk=party.pk).update(cvr=cvr)
    if not ContactPerson.objects.filter(party=money.agreement.owner).exists():
        make_contact(money.agreement.owner, function="Tovholder")


def prepared(money: Money, *conditions: str, plan: Mapping[str, Any] | None = None, **fields: Any) -> Grant:
    """Give a grant that lacks nothing for its letter; `conditions` must be met before the final one."""
    name_the_parties(money)
    grant = create_grant(money.agreement, entry_of(money, **fields), by=money.caseworker, on=WRITTEN_ON)
    plan_instalments(grant, plan_of(**plan or {}), by=money.caseworker, seen=grant.version, on=WRITTEN_ON)
    for text in conditions:
        save_condition(
            fresh(grant),
            ConditionEntry(text, is_precedent=True, due_on=date(2013, 1, 15)),
            by=money.caseworker,
            seen=fresh(grant).version,
        )
    return fresh(grant)


def plan_of(
    *, first: str = Trigger.ACCEPTANCE, then: str = Trigger.DATE, last: str = Trigger.DATE
) -> list[Planned]:
    """Give four half-yearly instalments from January 2013."""
    days = (date(2013, 1, 15), date(2013, 7, 1), date(2014, 1, 1), date(2014, 7, 1))
    return [Planned(trigger, day) for trigger, day in zip((first, then, then, last), days, strict=True)]


def final(money: Money, **fields: Any) -> Grant:
    """Give a grant whose letter is issued without the press, so that only tests of letters pay for paper."""
    grant = prepared(money, **fields)
    facts = letter_of(grant_sheet(grant), is_conditional=False, by=money.head, on=ISSUED_ON)
    content = b"%PDF-1.7 " + facts.title.encode()
    GrantLetter.objects.create(
        grant=grant,
        number=facts.number,
        is_conditional=False,
        facts=letter_data(facts),
        facts_hash=letter_hash(facts),
        sha256=vault.put(content),
        size=len(content),
        issued_by=money.head,
        issued_on=ISSUED_ON,
        recorded_at=clock.true_now(),
    )
    Grant.objects.filter(pk=grant.pk).update(
        state=GrantState.FINAL, committed_on=ISSUED_ON, version=F("version") + 1
    )
    return fresh(grant)


def accepted(money: Money, *, on: date = ACCEPTED_ON, **fields: Any) -> Grant:
    """Give a grant that is accepted."""
    grant = final(money, **fields)
    accept_grant(grant, by=money.manager, seen=grant.version, on=on)
    return fresh(grant)


def fresh(grant: Grant) -> Grant:
    """Give the grant as it is stored now."""
    return Grant.objects.select_related("agreement").get(pk=grant.pk)


def instalment_of(grant: Grant, number: int = 1) -> Instalment:
    """Give one of its instalments as it is stored now."""
    return Instalment.objects.get(grant=grant, number=number)


def condition_of(grant: Grant) -> GrantCondition:
    """Give its first condition as it is stored now."""
    return GrantCondition.objects.filter(grant=grant).earliest("id")


def make_account(money: Money, grant: Grant, year: int | None = 2013, **fields: Any) -> Account:
    """Give an account of a year, or of the whole period (None), that is approved."""
    first, last = (date(year, 1, 1), date(year, 12, 31)) if year else (grant.starts_on, grant.ends_on)
    values = {
        "agreement": money.agreement,
        "grant": grant,
        "number": Account.objects.count() + 1,
        "kind": AccountKind.INTERIM if year else AccountKind.FINAL,
        "state": AccountState.APPROVED,
        "starts_on": first,
        "ends_on": last,
        "created_by": money.economist,
    }
    return Account.objects.create(**values | fields)
