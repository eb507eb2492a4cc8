"""A change of the budget from draft to answer: four eyes, cumulated limits, the money kept whole."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.actions.approve_change import approve_change
from budgets.actions.approve_part_of_change import approve_part_of_change
from budgets.actions.create_change import create_change
from budgets.actions.delete_change_item import delete_change_item
from budgets.actions.note_change import note_change
from budgets.actions.reject_change import reject_change
from budgets.actions.save_change import save_change
from budgets.actions.save_change_item import save_change_item
from budgets.actions.send_change import send_change
from budgets.actions.withdraw_change import withdraw_change
from budgets.enums import ChangeState, GrantState, VersionSource
from budgets.models import ApprovedLine, BudgetVersion, ChangeItem, ChangeRequest, Expense, Grant
from budgets.money import totals
from budgets.queries.changes import change_of, move_of
from budgets.queries.operative import operative_of
from budgets.queries.rules_of import rule_set_of
from budgets.queries.versions import approved_of, version_in_force
from budgets.shapes import Move
from partnerships.enums import Role
from partnerships.models import Event, OutboxMail, User
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_edition
from tests.make.changes import make_change, make_move, make_sent, mark_of, purse
from tests.make.money import make_entry, make_grant, make_money, make_rule_set
from tests.make.people import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def money():
    """Two lines of 300.000 and 120.000 kr. a year under `sbst`."""
    money = make_money()
    make_grant(money, rule_set=make_rule_set())
    return money


def amount(money, line=0, year=2013, payer=None):
    key = money.lines[line].pk, year, None if payer is None else money.payers[payer]
    return operative_of(money.agreement).amounts[key]


def approve(money, request, **more):
    values = {"by": money.head, "seen": request.version, "mark": mark_of(money)}
    return approve_change(request, **values | more)


def verbs(money):
    events = Event.objects.filter(chain=f"agreement:{money.agreement.pk}").order_by("sequence")
    return list(events.values_list("verb", flat=True))


def test_change_that_the_rules_let_nobody_approve_is_not_sent():
    money = make_money()
    rules = make_rule_set(lets_total_rise=False, change_latest_month=12, change_latest_day=31)
    make_grant(money, rule_set=rules)
    larger = make_change(money, Move(Decimal(1000), None, purse(money)))
    late = make_change(money, make_move(money, 200_000))

    with pytest.raises(Refused, match="må ikke blive større i alt"):
        send_change(larger, by=money.economist, seen=larger.version, on=date(2013, 6, 1))
    with pytest.raises(Refused, match=r"senest 31\. december 2013"):
        send_change(late, by=money.economist, seen=late.version, on=date(2014, 1, 1))

    assert set(ChangeRequest.objects.values_list("state", "sent_on")) == {(ChangeState.DRAFT, None)}
    in_time = send_change(late, by=money.economist, seen=late.version, on=date(2013, 12, 31))
    version = approve(money, in_time, on=date(2014, 1, 20))
    assert (version.number, version.approved_on) == (2, date(2014, 1, 20))


def test_small_move_is_noted_and_counts_in_the_budget_at_once(money):
    request = make_sent(money, make_move(money, 12_000))

    assert (request.state, request.why, request.base) == (ChangeState.NOTED, [], money.version)
    assert (request.sent_by, BudgetVersion.objects.count()) == (money.economist, 1)
    assert (amount(money, 0), amount(money, 1), amount(money, 1, payer=0)) == (288_000, 132_000, 132_000)
    assert verbs(money)[-1] == "note_change"
    assert not OutboxMail.objects.filter(subject__contains="budgetændring").exists()


def test_second_small_move_needs_approval_when_together_they_pass_the_limit(money):
    make_sent(money, make_move(money, 12_000))
    request = make_sent(money, make_move(money, 1))

    assert request.state == ChangeState.SUBMITTED
    assert [(reason["code"], reason["difference"]) for reason in request.why] == [("percent", "12001.00")]
    assert amount(money, 1) == 132_000


def test_approval_makes_the_next_version_with_what_was_noted_and_leaves_the_signed_budget(money):
    make_sent(money, make_move(money, 12_000))
    request = make_sent(money, make_move(money, 20_000))

    version = approve(money, request, note="Godt.", on=date(2013, 6, 1))

    request.refresh_from_db()
    assert (request.state, request.decided_by, request.decided_on, request.decision_note) == (
        ChangeState.APPROVED,
        money.head,
        date(2013, 6, 1),
        "Godt.",
    )
    assert (version.number, version.source, version.change) == (2, VersionSource.CHANGE, request)
    assert version_in_force(money.agreement) == version
    assert (amount(money, 0), amount(money, 1)) == (268_000, 152_000)
    assert operative_of(money.agreement).earlier == {}
    assert totals(approved_of(version).grid).expense == totals(approved_of(money.version).grid).expense
    assert set(Expense.objects.values_list("amount", flat=True)) == {300_000, 120_000}
    assert set(request.items.values_list("is_approved", flat=True)) == {True}


def test_what_was_noted_under_an_earlier_version_is_not_counted_again(money):
    make_sent(money, make_move(money, 12_000))
    approve(money, make_sent(money, make_move(money, 20_000)))

    request = make_sent(money, make_move(money, 15_200))

    assert request.state == ChangeState.NOTED
    assert amount(money, 1) == 167_200


def test_sender_never_decides_and_only_the_head_of_office_does(money):
    request = make_sent(money, make_move(money, 20_000))
    ChangeRequest.objects.filter(pk=request.pk).update(sent_by=money.head)
    request.refresh_from_db()

    for user in (money.head, money.economist, money.caseworker, money.manager):
        with pytest.raises(Refused):
            approve(money, request, by=user)

    assert (ChangeRequest.objects.get().state, BudgetVersion.objects.count()) == (ChangeState.SUBMITTED, 1)


def test_who_wrote_a_part_never_decides_though_another_sent_it(money):
    request = make_change(money, make_move(money, 20_000))
    request = save_change_item(request, make_move(money, 5), by=money.coordinator, seen=request.version)
    request = send_change(request, by=money.economist, seen=request.version)
    both = make_member(money.coordinator, money.ministry, Role.MINISTRY_HEAD_OF_OFFICE)

    with pytest.raises(Refused, match="selv skrevet"):
        approve(money, request, by=User.objects.get(pk=both.pk))

    assert (ChangeRequest.objects.get().state, BudgetVersion.objects.count()) == (ChangeState.SUBMITTED, 1)


def test_new_line_becomes_an_approved_line_when_it_is_approved(money):
    new = Move(Decimal(5000), purse(money), purse(money, None, text="Bil", category="transport"))
    request = make_sent(money, new)
    assert [reason["code"] for reason in request.why] == ["new_line"]
    assert ApprovedLine.objects.count() == 2

    version = approve(money, request)

    line = ApprovedLine.objects.get(text="Bil")
    assert (line.category, line.order, line.budget_line) == ("transport", 2, None)
    assert approved_of(version).amounts[line.pk, 2013, None] == 5000
    assert set(ChangeItem.objects.filter(amount__gt=0).values_list("line", "new_text")) == {(line.pk, "")}


def test_part_that_is_approved_is_in_the_next_version_alone(money):
    request = make_sent(money, make_move(money, 20_000), make_move(money, 30_000, year=2014))

    version = approve_part_of_change(
        request, [2], by=money.head, seen=request.version, mark=mark_of(money), note="Kun 2014."
    )

    request.refresh_from_db()
    assert (request.state, version.number) == (ChangeState.PARTLY_APPROVED, 2)
    assert (amount(money, 1), amount(money, 1, 2014)) == (120_000, 150_000)
    assert set(request.items.values_list("part", "is_approved")) == {(1, False), (2, True)}


@pytest.mark.parametrize("parts", [[], [1, 2], [7]])
def test_part_approval_of_none_or_all_is_refused(money, parts):
    request = make_sent(money, make_move(money, 20_000), make_move(money, 30_000, year=2014))

    with pytest.raises(Refused):
        approve_part_of_change(
            request, parts, by=money.head, seen=request.version, mark=mark_of(money), note="Nej."
        )

    assert BudgetVersion.objects.count() == 1


def test_rejected_change_leaves_the_budget_and_needs_a_reason(money):
    request = make_sent(money, make_move(money, 20_000))
    with pytest.raises(Refused):
        reject_change(request, by=money.head, seen=request.version, mark=mark_of(money), note=" ")

    reject_change(request, by=money.head, seen=request.version, mark=mark_of(money), note="For dyrt.")

    request.refresh_from_db()
    assert (request.state, amount(money, 1)) == (ChangeState.REJECTED, 120_000)
    assert set(request.items.values_list("is_approved", flat=True)) == {False}


def test_withdrawn_change_leaves_the_budget(money):
    request = make_sent(money, make_move(money, 20_000))

    withdraw_change(request, by=money.coordinator, seen=request.version)

    request.refresh_from_db()
    assert (request.state, amount(money, 1)) == (ChangeState.WITHDRAWN, 120_000)
    with pytest.raises(Stale):
        approve(money, request)


def test_decision_on_a_budget_that_is_another_now_is_stale(money):
    first = make_sent(money, make_move(money, 20_000))
    second = make_sent(money, make_move(money, 30_000, year=2014))
    seen = mark_of(money)
    approve(money, first)

    with pytest.raises(Stale, match="Budgettet er ændret"):
        approve(money, second, mark=seen)

    assert (ChangeRequest.objects.get(number=2).state, BudgetVersion.objects.count()) == ("submitted", 2)
    approve(money, second)
    assert (amount(money, 1), amount(money, 1, 2014)) == (140_000, 150_000)


def test_what_was_noted_meanwhile_makes_a_decision_stale(money):
    request = make_sent(money, make_move(money, 20_000))
    seen = mark_of(money)
    make_sent(money, make_move(money, 1000, year=2014))

    with pytest.raises(Stale):
        approve(money, request, mark=seen)

    assert BudgetVersion.objects.count() == 1


def test_change_without_a_reason_or_moves_is_not_sent(money):
    silent = make_change(money, make_move(money, 20_000), reason=" ")
    with pytest.raises(Refused, match="hvorfor"):
        send_change(silent, by=money.economist, seen=silent.version)
    empty = make_change(money)
    with pytest.raises(Refused, match="flytter ingenting"):
        send_change(empty, by=money.economist, seen=empty.version)

    assert set(ChangeRequest.objects.values_list("state", flat=True)) == {ChangeState.DRAFT}


def test_line_never_falls_under_nought_or_under_what_is_used(money):
    make_entry(money, 290_000)
    for asked, told in ((10_001, "allerede brugt 290.000"), (300_001, "har kun 300.000")):
        request = make_change(money, make_move(money, asked))
        with pytest.raises(Refused) as refusal:
            send_change(request, by=money.economist, seen=request.version)
        assert told in refusal.value.args[0].replace("\xa0", " ")

    assert make_sent(money, make_move(money, 10_000)).state == ChangeState.NOTED


def test_payer_gives_no_more_than_it_pays(money):
    move = Move(Decimal(1000), purse(money, payer=1), purse(money, 1, payer=1))
    request = make_change(money, move)

    with pytest.raises(Refused, match="betaler kun"):
        send_change(request, by=money.economist, seen=request.version)

    assert ChangeRequest.objects.get().state == ChangeState.DRAFT


def test_total_rises_with_approval_only(money):
    request = make_sent(money, Move(Decimal(10), None, purse(money)))
    assert [reason["code"] for reason in request.why] == ["total", "payer"]

    approve(money, request)

    assert amount(money) == 300_010


def test_every_change_needs_approval_without_rules():
    money = make_money()

    assert [reason["code"] for reason in make_sent(money, make_move(money, 1)).why] == ["no_rules"]


def test_rules_are_those_of_the_newest_grant_that_has_some(money):
    lapsed = make_grant(money, number=2, rule_set=make_rule_set(code="lag"))
    make_grant(money, number=3)

    assert rule_set_of(money.agreement).code == "lag"
    Grant.objects.filter(pk=lapsed.pk).update(state=GrantState.LAPSED)
    assert rule_set_of(money.agreement).code == "sbst"


def test_draft_is_edited_part_by_part_with_the_version_seen(money):
    request = make_change(money, make_move(money, 1000))
    seen = request.version
    other = Move(Decimal(2500), purse(money, 1, 2013), purse(money, 1, 2014))

    request = save_change_item(request, other, by=money.coordinator, seen=seen, part=1)

    change = change_of(request, operative_of(money.agreement))
    assert [move_of(items) for items in change.parts.values()] == [other]
    for late in (
        lambda: save_change_item(request, other, by=money.economist, seen=seen),
        lambda: delete_change_item(request, 1, by=money.economist, seen=seen),
        lambda: save_change(request, "Nyt", changes_purpose=True, by=money.economist, seen=seen),
    ):
        with pytest.raises(Stale):
            late()
    delete_change_item(request, 1, by=money.economist, seen=request.version)
    assert ChangeItem.objects.count() == 0
    assert verbs(money)[-2:] == ["save_change_item", "delete_change_item"]


def test_other_payer_of_the_same_line_moves_no_expense(money):
    request = make_change(money, Move(Decimal(1000), purse(money), purse(money, payer=1)))

    assert list(request.items.values_list("financier", "amount")) == [
        (money.payers[0], Decimal(-1000)),
        (money.payers[1], Decimal(1000)),
    ]


def test_moves_that_make_no_sense_are_refused(money):
    request = make_change(money)
    foreign = purse(make_money(100))
    for move in (
        make_move(money, 0),
        make_move(money, 5, 0, 0),
        Move(Decimal(5), None, None),
        Move(Decimal(5), purse(money), foreign),
        Move(Decimal(5), purse(money, year=2019), purse(money)),
        Move(Decimal(5), purse(money), purse(money, None, text="")),
    ):
        with pytest.raises(Refused):
            save_change_item(request, move, by=money.economist, seen=request.version)

    assert ChangeItem.objects.count() == 0


def test_sent_change_is_edited_no_more(money):
    request = make_sent(money, make_move(money, 20_000))

    with pytest.raises(Stale):
        save_change_item(request, make_move(money, 5), by=money.economist, seen=request.version)

    assert request.items.count() == 4


def test_outsider_and_deciding_side_begin_no_change(money):
    for user in (money.caseworker, money.head, make_money(5).economist):
        with pytest.raises(Refused):
            create_change(money.agreement, by=user)
    with pytest.raises(Refused):
        create_change(make_edition().agreement, by=money.economist)

    assert ChangeRequest.objects.count() == 0


def test_change_that_needs_approval_is_not_noted(money):
    request = make_change(money, make_move(money, 20_000))

    with pytest.raises(Refused, match="skal godkendes"):
        note_change(request, by=money.economist, seen=request.version)

    assert ChangeRequest.objects.get().state == ChangeState.DRAFT


def test_correction_is_made_by_the_caseworker_and_approved_by_the_head(money):
    with pytest.raises(Refused):
        create_change(money.agreement, by=money.economist, is_correction=True)
    request = make_sent(money, make_move(money, 10), is_correction=True)
    assert [reason["code"] for reason in request.why] == ["correction"]
    with pytest.raises(Refused):
        approve(money, request, by=money.caseworker)

    version = approve(money, request)

    assert (version.source, amount(money, 1)) == (VersionSource.CORRECTION, 120_010)
    assert verbs(money)[-3:] == ["supersede_budget", "approve_budget", "approve_change"]


def test_who_has_the_turn_and_who_waits_get_a_mail_without_figures(money):
    request = make_sent(money, make_move(money, 20_000))
    approve(money, request)

    mails = list(OutboxMail.objects.filter(subject__contains="budgetændring").order_by("pk"))
    assert [mail.to for mail in mails[:1]] == [money.head.email]
    assert {mail.to for mail in mails[1:]} == {
        money.coordinator.email,
        money.manager.email,
        money.economist.email,
    }
    assert mails[0].subject == f"{money.reference}: budgetændring 1 venter på din afgørelse"
    assert mails[1].subject == f"{money.reference}: budgetændring 1 er nu: Godkendt"
    assert not any("20.000" in mail.body for mail in mails)
