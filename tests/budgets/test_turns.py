"""What waits in money stands on Forside: with whoever may act on it, and with nobody else."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from agreements.terms.enums import PLACES, State
from agreements.terms.models import Access, Agreement, Programme
from budgets.actions.create_account import create_account
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.return_report import return_report
from budgets.enums import AccountKind, AccountState, ChangeState, GrantState
from budgets.models import Account, ChangeRequest, GrantReport, Instalment, ReportingDate
from budgets.turns import dues, my_turn, turns_among, turns_of, waits
from partnerships.enums import Role
from partnerships.shapes import Span
from tests.make.clients import client_of
from tests.make.money import SETTLED_ON, Money, make_grant, make_money, make_rule_set
from tests.make.people import make_member

pytestmark = pytest.mark.django_db
SEEN = Agreement.objects.all
SECTIONS = (
    "agreement_economy",
    "agreement_changes",
    "agreement_grants",
    "agreement_use",
    "agreement_accounts",
)


def make_change(money: Money, state: str = ChangeState.SUBMITTED, number: int = 1) -> ChangeRequest:
    change = ChangeRequest.objects.create(
        agreement=money.agreement,
        number=number,
        created_by=money.economist,
        created_on=SETTLED_ON,
        sent_by=money.coordinator,
        base=money.version,
    )
    ChangeRequest.objects.filter(pk=change.pk).update(state=state)
    return change


def told(user, seen=None) -> list[tuple[str, str]]:
    return [(waiting.title, waiting.reference) for waiting in waits(user, SEEN() if seen is None else seen)]


def test_change_that_was_sent_waits_for_who_decides_it():
    money = make_money()
    make_change(money)

    assert told(money.head) == [("Budgetændring 1", money.reference)]
    assert told(money.caseworker) == []
    assert told(money.economist) == []


def test_change_that_is_written_waits_for_its_writers():
    money = make_money()
    make_change(money, ChangeState.DRAFT)

    assert told(money.economist) == [("Budgetændring 1", money.reference)]
    assert told(money.head) == []


def test_change_waits_for_nobody_who_wrote_or_sent_it():
    money = make_money()
    both = make_member(party=money.ministry, role=Role.MINISTRY_HEAD_OF_OFFICE)
    change = make_change(money)
    ChangeRequest.objects.filter(pk=change.pk).update(sent_by=both)

    assert told(both) == []
    assert told(money.head) != []


def test_what_is_decided_waits_for_nobody():
    money = make_money()
    make_change(money, ChangeState.APPROVED)

    assert told(money.head) == told(money.economist) == []


def test_what_is_not_seen_waits_for_nobody():
    money = make_money()
    make_change(money)
    Access.objects.filter(agreement=money.agreement, side="approver").update(until=date(2013, 1, 1))

    assert told(money.head) == []
    assert told(money.head, Agreement.objects.none()) == []


@pytest.mark.parametrize("number", [1, 3, 30])
def test_turns_ask_one_question_and_days_two(queries_of, number):
    money = make_money()
    for place in range(1, number + 1):
        make_change(money, number=place)
        make_grant(money, number=place, accept_by=date(2013, 2, 1))
    span = Span(date(2013, 1, 1), None, 50)
    for user in (money.head, money.coordinator):
        waits(user, SEEN())

    assert queries_of(lambda: waits(money.head, SEEN())) == 1
    assert queries_of(lambda: dues(money.head, SEEN(), span)) == 2
    desk = replace(span, last=date(2013, 2, 1), is_desk=True)
    assert queries_of(lambda: dues(money.coordinator, SEEN(), desk)) == 2
    assert queries_of(lambda: dues(money.head, SEEN(), desk)) == 1


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


def test_internal_day_of_an_account_is_told_to_the_side_that_owes_it():
    money = make_money()
    make_account(money, AccountKind.INTERIM, AccountState.DRAFT)
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

    make_account(money, AccountKind.FINAL, AccountState.DRAFT)
    Account.objects.update(due_on=date(2016, 3, 31), internal_on=date(2016, 3, 10))
    assert days(money.economist) == [(*final, date(2016, 3, 10))]
    Account.objects.update(state=AccountState.SUBMITTED)
    assert days(money.economist) == []


def make_account(money: Money, kind: str, state: str) -> None:
    row = Account.objects.create(
        agreement=money.agreement,
        number=1,
        kind=kind,
        starts_on=SETTLED_ON,
        ends_on=SETTLED_ON,
        created_by=money.coordinator,
        stated_by=money.manager,
    )
    Account.objects.filter(pk=row.pk).update(state=state)


def test_account_waits_for_its_sender_then_for_who_approves_its_kind():
    part, final = make_money(), make_money()
    make_account(part, AccountKind.INTERIM, AccountState.DRAFT)
    make_account(final, AccountKind.FINAL, AccountState.DRAFT)
    assert told(part.economist) == [("Regnskab 1", part.reference)]
    assert told(part.manager) == told(part.caseworker) == []

    Account.objects.update(state=AccountState.SUBMITTED)

    assert told(part.caseworker) == told(part.head) == [("Regnskab 1", part.reference)]
    assert told(final.caseworker) == []
    assert told(final.head) == [("Regnskab 1", final.reference)]
    assert told(final.economist) == []


def test_grant_and_instalment_wait_for_who_may_act_on_them():
    money = make_money()
    grant = make_grant(money, prepared_by=money.caseworker)
    assert told(money.head) == [("Tilskud 1", money.reference)]
    assert told(money.coordinator) == []

    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.FINAL)
    assert told(money.coordinator) == [("Tilskud 1", money.reference)]

    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.ACCEPTED)
    Instalment.objects.create(grant=grant, number=1, amount=500_000, due_on=date(2013, 3, 1))
    Instalment.objects.create(grant=grant, number=2, amount=400_000, due_on=date(9000, 3, 1))
    assert told(money.caseworker) == [("Rate i tilskud 1", money.reference)]
    assert told(money.coordinator) == told(money.head) == []


def in_one(user, money: Money) -> list[tuple[str, str, bool]]:
    return [(each.title, each.text, each.is_mine) for each in turns_of(user, money.agreement)]


def waiting_in_all_rooms() -> Money:
    """Give an agreement with a change that is sent, an account that is written and an instalment whose day has come."""
    money = make_money()
    make_change(money)
    make_account(money, AccountKind.INTERIM, AccountState.DRAFT)
    grant = make_grant(money, prepared_by=money.caseworker)
    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.ACCEPTED)
    Instalment.objects.create(grant=grant, number=1, amount=900_000, due_on=date(2013, 3, 1))
    return money


def test_all_that_waits_in_one_agreement_is_told_with_whose_it_is():
    money, _other = waiting_in_all_rooms(), waiting_in_all_rooms()
    change = ("Budgetændring 1", "Kontorchefen afgør ændringen.")
    account = ("Regnskab 1", "Modtageren gør regnskabet færdigt og sender det.")
    instalment = ("Rate i tilskud 1", "Sagsbehandleren frigiver raten.")

    for user, mine in (
        (money.head, change),
        (money.economist, account),
        (money.caseworker, instalment),
        (money.manager, None),
    ):
        assert in_one(user, money) == [(*each, each == mine) for each in (change, account, instalment)]


def listed(user, *found: Money) -> list[tuple[str, bool]]:
    """Give what the lists say of each, as `my_turn` finds them too."""
    keys = [each.agreement.pk for each in found]
    told = turns_among(user, keys)
    mine = {pk for pk, turn in told.items() if turn.is_mine}
    assert set(Agreement.objects.filter(my_turn(user), pk__in=keys).values_list("pk", flat=True)) == mine
    return [(told[pk].text, told[pk].is_mine) for pk in keys if pk in told]


def test_lists_say_whose_turn_it_is_in_the_money_of_each_agreement():
    rooms, change, nothing, draft = waiting_in_all_rooms(), make_money(), make_money(), make_money()
    make_change(change)
    make_change(draft, ChangeState.DRAFT)
    mine, decides = ("Din (penge)", True), ("Penge: Kontorchefen afgør ændringen", False)
    more = (f"{decides[0]}. 2 ting mere venter.", False)

    assert (
        listed(rooms.head, rooms) == listed(change.head, change) == listed(draft.economist, draft) == [mine]
    )
    assert listed(nothing.head, nothing) == listed(draft.head, draft) == []
    assert listed(rooms.manager, rooms) == [more]
    for each in (change, nothing, draft):
        make_member(rooms.manager, each.agreement.owner, Role.INITIATIVE_LEAD)
    assert listed(rooms.manager, rooms, change, nothing, draft) == [more, decides]
    make_member(rooms.manager, draft.agreement.owner, Role.MUNICIPAL_ECONOMIST)
    assert listed(rooms.manager, rooms, change, nothing, draft) == [more, decides, mine]


def test_lists_say_that_one_more_thing_waits():
    money = make_money()
    make_change(money)
    make_change(money, number=2)

    assert listed(money.economist, money) == [
        ("Penge: Kontorchefen afgør ændringen. Én ting mere venter.", False)
    ]


def test_what_a_user_took_part_in_waits_for_another():
    money = make_money()
    change = make_change(money)
    ChangeRequest.objects.filter(pk=change.pk).update(created_by=money.head)

    assert in_one(money.head, money) == [("Budgetændring 1", "Kontorchefen afgør ændringen.", False)]
    assert listed(money.head, money) == [("Penge: Kontorchefen afgør ændringen", False)]


def test_what_has_not_been_sent_is_told_to_those_who_write_it():
    money = make_money()
    make_change(money, ChangeState.DRAFT)
    make_grant(money, prepared_by=money.caseworker)
    written = ("Budgetændring 1", "Kommunen skriver ændringen færdig.", True)
    prepared = ("Tilskud 1", "Ministeriet udsteder tilskudsbrevet.")
    lead = make_member(party=money.agreement.owner, role=Role.INITIATIVE_LEAD)

    assert in_one(money.economist, money) == [written]
    assert in_one(money.head, money) == [(*prepared, True)]
    assert in_one(money.caseworker, money) == [(*prepared, False)]
    assert in_one(lead, money) == []


@pytest.mark.parametrize("number", [1, 3])
def test_turns_of_one_agreement_and_of_several_ask_one_question(queries_of, number):
    money = make_money()
    for place in range(1, number + 1):
        make_change(money, number=place)
    turns_of(money.head, money.agreement)

    assert queries_of(lambda: turns_of(money.head, money.agreement)) == 1
    assert queries_of(lambda: turns_among(money.head, [money.agreement.pk])) == 1
    assert queries_of(lambda: turns_among(money.head, [])) == 0


def test_lists_name_who_is_waited_for_in_money_where_the_agreement_waits_for_nobody():
    money = make_money()
    programme = Programme.objects.create(name="Puljen", authority=money.ministry)
    Agreement.objects.update(programme=programme)
    make_change(money)

    def told(user) -> set[tuple[str, bool]]:
        client = client_of(user)
        (row,) = client.get("/aftaler/").context["rows"]
        ((shown, _due),) = client.get("/").context["listed"]
        (group,) = client.get("/programmer/").context["groups"]
        lines = row, shown, *group.lines
        assert [each.reference for each in client.get("/aftaler/?mintur=1").context["rows"]] == [
            each.reference for each in (row,) if each.is_mine
        ]
        return {(each.turn, each.is_mine) for each in lines}

    assert told(money.head) == {("Din (penge)", True)}
    assert told(money.economist) == {("Penge: Kontorchefen afgør ændringen", False)}

    Agreement.objects.update(current_state=State.SUBMITTED, state_place=PLACES[State.SUBMITTED])
    assert told(money.head) == {("Din (penge)", True)}
    assert told(money.economist) == {("Ministeriets sagsbehandler læser", False)}
    assert told(money.caseworker) == {("Din", True)}


def test_programme_puts_what_waits_for_the_user_in_money_first():
    first, second = make_money(), make_money()
    programme = Programme.objects.create(name="Puljen", authority=second.ministry)
    Agreement.objects.update(programme=programme)
    member = make_member(party=first.ministry, role=Role.MINISTRY_HEAD_OF_OFFICE)
    make_member(member, second.ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    make_change(second)

    (group,) = client_of(member).get("/programmer/").context["groups"]

    assert [(line.reference, line.turn) for line in group.lines] == [
        (second.reference, "Din (penge)"),
        (first.reference, "Ingen"),
    ]


def test_band_of_economy_tells_whose_turn_it_is_in_money():
    money = waiting_in_all_rooms()
    head, manager = client_of(money.head), client_of(money.manager)

    for name in SECTIONS:
        mine, others = (
            each.get(reverse(name, args=[money.reference])).content.decode() for each in (head, manager)
        )
        assert "<h2>Din tur: Budgetændring 1</h2>" in mine, name
        assert "Desuden venter: Regnskab 1: Modtageren gør regnskabet færdigt og sender det." in mine, name
        assert f'href="{reverse("agreement_change", args=[money.reference, 1])}">Åbn' in mine, name
        assert "<h2>3 ting venter på andre</h2>" in others, name
        assert "Rate i tilskud 1: Sagsbehandleren frigiver raten. Lige nu skal du ikke" in others, name
        assert "Ingen venter på noget" not in mine + others, name


def test_band_says_that_nobody_is_waited_for_when_nothing_waits():
    money = make_money()

    page = client_of(money.head).get(reverse("agreement_economy", args=[money.reference])).content.decode()

    assert "<h2>Ingen venter på noget</h2>" in page


def test_economy_asks_the_same_however_much_waits(queries_of):
    money, counts = make_money(), []
    client, address = client_of(money.head), reverse("agreement_economy", args=[money.reference])
    for number in (1, 2, 10):
        make_change(money, number=number)
        client.get(address)
        counts.append(queries_of(lambda: client.get(address)))

    assert counts[0] == counts[1] == counts[2] <= 12


REPORT = "Statusrapporten skal afleveres"


def make_asked(money: Money, number: int = 1, **fields):
    """Give a running grant that is asked for a status report by 20 March, when it lasts over 15 months."""
    rules = make_rule_set(code=f"dh-{number}")
    ReportingDate.objects.create(
        rule_set=rules, kind="status", month=3, day=20, internal_days=10, grant_over_months=15
    )
    return make_grant(money, number=number, state=GrantState.ACCEPTED, rule_set=rules, **fields)


def test_status_report_waits_for_the_caseworker_then_for_who_hands_it_in_again():
    money = make_money()
    grant = make_asked(money)
    report = hand_in_report(grant, date(2013, 1, 1), date(2013, 12, 31), by=money.coordinator)
    waiting = [("Statusrapport i tilskud 1", money.reference)]
    assert told(money.caseworker) == waiting
    assert told(money.coordinator) == told(money.head) == []

    return_report(report, by=money.caseworker, seen=1, note="Ret den.")
    assert told(money.coordinator) == told(money.economist) == waiting
    assert told(money.caseworker) == []

    type(grant).objects.update(state=GrantState.LAPSED)
    assert told(money.coordinator) == []


def test_status_reports_that_are_not_handed_in_have_their_days_in_frister():
    money = make_money()
    grant = make_asked(money)
    span = Span(date(2014, 1, 1), None, 10)

    def days(user, within: Span = span) -> list[tuple]:
        return [(due.title, due.deadline, due.is_owed, due.internal_on) for due in dues(user, SEEN(), within)]

    first, second = (REPORT, date(2014, 3, 20)), (REPORT, date(2015, 3, 20))
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
    due = (REPORT, "Internt klar 10.3.2014.", date(2014, 3, 20), "", page)
    assert desk(money.coordinator) == desk(money.manager) == desk(money.economist) == [due]
    assert desk(lead) == desk(money.caseworker) == desk(money.head) == []

    report = hand_in_report(grant, date(2013, 1, 1), date(2013, 12, 31), by=money.coordinator)
    assert desk(money.coordinator) == []
    return_report(report, by=money.caseworker, seen=1, note="Ret den.")
    sent_back = "Kommunen retter statusrapporten og afleverer den igen."
    page = reverse("agreement_grant", args=[money.reference, 1])
    assert desk(money.coordinator) == [("Statusrapport i tilskud 1", sent_back, None, "Din tur", page)]


PART, WHOLE = "Et delregnskab skal sendes", "Regnskabet skal sendes"


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
        (PART, date(2015, 3, 1), True, date(2015, 2, 19)),
        (WHOLE, date(2016, 3, 31), True, date(2016, 3, 10)),
    ]

    assert accounts_due(money.economist) == [(PART, date(2014, 3, 1), True, date(2014, 2, 19)), *later]
    assert accounts_due(money.caseworker) == [
        (PART, date(2014, 3, 1), False, None),
        (PART, date(2015, 3, 1), False, None),
        (WHOLE, date(2016, 3, 31), False, None),
    ]
    assert [due.url for due in dues(money.economist, SEEN(), Span(date(2014, 1, 1), None, 10))] == [
        reverse("agreement_accounts", args=[money.reference])
    ] * 3

    create_account(
        money.agreement, AccountKind.INTERIM, date(2013, 1, 1), date(2013, 6, 30), by=money.economist
    )
    begun = (WHOLE, date(2014, 3, 1), True, date(2014, 2, 19))
    assert accounts_due(money.economist) == [begun, (PART, *begun[1:]), *later]
    create_account(
        money.agreement, AccountKind.INTERIM, date(2013, 7, 1), date(2013, 12, 31), by=money.economist
    )
    assert accounts_due(money.economist) == [begun, begun, *later]
    Account.objects.update(state=AccountState.SUBMITTED)
    assert accounts_due(money.economist) == later


def test_account_of_another_grant_leaves_the_day_and_one_of_the_agreement_takes_it():
    money = make_money()
    make_accountable(money)
    make_account(money, AccountKind.INTERIM, AccountState.APPROVED)
    other = make_grant(money, number=2)
    Account.objects.update(starts_on=date(2013, 1, 1), ends_on=date(2013, 12, 31), grant=other)
    assert accounts_due(money.economist)[0][:2] == (PART, date(2014, 3, 1))

    Account.objects.update(grant=None)
    assert accounts_due(money.economist)[0][:2] == (PART, date(2015, 3, 1))


def test_final_account_is_due_by_the_letter_where_it_says_so_and_once():
    money = make_money()
    grant = make_accountable(money, account_by=date(2016, 5, 1))
    first = date(2016, 1, 1)
    assert accounts_due(money.economist, first) == [(WHOLE, date(2016, 5, 1), True, date(2016, 4, 10))]

    type(grant).objects.update(account_by=None)
    assert accounts_due(money.economist, first) == [(WHOLE, date(2016, 3, 31), True, date(2016, 3, 10))]
    make_account(money, AccountKind.FINAL, AccountState.SUBMITTED)
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

    assert desk(money.coordinator) == desk(money.economist) == [(PART, date(2014, 3, 1))]
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
