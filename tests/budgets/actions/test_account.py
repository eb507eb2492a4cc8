"""Accounts: written by one, stated by another, sent as a snapshot, decided on the other side."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.module_loading import import_string

from budgets.actions.approve_account import approve_account
from budgets.actions.create_account import create_account
from budgets.actions.explain_deviation import explain_deviation
from budgets.actions.return_account import return_account
from budgets.actions.save_account import save_account
from budgets.actions.send_account import send_account
from budgets.actions.state_account import state_account
from budgets.actions.withdraw_account import withdraw_account
from budgets.document.account import account_facts, hash_of
from budgets.enums import AccountKind, AccountState, AuditLevel, Contribution, RequestKind
from budgets.models import (
    Account,
    AuditThreshold,
    Budget,
    BudgetLine,
    DeviationNote,
    GrantRequest,
    Instalment,
    ReportingDate,
)
from budgets.procedures.account import ACCOUNT
from budgets.queries.accounts import latest_snapshot, settlements_of
from budgets.queries.figures import figures_of
from partnerships.actions.store_file import store_file
from partnerships.enums import Role
from partnerships.models import Event, OutboxMail
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_budget, make_edition, make_line
from tests.make.money import make_entry, make_grant, make_money, make_rule_set, settle
from tests.make.people import make_member
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db
D = Decimal
FIRST, LAST = date(2013, 1, 1), date(2015, 12, 31)


@pytest.fixture
def money():
    """An agreement of 900.000 kr. that the ministry pays, of which 899.501 kr. are used on one line."""
    money = make_money(300_000)
    rules = make_rule_set()
    ReportingDate.objects.create(rule_set=rules, kind="final", months_after=3)
    grant = make_grant(money, rule_set=rules, state="accepted")
    Instalment.objects.create(grant=grant, number=1, amount=900_000, state="paid", paid_on=FIRST)
    for year, amount in ((2013, 300_000), (2014, 300_000), (2015, 299_501)):
        make_entry(money, amount, on=date(year, 5, 1))
    return money


def final(money, kind=AccountKind.FINAL, first=FIRST, last=LAST) -> Account:
    return create_account(money.agreement, kind, first, last, by=money.coordinator)


def shown(account) -> str:
    account.refresh_from_db()
    return hash_of(account_facts(account, figures_of(account)))


def state(money, account) -> None:
    facts = shown(account)
    state_account(account, by=money.manager, seen=account.version, facts_hash=facts)


def send(money, account, by=None) -> None:
    facts = shown(account)
    send_account(account, by=by or money.economist, seen=account.version, facts_hash=facts)
    account.refresh_from_db()


def sent(money, **period) -> Account:
    account = final(money, **period)
    state(money, account)
    send(money, account)
    return account


def approve(money, account, by=None) -> None:
    facts = latest_snapshot(account).facts_hash
    approve_account(account, by=by or money.head, seen=account.version, facts_hash=facts)
    account.refresh_from_db()


def test_account_is_begun_with_its_day_from_the_calendar(money):
    account = final(money)

    assert (account.number, account.state) == (1, AccountState.DRAFT)
    assert (account.due_on, account.internal_on) == (date(2016, 3, 31), date(2016, 3, 17))
    assert account.grant == money.agreement.grants.get()
    with pytest.raises(Refused, match="allerede et slutregnskab"):
        final(money)
    assert final(money, AccountKind.INTERIM, last=date(2013, 12, 31)).number == 2


HALF = {"kind": AccountKind.INTERIM, "first": FIRST, "last": date(2013, 6, 30)}
MIDT = [
    {"period": 6, "month": 2, "day": 28, "internal_days": 18},
    {"period": 6, "month": 8, "day": 31, "internal_days": 21},
]


@pytest.mark.parametrize(
    ("calendar", "due_on", "internal_on"),
    [
        ([], None, None),
        (MIDT, date(2013, 8, 31), date(2013, 8, 10)),
        ([{"months_after": 3}], date(2014, 3, 31), date(2014, 3, 17)),  # with the year's
        ([{"months_after": 3, "grant_over_months": 36}], None, None),
        ([{"months_after": 3, "grant_over_months": 35}], date(2014, 3, 31), date(2014, 3, 17)),
    ],
)
def test_part_account_is_due_with_the_period_it_ends_in(money, calendar, due_on, internal_on):
    rules = money.agreement.grants.get().rule_set
    for row in calendar:
        ReportingDate.objects.create(rule_set=rules, kind="interim", **row)

    account = final(money, **HALF)

    assert (account.due_on, account.internal_on) == (due_on, internal_on)


def test_final_account_has_the_letters_day_and_the_calendars_time_before_it(money):
    grant = money.agreement.grants.get()
    grant.account_by = date(2016, 2, 28)
    grant.save()
    grant.rule_set.reporting_dates.update(internal_days=18)

    account = final(money)

    assert (account.due_on, account.internal_on) == (date(2016, 2, 28), date(2016, 2, 10))


def test_account_without_a_grant_is_not_asked_for_by_a_calendar_of_some_grants():
    rules, budget = make_rule_set(), make_budget(make_edition(), years=(2013, 2015))
    make_line(budget, "Løn", {2013: 300_000}, {(2013, 1): 300_000})
    Budget.objects.update(rule_set=rules)
    money = settle(budget.edition)
    ReportingDate.objects.create(rule_set=rules, kind="final", months_after=2, grant_up_to_amount=200_000)

    assert final(money).due_on is None

    ReportingDate.objects.create(rule_set=rules, kind="interim", months_after=3)
    assert final(money, **HALF).due_on == date(2014, 3, 31)


@pytest.mark.parametrize(
    ("first", "last"),
    [(LAST, FIRST), (date(2010, 1, 1), date(2011, 1, 1)), (date(2017, 1, 1), date(2017, 2, 1))],
)
def test_period_that_cannot_be_is_told_beside_its_field(money, first, last):
    with pytest.raises(ValidationError):
        final(money, first=first, last=last)

    assert not Account.objects.exists()


def test_ministry_begins_no_account(money):
    with pytest.raises(Refused):
        create_account(money.agreement, AccountKind.FINAL, FIRST, LAST, by=money.caseworker)


def test_facts_are_specified_as_the_budget_with_the_grant_on_its_own_line(money):
    facts = account_facts(final(money), figures_of(final_or_only()))

    assert [(row["text"], row["approved"], row["used"], row["percent"]) for row in facts["lines"]] == [
        ("Linje 1", "900000.00", "899501.00", "-0.06")
    ]
    assert facts["grant"] == {
        "payer": money.ministry.name,
        "approved": "900000.00",
        "borne": "899501.00",
        "paid": "900000.00",
    }
    assert facts["co_financing"] == []
    assert (facts["settlement"]["repayable"], facts["settlement"]["claimed"]) == ("499.00", "0.00")


def test_co_financing_bears_the_rest_and_what_is_given_in_kind_stands_apart():
    budget = make_budget(years=(2013, 2013))
    make_line(budget, "Løn", {2013: 100}, {(2013, 0): 75, (2013, 1): 25})
    hours = make_line(budget, "Timer", {2013: 40}, {(2013, 0): 40})
    BudgetLine.objects.filter(pk=hours.pk).update(contribution=Contribution.HOURS)
    money = settle(budget.edition)
    make_grant(money, state="accepted", amount=25, starts_on=FIRST)
    make_entry(money, 90)
    make_entry(money, 40, line=1)

    facts = account_facts(final(money), figures_of(final_or_only()))

    assert facts["totals"] == {"approved": "100.00", "used": "90.00", "accepted": "90.00"}
    assert [(row["text"], row["used"]) for row in facts["in_kind"]] == [("Timer", "40.00")]
    assert facts["grant"]["borne"] == "22.50"
    assert [(row["approved"], row["borne"]) for row in facts["co_financing"]] == [("75.00", "67.50")]


def final_or_only() -> Account:
    return Account.objects.select_related("agreement", "grant__rule_set", "grant__grantee").get()


def test_five_hundred_left_over_are_claimed_when_the_final_account_is_approved(money):
    make_entry(money, -1, on=date(2015, 6, 1))
    account = sent(money)
    assert settlements_of([money.agreement]) == {}

    approve(money, account)

    settled = settlements_of([money.agreement])[money.agreement.pk]
    assert (settled["repayable"], settled["claimed"]) == ("500.00", "500.00")


def test_what_is_sent_stays_as_it_was_whatever_is_booked_later(money):
    account = sent(money)
    before = latest_snapshot(account).facts

    make_entry(money, 100, on=date(2015, 7, 1))

    snapshot = latest_snapshot(account)
    assert snapshot.facts == before
    assert hash_of(snapshot.facts) == snapshot.facts_hash
    assert snapshot.facts["stated_by"] == str(money.manager)
    assert account.state == AccountState.SUBMITTED
    to = set(OutboxMail.objects.values_list("to", flat=True))
    assert to == {money.caseworker.email, money.head.email}


def test_account_is_not_sent_without_the_managements_statement(money):
    account = final(money)

    with pytest.raises(Refused, match="Ledelseserklæringen mangler"):
        send(money, account)
    with pytest.raises(Refused):
        state_account(account, by=money.economist, seen=account.version, facts_hash=shown(account))

    assert not account.snapshots.exists()


def test_statement_lapses_when_the_figures_change(money):
    account = final(money)
    state(money, account)
    make_entry(money, 100, on=date(2015, 7, 1))

    with pytest.raises(Refused, match="ændret, siden ledelsen"):
        send(money, account)

    assert not account.snapshots.exists()


def test_statement_and_sending_are_of_the_figures_that_were_shown(money):
    account = final(money)
    facts = shown(account)
    make_entry(money, 100, on=date(2015, 7, 1))

    with pytest.raises(Stale):
        state_account(account, by=money.manager, seen=account.version, facts_hash=facts)
    with pytest.raises(Stale):
        send_account(account, by=money.economist, seen=account.version, facts_hash=facts)


def test_who_states_does_not_send_and_only_the_economist_sends(money):
    both = money.manager
    both.memberships.model.objects.create(
        user=both, party=money.agreement.owner, role=Role.MUNICIPAL_ECONOMIST, since=FIRST
    )
    account = final(money)
    state(money, account)

    with pytest.raises(Refused, match="selv afgivet"):
        send(money, account, by=type(both).objects.get(pk=both.pk))
    with pytest.raises(Refused):
        send(money, account, by=money.coordinator)
    send(money, account)

    assert account.state == AccountState.SUBMITTED


def test_deviation_over_the_limit_is_explained_before_the_account_is_sent(money):
    make_entry(money, -200_000, on=date(2014, 6, 1))
    account = final(money)
    state(money, account)
    with pytest.raises(Refused, match="Forklar, hvorfor"):
        send(money, account)

    account.refresh_from_db()
    line = money.lines[0].pk
    explain_deviation(account, line, "Én stilling stod tom.", by=money.economist, seen=account.version)
    state(money, account)
    send(money, account)

    assert latest_snapshot(account).facts["lines"][0]["explanation"] == "Én stilling stod tom."


def test_explanation_of_a_foreign_line_or_an_old_page_is_refused(money):
    account, foreign = final(money), make_money(100).lines[0].pk

    with pytest.raises(Refused):
        explain_deviation(account, foreign, "x", by=money.economist, seen=1)
    with pytest.raises(Stale):
        explain_deviation(account, money.lines[0].pk, "x", by=money.economist, seen=7)

    assert not DeviationNote.objects.exists()


@pytest.mark.parametrize(
    ("amount", "level", "papers"),
    [
        (900_000, AuditLevel.APPROVED, ["Revisorerklæringen", "Revisionsprotokollatet"]),
        (900_000, AuditLevel.COMPETENT, ["Revisorerklæringen"]),
    ],
)
def test_audit_papers_are_demanded_as_the_thresholds_say(money, amount, level, papers):
    AuditThreshold.objects.create(rule_set=money.agreement.grants.get().rule_set, amount=100_000, level=level)
    account = final(money)
    state(money, account)
    with pytest.raises(Refused) as refused:
        send(money, account)
    assert [
        word for word in ("Revisorerklæringen", "Revisionsprotokollatet") if word in str(refused.value)
    ] == papers

    file = store_file("erklaering.pdf", pdf(), by=money.economist)
    account.refresh_from_db()
    save_account(
        account, by=money.economist, seen=account.version, audit_statement=file, audit_memorandum=file
    )
    state(money, account)
    send(money, account)

    assert latest_snapshot(account).facts["audit_statement"]["sha256"] == file.sha256


def test_part_account_is_not_audited_and_settles_nothing(money):
    AuditThreshold.objects.create(
        rule_set=money.agreement.grants.get().rule_set, amount=100_000, level=AuditLevel.APPROVED
    )

    account = sent(money, kind=AccountKind.INTERIM, last=date(2013, 12, 31))

    facts = latest_snapshot(account).facts
    assert facts["settlement"] is None
    assert (facts["years"], facts["totals"]["used"]) == ([2013], "300000.00")
    approve(money, account, by=money.caseworker)
    assert account.state == AccountState.APPROVED


def test_final_account_is_the_heads_and_a_sent_one_is_edited_by_nobody(money):
    account = sent(money)

    with pytest.raises(Refused, match="kontorchefen"):
        approve(money, account, by=money.caseworker)
    with pytest.raises(Refused):
        approve(money, account, by=money.manager)
    with pytest.raises(Refused, match="er sendt"):
        save_account(account, by=money.economist, seen=account.version)

    approve(money, account)
    assert account.state == AccountState.APPROVED
    assert Event.objects.filter(verb="approve_account").count() == 1


def test_who_sent_never_decides(money):
    make = money.economist.memberships.model.objects.create
    make(user=money.economist, party=money.ministry, role=Role.MINISTRY_HEAD_OF_OFFICE, since=FIRST)
    account = sent(money)

    with pytest.raises(Refused, match="selv lavet eller sendt"):
        approve(money, account, by=type(money.head).objects.get(pk=money.economist.pk))

    assert account.state == AccountState.SUBMITTED


def test_returned_account_keeps_what_was_sent_and_is_stated_anew(money):
    account = sent(money)
    return_account(account, by=money.caseworker, seen=account.version, note="Forklar Linje 1.")
    account.refresh_from_db()

    assert (account.state, account.decision_note, account.stated_by) == ("returned", "Forklar Linje 1.", None)
    with pytest.raises(Refused, match="Ledelseserklæringen mangler"):
        send(money, account)
    state(money, account)
    send(money, account)
    assert [row.number for row in account.snapshots.all()] == [1, 2]


def test_withdrawn_account_is_written_again_and_those_who_were_to_decide_are_told(money):
    account = sent(money)
    OutboxMail.objects.all().delete()

    withdraw_account(account, by=money.economist, seen=account.version)
    account.refresh_from_db()

    assert (account.state, account.stated_by, account.stated_hash) == (AccountState.DRAFT, None, "")
    assert Event.objects.get(verb="withdraw_account").before["state"] == AccountState.SUBMITTED
    mails = dict(OutboxMail.objects.values_list("to", "subject"))
    assert mails.keys() == {money.caseworker.email, money.head.email}
    assert mails[money.head.email].endswith("er trukket tilbage og skal ikke afgøres")
    state(money, account)
    send(money, account)
    assert [row.number for row in account.snapshots.all()] == [1, 2]


def test_account_is_withdrawn_by_who_sends_and_only_before_it_is_decided(money):
    account = sent(money)
    seen = account.version

    for stranger in (money.coordinator, money.manager, money.head):
        with pytest.raises(Refused):
            withdraw_account(account, by=stranger, seen=seen)
    with pytest.raises(Stale):
        withdraw_account(account, by=money.economist, seen=seen - 1)
    approve(money, account)
    with pytest.raises(Refused):
        withdraw_account(account, by=money.economist, seen=account.version)

    account.refresh_from_db()
    assert account.state == AccountState.APPROVED
    assert not Event.objects.filter(verb="withdraw_account").exists()


def test_account_is_not_approved_while_a_carry_over_of_its_year_waits(money):
    account = sent(money)
    request = GrantRequest.objects.create(
        grant=money.agreement.grants.get(),
        number=1,
        kind=RequestKind.CARRY_OVER,
        from_year=2015,
        amount=499,
        reason="Det trak ud.",
        requested_by=money.coordinator,
        requested_on=LAST,
    )

    with pytest.raises(Refused, match="2015 er ikke afgjort"):
        approve(money, account)
    account.refresh_from_db()
    assert account.state == AccountState.SUBMITTED

    GrantRequest.objects.filter(pk=request.pk).delete()
    approve(money, account)


def test_another_snapshot_than_the_one_read_is_not_approved(money):
    account = sent(money)

    with pytest.raises(Stale):
        approve_account(account, by=money.head, seen=account.version, facts_hash="0" * 64)


@pytest.mark.parametrize("step", ACCOUNT.steps, ids=lambda step: step.verb)
def test_every_step_has_its_verb_and_its_words(step):
    verb = import_string(f"budgets.actions.{step.verb}.{step.verb}")

    assert verb.__kwdefaults__ is None or "by" not in verb.__kwdefaults__
    assert all(str(text).endswith(".") for text in (step.explains, step.done))


def test_sender_is_told_of_the_approval(money):
    account = sent(money)
    OutboxMail.objects.all().delete()

    approve(money, account)

    assert list(OutboxMail.objects.values_list("to", flat=True)) == [money.economist.email]


def test_auditor_role_is_no_writer(money):
    auditor = make_member(party=money.agreement.owner, role=Role.AUDITOR)

    with pytest.raises(Refused):
        create_account(money.agreement, AccountKind.INTERIM, FIRST, LAST, by=auditor)
