"""Which days money has, in Frister and on the desk of who has to act."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from agreements.terms.models import Agreement
from budgets.actions.create_account import create_account
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.return_report import return_report
from budgets.enums import AccountKind, AccountState, GrantState
from budgets.models import Account, GrantReport, Instalment, ReportingDate
from budgets.turns import dues
from partnerships.enums import Role
from partnerships.shapes import Span
from tests.make.clients import client_of
from tests.make.money import Money, make_grant, make_money, make_rule_set
from tests.make.people import make_member
from tests.make.turns import make_asked, put_account

pytestmark = pytest.mark.django_db
SEEN = Agreement.objects.all


def test_days_of_money_are_owed_by_who_has_to_act(pin_day):
    pin_day(date(2013, 1, 15))
    money = make_money()
    grant = make_grant(money, accept_by=date(2013, 2, 1))
    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.FINAL)
    Instalment.objects.create(grant=grant, number=1, amount=900_000, due_on=date(2013, 3, 1))
    span = Span(date(2013, 1, 1), date(2013, 3, 1), 10)

    own = [(due.title, due.deadline, due.is_owed) for due in dues(money.coordinator, SEEN(), span)]

    assert own == [
        ("Tilskuddet skal accepteres", date(2013, 2, 1), True),
        ("En rate kan udbetales", date(2013, 3, 1), False),
    ]
    assert [due.is_owed for due in dues(money.caseworker, SEEN(), span)] == [False, True]
    desk = replace(span, is_desk=True)
    assert [due.title for due in dues(money.coordinator, SEEN(), desk)] == ["Tilskuddet skal accepteres"]
    assert [due.title for due in dues(money.caseworker, SEEN(), desk)] == ["En rate kan udbetales"]
    pin_day(date(2013, 3, 2))
    assert [due.title for due in dues(money.caseworker, SEEN(), span)] == ["Tilskuddet skal accepteres"]


def test_days_outside_the_span_are_not_told():
    money = make_money()
    grant = make_grant(money, accept_by=date(2013, 2, 1))
    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.FINAL)

    assert dues(money.coordinator, SEEN(), Span(date(2013, 2, 2), None, 10)) == []
    assert dues(money.coordinator, SEEN(), Span(date(2012, 1, 1), date(2013, 1, 31), 10)) == []


def test_account_that_is_begun_and_grant_that_is_offered_stand_once_on_the_desk(pin_day):
    pin_day(date(2013, 1, 15))
    money = make_money()
    grant = make_grant(money, accept_by=date(2013, 1, 31))
    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.FINAL)
    put_account(money, AccountKind.INTERIM, AccountState.DRAFT)
    Account.objects.update(due_on=date(2013, 1, 30), internal_on=date(2013, 1, 20), stated_by=None)

    def desk(user) -> list[tuple]:
        rows = client_of(user).get("/").context["desk"]
        return [(row.title, row.text, row.deadline, row.turn, row.action_url) for row in rows]

    account = reverse("agreement_account", args=[money.reference, 1])
    text = "Modtageren gør regnskabet færdigt og sender det. Internt klar 20.1.2013."
    offered = reverse("agreement_grant", args=[money.reference, 1])
    accept = ("Tilskud 1", "Kommunen accepterer tilskuddet.", date(2013, 1, 31), "Din tur", offered)
    begun = ("Regnskab 1", text, date(2013, 1, 30), "Din tur", account)
    assert desk(money.economist) == [
        begun,
        ("Tilskuddet skal accepteres", "", date(2013, 1, 31), "", offered),
    ]
    day = ("Regnskab 1 skal sendes", "Internt klar 20.1.2013.", date(2013, 1, 30), "", account)
    assert desk(money.manager) == [accept, day]


def test_internal_day_of_an_account_is_told_to_the_side_that_owes_it():
    money = make_money()
    put_account(money, AccountKind.INTERIM, AccountState.DRAFT)
    Account.objects.update(due_on=date(2013, 2, 28), internal_on=date(2013, 2, 10))
    span = Span(date(2013, 1, 1), None, 10)

    told = {
        user: [(due.deadline, due.internal_on, due.text) for due in dues(user, SEEN(), span)]
        for user in (money.economist, money.caseworker)
    }

    assert told == {
        money.economist: [(date(2013, 2, 28), date(2013, 2, 10), "Internt klar 10.2.2013.")],
        money.caseworker: [(date(2013, 2, 28), None, "")],
    }


def test_final_account_has_its_day_before_anybody_begins_it():
    money, span = make_money(), Span(date(2016, 1, 1), None, 10)
    rules = make_rule_set()
    make_grant(money, account_by=date(2016, 3, 31), state=GrantState.ACCEPTED, rule_set=rules)

    def days(user) -> list[tuple]:
        return [(due.title, due.deadline, due.internal_on) for due in dues(user, SEEN(), span)]

    final = ("Regnskabet skal sendes", date(2016, 3, 31))
    assert days(money.economist) == [(*final, date(2016, 3, 17))]
    assert days(money.caseworker) == [(*final, None)]
    ReportingDate.objects.create(rule_set=rules, kind="final", months_after=3, internal_days=21)
    assert days(money.economist) == [(*final, date(2016, 3, 10))]

    put_account(money, AccountKind.FINAL, AccountState.DRAFT)
    Account.objects.update(due_on=date(2016, 3, 31), internal_on=date(2016, 3, 10))
    assert days(money.economist) == [("Regnskab 1 skal sendes", final[1], date(2016, 3, 10))]
    Account.objects.update(state=AccountState.SUBMITTED)
    assert days(money.economist) == []


REPORT = "Statusrapporten for 1.1.%s–31.12.%s skal afleveres"


def test_status_reports_that_are_not_handed_in_have_their_days_in_frister():
    money = make_money()
    grant = make_asked(money)
    span = Span(date(2014, 1, 1), None, 10)

    def days(user, within: Span = span) -> list[tuple]:
        return [(due.title, due.deadline, due.is_owed, due.internal_on) for due in dues(user, SEEN(), within)]

    first = (REPORT % (2013, 2013), date(2014, 3, 20))
    second = (REPORT % (2014, 2014), date(2015, 3, 20))
    assert days(money.economist) == [
        (*first, True, date(2014, 3, 10)),
        (*second, True, date(2015, 3, 10)),
    ]
    assert days(money.caseworker) == [(*first, False, None), (*second, False, None)]
    assert days(money.economist, replace(span, most=1)) == [(*first, True, date(2014, 3, 10))]

    report = hand_in_report(grant, date(2013, 1, 1), date(2013, 12, 31), by=money.coordinator)
    assert days(money.caseworker) == [(*second, False, None)]
    return_report(report, by=money.caseworker, seen=1, note="Ret den.")
    assert days(money.caseworker) == [(*first, False, None), (*second, False, None)]


def test_no_report_is_due_of_a_short_grant_or_one_that_does_not_run():
    money, span = make_money(), Span(date(2013, 1, 1), None, 10)
    make_asked(money, ends_on=date(2014, 3, 31))
    make_asked(money, 2, ends_on=date(2014, 4, 1))
    assert [due.deadline for due in dues(money.economist, SEEN(), span)] == [date(2014, 3, 20)]

    type(make_asked(money, 3)).objects.update(state=GrantState.FINAL)
    assert dues(money.economist, SEEN(), span) == []
    assert dues(money.economist, Agreement.objects.none(), span) == []


def test_report_that_is_due_stands_on_the_desk_of_those_who_may_hand_it_in(pin_day):
    pin_day(date(2014, 3, 25))
    money = make_money()
    grant = make_asked(money)
    lead = make_member(party=money.agreement.owner, role=Role.INITIATIVE_LEAD)

    def desk(user) -> list[tuple]:
        rows = client_of(user).get("/").context["desk"]
        return [(row.title, row.text, row.deadline, row.turn, row.action_url) for row in rows]

    page = reverse("agreement_grants", args=[money.reference])
    due = (REPORT % (2013, 2013), "Internt klar 10.3.2014.", date(2014, 3, 20), "", page)
    assert desk(money.coordinator) == desk(money.manager) == desk(money.economist) == [due]
    assert desk(lead) == desk(money.caseworker) == desk(money.head) == []

    report = hand_in_report(grant, date(2013, 1, 1), date(2013, 12, 31), by=money.coordinator)
    assert desk(money.coordinator) == []
    return_report(report, by=money.caseworker, seen=1, note="Ret den.")
    sent_back = "Kommunen retter statusrapporten og afleverer den igen."
    page = reverse("agreement_grant", args=[money.reference, 1])
    assert desk(money.coordinator) == [("Statusrapport i tilskud 1", sent_back, None, "Din tur", page)]


FIRST, SECOND = (f"Delregnskabet for 1.1.{year}–31.12.{year} skal sendes" for year in (2013, 2014))
WHOLE = "Regnskabet skal sendes"


def make_accountable(money: Money, **fields):
    """Give a running grant of three years: an account of each year by 1 March, of the whole three months after."""
    rules = make_rule_set()
    ReportingDate.objects.create(rule_set=rules, kind="interim", month=3, day=1, internal_days=10)
    ReportingDate.objects.create(rule_set=rules, kind="final", months_after=3, internal_days=21)
    return make_grant(money, state=GrantState.ACCEPTED, rule_set=rules, **fields)


def accounts_due(user, first: date = date(2014, 1, 1)) -> list[tuple]:
    found = dues(user, SEEN(), Span(first, None, 10))
    return [(due.title, due.deadline, due.is_owed, due.internal_on) for due in found]


def test_accounts_that_nobody_has_begun_have_their_days_in_frister():
    money = make_money()
    make_accountable(money)
    later = [
        (SECOND, date(2015, 3, 1), True, date(2015, 2, 19)),
        (WHOLE, date(2016, 3, 31), True, date(2016, 3, 10)),
    ]

    assert accounts_due(money.economist) == [(FIRST, date(2014, 3, 1), True, date(2014, 2, 19)), *later]
    assert accounts_due(money.caseworker) == [
        (FIRST, date(2014, 3, 1), False, None),
        (SECOND, date(2015, 3, 1), False, None),
        (WHOLE, date(2016, 3, 31), False, None),
    ]
    assert [due.url for due in dues(money.economist, SEEN(), Span(date(2014, 1, 1), None, 10))] == [
        reverse("agreement_accounts", args=[money.reference])
    ] * 3

    create_account(
        money.agreement, AccountKind.INTERIM, date(2013, 1, 1), date(2013, 6, 30), by=money.economist
    )
    day = (date(2014, 3, 1), True, date(2014, 2, 19))
    assert accounts_due(money.economist) == [("Regnskab 1 skal sendes", *day), (FIRST, *day), *later]
    create_account(
        money.agreement, AccountKind.INTERIM, date(2013, 7, 1), date(2013, 12, 31), by=money.economist
    )
    assert accounts_due(money.economist) == [
        ("Regnskab 1 skal sendes", *day),
        ("Regnskab 2 skal sendes", *day),
        *later,
    ]
    Account.objects.update(state=AccountState.SUBMITTED)
    assert accounts_due(money.economist) == later


def test_account_of_another_grant_leaves_the_day_and_one_of_the_agreement_takes_it():
    money = make_money()
    make_accountable(money)
    put_account(money, AccountKind.INTERIM, AccountState.APPROVED)
    other = make_grant(money, number=2)
    Account.objects.update(starts_on=date(2013, 1, 1), ends_on=date(2013, 12, 31), grant=other)
    assert accounts_due(money.economist)[0][:2] == (FIRST, date(2014, 3, 1))

    Account.objects.update(grant=None)
    assert accounts_due(money.economist)[0][:2] == (SECOND, date(2015, 3, 1))


def test_final_account_is_due_by_the_letter_where_it_says_so_and_once():
    money = make_money()
    grant = make_accountable(money, account_by=date(2016, 5, 1))
    first = date(2016, 1, 1)
    assert accounts_due(money.economist, first) == [(WHOLE, date(2016, 5, 1), True, date(2016, 4, 10))]

    type(grant).objects.update(account_by=None)
    assert accounts_due(money.economist, first) == [(WHOLE, date(2016, 3, 31), True, date(2016, 3, 10))]
    put_account(money, AccountKind.FINAL, AccountState.SUBMITTED)
    assert accounts_due(money.economist, first) == []


def test_no_account_is_due_of_a_grant_that_does_not_run():
    money = make_money()
    grant = make_accountable(money)
    type(grant).objects.update(state=GrantState.SETTLED)

    assert accounts_due(money.economist) == []


def test_account_that_nobody_has_begun_stands_on_the_desk_of_those_who_may_begin_it(pin_day):
    pin_day(date(2014, 2, 20))
    money = make_money()
    make_accountable(money)
    lead = make_member(party=money.agreement.owner, role=Role.INITIATIVE_LEAD)

    def desk(user) -> list[tuple]:
        return [(row.title, row.deadline) for row in client_of(user).get("/").context["desk"]]

    assert desk(money.coordinator) == desk(money.economist) == [(FIRST, date(2014, 3, 1))]
    assert desk(lead) == desk(money.caseworker) == []


@pytest.mark.parametrize("number", [1, 3, 30])
def test_reports_are_asked_for_in_one_question_however_many(queries_of, number):
    money, span = make_money(), Span(date(2014, 1, 1), None, 100)
    first = make_asked(money)
    for place in range(2, number + 1):
        make_grant(money, number=place, state=GrantState.ACCEPTED, rule_set=first.rule_set)
    GrantReport.objects.create(
        grant=first,
        number=1,
        starts_on=date(2013, 1, 1),
        ends_on=date(2013, 12, 31),
        handed_in_by=money.coordinator,
        handed_in_on=date(2014, 1, 2),
    )

    assert len(dues(money.head, SEEN(), span)) == number * 2 - 1
    assert queries_of(lambda: dues(money.head, SEEN(), span)) == 2
