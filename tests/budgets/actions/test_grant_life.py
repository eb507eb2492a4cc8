"""A grant from the first word to the last krone: who may, in which order, and what stands afterwards."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from budgets.actions.accept_grant import accept_grant
from budgets.actions.fulfil_condition import fulfil_condition
from budgets.actions.issue_conditional_letter import issue_conditional_letter
from budgets.actions.issue_final_letter import issue_final_letter
from budgets.actions.lapse_grant import lapse_grant
from budgets.actions.register_start import register_start
from budgets.actions.resume_payments import resume_payments
from budgets.actions.settle_grant import settle_grant
from budgets.actions.stop_payments import stop_for_termination, stop_payments
from budgets.enums import GrantState, InstalmentState, RequestKind, RequestState
from budgets.models import Grant, GrantAcceptance, GrantLetter, GrantRequest, Instalment
from partnerships import vault
from partnerships.models import Event, OutboxMail, User
from partnerships.workflow import Refused, Stale
from tests.make.grants import (
    ACCEPT_BY,
    ISSUED_ON,
    accepted,
    condition_of,
    final,
    fresh,
    instalment_of,
    make_account,
    prepared,
)
from tests.make.money import make_entry, make_money
from tests.make.people import make_member

pytestmark = pytest.mark.django_db


def states(grant: Grant) -> list[str]:
    return list(grant.instalments.order_by("number").values_list("state", flat=True))


def test_final_letter_is_kept_as_file_and_facts():
    money = make_money()
    grant = prepared(money)

    letter = issue_final_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)

    now = fresh(grant)
    assert (now.state, now.committed_on, now.commitment_year) == (GrantState.FINAL, ISSUED_ON, 2012)
    assert vault.get(letter.sha256)[:5] == b"%PDF-"
    assert letter.size == len(vault.get(letter.sha256))
    assert (letter.facts["amount"], letter.facts["issued_by"]) == ("1260000.00", str(money.head))
    assert list(Event.objects.filter(verb="issue_final_letter").values_list("subject_id", flat=True)) == [
        str(grant.pk)
    ]


def test_letter_tells_the_grantee():
    money = make_money()

    grant = prepared(money)

    issue_final_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)

    told = OutboxMail.objects.filter(subject__contains="tilskudsbrev").values_list("to", flat=True)
    assert set(told) == {money.coordinator.email, money.manager.email, money.economist.email}


def test_letter_lacking_anything_is_not_issued():
    money = make_money()
    grant = prepared(money, case_number="", legal_basis="")

    with pytest.raises(Refused) as refusal:
        issue_final_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)

    assert "Brevet mangler: sagsnummer. Brevet mangler: hjemmel." in refusal.value.args[0]
    assert fresh(grant).state == GrantState.PREPARED
    assert not GrantLetter.objects.exists()


def test_letter_is_issued_by_another_than_who_wrote_it():
    money = make_money()
    grant = prepared(money)
    make_member(money.caseworker, money.ministry, "ministry_head_of_office")
    both = User.objects.get(pk=money.caseworker.pk)

    with pytest.raises(Refused, match="Du har selv skrevet tilskuddet"):
        issue_final_letter(grant, by=both, seen=grant.version, on=ISSUED_ON)

    assert fresh(grant).state == GrantState.PREPARED


@pytest.mark.parametrize("who", ["caseworker", "manager", "economist"])
def test_letter_is_issued_by_the_head_of_office_alone(who):
    money = make_money()
    grant = prepared(money)

    with pytest.raises(Refused):
        issue_final_letter(grant, by=getattr(money, who), seen=grant.version, on=ISSUED_ON)

    assert fresh(grant).state == GrantState.PREPARED


def test_letter_of_what_was_changed_since_is_stale():
    money = make_money()
    grant = prepared(money)

    with pytest.raises(Stale):
        issue_final_letter(grant, by=money.head, seen=grant.version - 1, on=ISSUED_ON)

    assert not GrantLetter.objects.exists()


def test_final_letter_waits_for_the_precedent_conditions():
    money = make_money()
    grant = prepared(money, "Budgettet er ajourført")
    with pytest.raises(Refused, match="betingelser"):
        issue_final_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)

    issue_conditional_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)
    assert fresh(grant).state == GrantState.CONDITIONAL
    met = condition_of(grant)
    fulfil_condition(met, by=money.caseworker, seen=met.version, note="Modtaget", on=date(2013, 1, 5))
    issue_final_letter(grant, by=money.head, seen=fresh(grant).version, on=date(2013, 1, 7))

    assert fresh(grant).state == GrantState.FINAL
    assert list(grant.letters.values_list("number", "is_conditional")) == [(1, True), (2, False)]
    assert grant.letters.get(number=2).facts["conditions"][0]["fulfilled_on"] == "2013-01-05"


def test_conditional_letter_without_an_open_condition_is_refused():
    money = make_money()
    grant = prepared(money)

    with pytest.raises(Refused, match="mindst én åben"):
        issue_conditional_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)

    assert fresh(grant).state == GrantState.PREPARED


@pytest.mark.parametrize("who", ["manager", "coordinator"])
def test_grant_is_accepted_by_the_grantee(who):
    money = make_money()
    grant = final(money)

    accept_grant(grant, by=getattr(money, who), seen=grant.version, on=ACCEPT_BY)

    assert fresh(grant).state == GrantState.ACCEPTED
    assert GrantAcceptance.objects.get().accepted_on == ACCEPT_BY
    assert OutboxMail.objects.filter(to=money.caseworker.email, subject__endswith="er accepteret").exists()


@pytest.mark.parametrize("who", ["economist", "caseworker", "head"])
def test_grant_is_accepted_by_nobody_else(who):
    money = make_money()
    grant = final(money)

    with pytest.raises(Refused):
        accept_grant(grant, by=getattr(money, who), seen=grant.version, on=ACCEPT_BY)

    assert fresh(grant).state == GrantState.FINAL
    assert not GrantAcceptance.objects.exists()


def test_late_acceptance_is_taken_and_told_as_late():
    money = make_money()
    grant = final(money)

    accept_grant(grant, by=money.manager, seen=grant.version, on=date(2013, 2, 1))

    assert fresh(grant).state == GrantState.ACCEPTED
    assert OutboxMail.objects.filter(to=money.head.email, subject__endswith="efter fristen").exists()


def test_start_is_a_day_that_has_come():
    money = make_money()
    grant = accepted(money)

    with pytest.raises(ValidationError):
        register_start(
            grant, by=money.coordinator, seen=grant.version, started_on=date(2013, 3, 2), on=date(2013, 3, 1)
        )
    assert fresh(grant).started_on is None

    register_start(
        grant, by=money.coordinator, seen=grant.version, started_on=date(2013, 3, 1), on=date(2013, 3, 1)
    )
    assert fresh(grant).started_on == date(2013, 3, 1)
    assert fresh(grant).state == GrantState.ACCEPTED


def test_payments_are_stopped_with_a_reason_and_resumed_by_the_head():
    money = make_money()
    grant = accepted(money)
    with pytest.raises(Refused, match="Skriv hvorfor"):
        stop_payments(grant, by=money.caseworker, seen=grant.version, note=" ")
    assert fresh(grant).state == GrantState.ACCEPTED

    stop_payments(grant, by=money.caseworker, seen=grant.version, note="Regnskabet mangler.")
    stopped = fresh(grant)
    assert (stopped.state, stopped.stopped_because) == (GrantState.STOPPED, "Regnskabet mangler.")
    with pytest.raises(Refused):
        resume_payments(stopped, by=money.caseworker, seen=stopped.version, note="Det er kommet.")
    assert fresh(grant).state == GrantState.STOPPED

    resume_payments(stopped, by=money.head, seen=stopped.version, note="Det er kommet.")
    assert (fresh(grant).state, fresh(grant).stopped_because) == (GrantState.ACCEPTED, "")


def test_grant_lapses_with_what_is_not_paid():
    money = make_money()
    grant = final(money)

    lapse_grant(grant, by=money.head, seen=grant.version, note="Ingen accept.", on=date(2013, 3, 1))

    assert fresh(grant).state == GrantState.LAPSED
    assert states(grant) == [InstalmentState.CANCELLED] * 4


def test_grant_is_settled_by_an_approved_final_account_only():
    money = make_money()
    grant = accepted(money)
    make_account(money, grant)
    with pytest.raises(Refused, match="godkendt slutregnskab"):
        settle_grant(grant, by=money.head, seen=grant.version)
    assert fresh(grant).state == GrantState.ACCEPTED
    assert states(grant) == [InstalmentState.PLANNED] * 4

    make_account(money, grant, None)
    settle_grant(grant, by=money.head, seen=grant.version)

    assert fresh(grant).state == GrantState.SETTLED
    assert states(grant) == [InstalmentState.CANCELLED] * 4


def test_termination_cancels_what_is_due_later_and_stops_the_rest():
    """A later `Occasion.TERMINATED` calls it: whoever terminates acts, and has been asked for leave already."""
    money = make_money()
    grant = accepted(money)
    Instalment.objects.filter(grant=grant, number=1).update(state=InstalmentState.PAID)
    make_entry(money, 200_000, on=date(2013, 7, 1))
    make_entry(money, 50_000, on=date(2013, 7, 2))
    GrantRequest.objects.create(
        grant=grant,
        number=1,
        kind=RequestKind.CARRY_OVER,
        state=RequestState.APPROVED,
        from_year=2013,
        amount=1000,
        reason="Sent.",
        requested_by=money.coordinator,
        requested_on=date(2013, 6, 1),
    )

    concerned = stop_for_termination(
        money.agreement, last_day=date(2013, 7, 1), by=money.manager, on=date(2013, 5, 20)
    )

    now = fresh(grant)
    ((ended, settled),) = concerned
    assert ended.pk == grant.pk
    # 315.000 kr. are paid and 200.000 kr. used on the last day, all of it the ministry's.
    assert (settled.paid, settled.share, settled.repayable) == (315_000, 200_000, 115_000)
    assert now.state == GrantState.STOPPED
    assert now.stopped_because == "Aftalen er opsagt og slutter 1. juli 2013."
    assert states(grant) == [
        InstalmentState.PAID,
        InstalmentState.PLANNED,
        *[InstalmentState.CANCELLED] * 2,
    ]
    assert instalment_of(grant, 3).amount == Decimal(315_000)


def test_termination_leaves_other_agreements_and_grants_that_are_over():
    money, other = make_money(), make_money()
    theirs = accepted(other)
    mine = final(money)
    lapse_grant(mine, by=money.head, seen=mine.version, note="Ingen accept.")

    assert stop_for_termination(money.agreement, last_day=date(2013, 7, 1), by=money.manager) == []

    assert fresh(theirs).state == GrantState.ACCEPTED
    assert fresh(mine).state == GrantState.LAPSED
