"""What waits in money stands on Forside: with whoever may act on it, and with nobody else."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from agreements.terms.enums import PLACES, State
from agreements.terms.models import Access, Agreement, Programme
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.return_report import return_report
from budgets.enums import AccountKind, AccountState, ChangeState, GrantState
from budgets.models import Account, ChangeRequest, GrantReport, Instalment
from budgets.turns import dues, my_turn, turns_among, turns_of, waits
from partnerships.enums import Role
from partnerships.shapes import Span
from tests.make.clients import client_of
from tests.make.money import SETTLED_ON, Money, make_grant, make_money
from tests.make.people import make_member
from tests.make.turns import make_asked, put_account

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


def test_account_waits_for_its_sender_then_for_who_approves_its_kind():
    part, final = make_money(), make_money()
    put_account(part, AccountKind.INTERIM, AccountState.DRAFT)
    put_account(final, AccountKind.FINAL, AccountState.DRAFT)
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
    put_account(money, AccountKind.INTERIM, AccountState.DRAFT)
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

    GrantReport.objects.update(state="withdrawn", decided_by=None, decided_on=None)
    assert told(money.coordinator) == told(money.economist) == waiting
    assert told(money.caseworker) == []

    type(grant).objects.update(state=GrantState.LAPSED)
    assert told(money.coordinator) == []
