"""The payment plan and its payments: the sum is the grant, two people pay, nothing is paid too early."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from budgets.actions.pay_instalment import pay_instalment
from budgets.actions.plan_instalments import Planned, equal_parts, plan_instalments
from budgets.actions.release_instalment import release_instalment
from budgets.actions.return_instalment import return_instalment
from budgets.actions.save_instalment import InstalmentEntry, save_instalment
from budgets.actions.stop_payments import stop_payments
from budgets.enums import InstalmentState, Trigger
from budgets.models import Grant, Instalment
from partnerships.models import OutboxMail, User
from partnerships.workflow import Refused, Stale
from tests.make.grants import accepted, final, fresh, instalment_of, make_account, prepared
from tests.make.money import make_money
from tests.make.people import make_member

DUE = date(2013, 1, 15)


@given(st.decimals(min_value=Decimal(1), max_value=Decimal(99_999_999), places=2), st.integers(1, 40))
def test_equal_parts_add_up_to_the_ore(amount, parts):
    shares = equal_parts(amount, parts)

    assert len(shares) == parts
    assert sum(shares) == amount
    assert len(set(shares[:-1])) <= 1
    assert all(share == share.to_integral_value() for share in shares[:-1])
    assert shares[-1] >= shares[0]


@pytest.mark.parametrize(
    ("amount", "parts", "expected"),
    [
        ("100.00", 3, ["33", "33", "34.00"]),
        ("1000000.50", 4, ["250000", "250000", "250000", "250000.50"]),
        ("900000.00", 1, ["900000.00"]),
    ],
)
def test_last_instalment_takes_the_remainder(amount, parts, expected):
    assert equal_parts(Decimal(amount), parts) == [Decimal(each) for each in expected]


def amounts(grant: Grant) -> list[Decimal]:
    return list(grant.instalments.order_by("number").values_list("amount", flat=True))


@pytest.mark.django_db
def test_plan_is_laid_anew_in_place_of_the_old():
    money = make_money()
    grant = prepared(money)
    plan = [Planned(Trigger.ACCEPTANCE), Planned(Trigger.DATE, DUE), Planned(Trigger.ACCOUNT)]

    plan_instalments(grant, plan, by=money.caseworker, seen=grant.version)

    assert amounts(grant) == [Decimal(420_000)] * 3
    assert fresh(grant).version == grant.version + 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ([], "fra 1 til"),
        ([Planned(Trigger.DATE)], "skal have en dato"),
        ([Planned(Trigger.ACCOUNT)] * 41, "fra 1 til"),
    ],
)
def test_plan_that_cannot_be_is_refused(plan, sentence):
    money = make_money()
    grant = prepared(money)

    with pytest.raises(Refused, match=sentence):
        plan_instalments(grant, plan, by=money.caseworker, seen=grant.version)

    assert amounts(grant) == [Decimal(315_000)] * 4


@pytest.mark.django_db
def test_plan_stands_once_the_letter_is_issued():
    money = make_money()
    grant = final(money)

    with pytest.raises(Refused, match="kan ikke rettes mere"):
        plan_instalments(grant, [Planned(Trigger.ACCEPTANCE)], by=money.caseworker, seen=grant.version)

    assert amounts(grant) == [Decimal(315_000)] * 4


@pytest.mark.django_db
def test_changed_instalment_is_evened_out_by_the_last():
    money = make_money()
    grant = prepared(money)
    entry = InstalmentEntry(Decimal("415000.25"), Trigger.DATE, DUE)

    save_instalment(grant, 1, entry, by=money.caseworker, seen=grant.version)

    assert amounts(grant) == [Decimal("415000.25"), Decimal(315_000), Decimal(315_000), Decimal("214999.75")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("amount", "due_on", "field"), [(630_000, DUE, "amount"), (100_000, None, "due_on"), (0, DUE, "amount")]
)
def test_instalment_that_cannot_be_is_refused_at_its_field(amount, due_on, field):
    money = make_money()
    grant = prepared(money)

    with pytest.raises(ValidationError) as error:
        entry = InstalmentEntry(Decimal(amount), Trigger.DATE, due_on)
        save_instalment(grant, 1, entry, by=money.caseworker, seen=grant.version)

    assert field in error.value.message_dict or "__all__" in error.value.message_dict
    assert amounts(grant) == [Decimal(315_000)] * 4


@pytest.mark.django_db
def test_two_people_pay_an_instalment():
    money = make_money()
    grant = accepted(money)
    first = instalment_of(grant)

    release_instalment(first, by=money.caseworker, seen=first.version, on=DUE)
    released = instalment_of(grant)
    assert (released.state, released.released_by) == (InstalmentState.RELEASED, money.caseworker)
    assert OutboxMail.objects.filter(to=money.head.email, subject__contains="venter på udbetaling").exists()

    pay_instalment(released, by=money.head, seen=released.version, on=date(2013, 1, 18))
    paid = instalment_of(grant)
    assert (paid.state, paid.paid_on) == (InstalmentState.PAID, date(2013, 1, 18))
    assert OutboxMail.objects.filter(to=money.economist.email, subject__endswith="er udbetalt").exists()


@pytest.mark.django_db
def test_who_released_never_pays():
    money = make_money()
    grant = accepted(money)
    first = instalment_of(grant)
    make_member(money.caseworker, money.ministry, "ministry_head_of_office")
    both = User.objects.get(pk=money.caseworker.pk)
    release_instalment(first, by=both, seen=first.version, on=DUE)

    with pytest.raises(Refused, match="Du har selv frigivet raten"):
        pay_instalment(instalment_of(grant), by=both, seen=instalment_of(grant).version, on=DUE)

    assert instalment_of(grant).state == InstalmentState.RELEASED


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["head", "economist", "manager"])
def test_only_the_caseworker_releases(who):
    money = make_money()
    grant = accepted(money)
    first = instalment_of(grant)

    with pytest.raises(Refused):
        release_instalment(first, by=getattr(money, who), seen=first.version, on=DUE)

    assert instalment_of(grant).state == InstalmentState.PLANNED


@pytest.mark.django_db
def test_nothing_is_released_before_the_grant_is_accepted_or_the_day_has_come():
    money = make_money()
    waiting = instalment_of(final(money))
    with pytest.raises(Refused, match="ikke accepteret"):
        release_instalment(waiting, by=money.caseworker, seen=1, on=DUE)

    other = make_money()
    grant = accepted(other)
    with pytest.raises(Refused, match=r"tidligst 15\. januar 2013"):
        release_instalment(instalment_of(grant), by=other.caseworker, seen=1, on=date(2013, 1, 14))

    assert set(Instalment.objects.values_list("state", flat=True)) == {InstalmentState.PLANNED}


@pytest.mark.django_db
def test_missing_account_stops_the_release_until_it_is_handed_in():
    money = make_money()
    grant = accepted(money)
    last = instalment_of(grant, 4)
    with pytest.raises(Refused, match=r"til og med 31\. december 2013"):
        release_instalment(last, by=money.caseworker, seen=1, on=date(2014, 7, 1))
    assert instalment_of(grant, 4).state == InstalmentState.PLANNED

    make_account(money, grant)
    release_instalment(last, by=money.caseworker, seen=1, on=date(2014, 7, 1))

    assert instalment_of(grant, 4).state == InstalmentState.RELEASED


@pytest.mark.django_db
def test_instalment_that_waits_for_an_account_is_released_by_one_of_its_own():
    money = make_money()
    grant = accepted(money, plan={"first": Trigger.ACCOUNT})
    with pytest.raises(Refused, match="ikke godkendt"):
        release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=DUE)
    assert instalment_of(grant).state == InstalmentState.PLANNED

    make_account(money, grant)
    release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=DUE)

    assert instalment_of(grant).state == InstalmentState.RELEASED


@pytest.mark.django_db
def test_stop_reaches_what_is_released_already():
    money = make_money()
    grant = accepted(money)
    release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=DUE)
    stop_payments(grant, by=money.caseworker, seen=grant.version, note="Uklart forbrug", on=DUE)

    with pytest.raises(Refused, match="stoppet: Uklart forbrug"):
        pay_instalment(instalment_of(grant), by=money.head, seen=2, on=DUE)

    assert instalment_of(grant).state == InstalmentState.RELEASED


@pytest.mark.django_db
def test_head_sends_a_released_instalment_back():
    money = make_money()
    grant = accepted(money)
    release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=DUE)

    return_instalment(instalment_of(grant), by=money.head, seen=2, note="Se planen igen.")

    back = instalment_of(grant)
    assert (back.state, back.released_by) == (InstalmentState.PLANNED, None)


@pytest.mark.django_db
def test_instalment_is_paid_once():
    money = make_money()
    grant = accepted(money)
    release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=DUE)
    pay_instalment(instalment_of(grant), by=money.head, seen=2, on=DUE)

    with pytest.raises(Stale):
        pay_instalment(instalment_of(grant), by=money.head, seen=2, on=DUE)

    assert instalment_of(grant).version == 3
