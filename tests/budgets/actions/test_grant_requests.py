"""More time, and money carried over: asked for in time, decided by another, and what the grant is afterwards."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from budgets.actions.approve_grant_request import approve_grant_request
from budgets.actions.reject_grant_request import reject_grant_request
from budgets.actions.request_carry_over import request_carry_over
from budgets.actions.request_extension import request_extension
from budgets.actions.withdraw_grant_request import withdraw_grant_request
from budgets.enums import AccountState, RequestState
from budgets.models import Account, Grant, GrantRequest
from budgets.queries.grants import grant_sheet
from partnerships import vault
from partnerships.models import Event, OutboxMail, User
from partnerships.workflow import Refused
from tests.make.grants import accepted, final, fresh, make_account
from tests.make.money import make_money
from tests.make.people import make_member

pytestmark = pytest.mark.django_db

LAST = date(2015, 12, 31)
LATER = date(2016, 6, 30)


@pytest.mark.parametrize("state", [AccountState.DRAFT, AccountState.RETURNED])
def test_extension_moves_the_final_account_that_is_begun(state):
    money = make_money()
    grant = accepted(money)
    made = {"due_on": date(2016, 3, 31), "internal_on": date(2016, 3, 17), "stated_by": money.manager}
    final_account = make_account(
        money, grant, None, state=state, stated_on=LAST, stated_hash="a" * 64, **made
    )
    part = make_account(money, grant, 2014, state=state, due_on=date(2015, 3, 1))

    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)
    approve_grant_request(asked, by=money.head, seen=asked.version, on=date(2016, 1, 5))

    row = Account.objects.get(pk=final_account.pk)
    assert (row.ends_on, row.due_on, row.internal_on) == (LATER, date(2016, 9, 30), date(2016, 9, 16))
    assert (row.state, row.version, row.stated_by, row.stated_hash) == (state, 2, None, "")
    event = Event.objects.get(verb="move_account")
    assert (event.actor, event.before["ends_on"], event.after["ends_on"]) == (
        money.head,
        "2015-12-31",
        "2016-06-30",
    )
    assert Account.objects.get(pk=part.pk).version == 1


@pytest.mark.parametrize("state", [AccountState.SUBMITTED, AccountState.APPROVED])
def test_extension_leaves_an_account_that_is_sent_alone(state):
    money = make_money()
    grant = accepted(money)
    account = make_account(money, grant, None, state=state, due_on=date(2016, 3, 31))

    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)
    approve_grant_request(asked, by=money.head, seen=asked.version, on=date(2016, 1, 5))

    row = Account.objects.get(pk=account.pk)
    assert (row.ends_on, row.due_on, row.version) == (LAST, date(2016, 3, 31), 1)


def years(grant) -> dict[int, Decimal]:
    return dict(grant.years.order_by("year").values_list("year", "amount"))


def test_extension_is_asked_for_on_the_last_day_and_moves_end_and_account():
    money = make_money()
    grant = accepted(money)

    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)
    assert OutboxMail.objects.filter(to=money.head.email, subject__contains="anmodning").exists()
    first = grant.letters.get()
    approve_grant_request(asked, by=money.head, seen=asked.version, note="I orden", on=date(2016, 1, 5))

    now = fresh(grant)
    letter = grant.letters.get(number=2)
    assert (letter.amends, letter.is_conditional, letter.issued_by) == (first, False, money.head)
    assert (letter.facts["ends_on"], letter.facts["amends"]) == (
        "2016-06-30",
        {
            "number": 1,
            "issued_on": "2012-12-20",
            "accepted_on": "2013-01-10",
            "asked_on": "2015-12-31",
            "sentences": [
                "Projektperioden er forlænget. Projektet slutter nu 30. juni 2016 og ikke 31. december 2015.",
                "Slutregnskabet skal nu afleveres senest 30. september 2016.",
            ],
        },
    )
    assert vault.get(letter.sha256)[:5] == b"%PDF-"
    assert grant_sheet(now).accepted_on == date(2013, 1, 10)
    told = OutboxMail.objects.filter(to=money.coordinator.email).latest("id").subject
    assert told.endswith("jeres anmodning er godkendt, og der er kommet et ændret tilskudsbrev")
    assert (now.ends_on, now.account_by) == (LATER, date(2016, 9, 30))
    asked.refresh_from_db()
    assert (asked.state, asked.decided_by, asked.decided_on) == (
        RequestState.APPROVED,
        money.head,
        date(2016, 1, 5),
    )


@pytest.mark.parametrize(
    ("on", "new_end", "sentence"),
    [
        (date(2016, 1, 1), LATER, "sluttede 31. december 2015"),
        (LAST, LAST, "efter den, projektet slutter nu"),
    ],
)
def test_extension_asked_for_too_late_or_to_no_later_day_is_refused(on, new_end, sentence):
    money = make_money()
    grant = accepted(money)

    with pytest.raises(ValidationError, match=sentence):
        request_extension(grant, new_end, "Det trak ud.", by=money.coordinator, seen=grant.version, on=on)

    assert not GrantRequest.objects.exists()


def test_carry_over_moves_kroner_from_year_to_year():
    money = make_money()
    grant = accepted(money)
    asked = request_carry_over(
        grant, 2013, Decimal("20000.50"), "Sen start.", by=money.economist, seen=grant.version,
        on=date(2013, 12, 1),
    )  # fmt: skip

    approve_grant_request(asked, by=money.head, seen=asked.version, on=date(2013, 12, 10))

    assert years(grant) == {2013: Decimal("399999.50"), 2014: Decimal("440000.50"), 2015: Decimal(420_000)}
    letter = grant.letters.get(number=2)
    assert letter.facts["years"] == [[2013, "399999.50"], [2014, "440000.50"], [2015, "420000.00"]]
    assert letter.facts["amends"]["sentences"] == [
        "20.000,50\N{NO-BREAK SPACE}kr. er overført fra 2013 til 2014. Tilskuddet er det samme i alt."
    ]


def test_second_change_follows_the_first():
    money = make_money()
    grant = accepted(money)
    for number, year in enumerate((2013, 2014), 1):
        asked = request_carry_over(
            grant,
            year,
            Decimal(1),
            "Sen start.",
            by=money.economist,
            seen=fresh(grant).version,
            on=date(year, 6, 1),
        )
        approve_grant_request(asked, by=money.head, seen=asked.version, on=date(year, 6, number))

    assert list(grant.letters.values_list("number", "amends__number")) == [(1, None), (2, 1), (3, 2)]
    assert grant.letters.get(number=3).facts["amends"]["issued_on"] == "2013-06-01"
    assert grant_sheet(fresh(grant)).accepted_on == date(2013, 1, 10)


def test_letter_that_would_lack_something_stops_the_approval():
    money = make_money()
    grant = accepted(money)
    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)
    Grant.objects.filter(pk=grant.pk).update(contact="")

    with pytest.raises(Refused, match="Brevet mangler: kontakt hos tilskudsgiver"):
        approve_grant_request(asked, by=money.head, seen=asked.version)

    assert (fresh(grant).ends_on, grant.letters.count()) == (LAST, 1)
    assert GrantRequest.objects.get().state == RequestState.SUBMITTED


@pytest.mark.parametrize(
    ("year", "amount", "sentence"),
    [(2013, 420_001, "kan ikke overføres mere"), (2015, 1, "Søg om forlængelse først")],
)
def test_carry_over_of_more_than_there_is_or_to_no_year_is_refused(year, amount, sentence):
    money = make_money()
    grant = accepted(money)

    with pytest.raises(ValidationError, match=sentence):
        request_carry_over(grant, year, Decimal(amount), "Sen start.", by=money.economist, seen=grant.version)

    assert not GrantRequest.objects.exists()


def test_carry_over_is_neither_asked_for_nor_approved_after_the_years_account():
    money = make_money()
    grant = accepted(money)
    asked = request_carry_over(grant, 2013, Decimal(1), "Sen start.", by=money.economist, seen=grant.version)
    make_account(money, grant)

    with pytest.raises(Refused, match="Regnskabet for 2013 er godkendt"):
        approve_grant_request(asked, by=money.head, seen=asked.version)
    with pytest.raises(ValidationError, match="Regnskabet for 2013 er godkendt"):
        request_carry_over(grant, 2013, Decimal(1), "Igen.", by=money.economist, seen=fresh(grant).version)

    assert years(grant)[2013] == Decimal(420_000)
    assert GrantRequest.objects.get().state == RequestState.SUBMITTED


def test_who_asked_never_decides():
    money = make_money()
    grant = accepted(money)
    make_member(money.coordinator, money.ministry, "ministry_head_of_office")
    both = User.objects.get(pk=money.coordinator.pk)
    asked = request_extension(grant, LATER, "Det trak ud.", by=both, seen=grant.version, on=LAST)

    for verb in (approve_grant_request, reject_grant_request):
        with pytest.raises(Refused, match="En anden skal afgøre den"):
            verb(asked, by=both, seen=asked.version, note="Ja")

    assert GrantRequest.objects.get().state == RequestState.SUBMITTED
    assert fresh(grant).ends_on == LAST


@pytest.mark.parametrize("who", ["caseworker", "manager"])
def test_request_is_decided_by_the_head_of_office_alone(who):
    money = make_money()
    grant = accepted(money)
    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)

    with pytest.raises(Refused):
        approve_grant_request(asked, by=getattr(money, who), seen=asked.version)

    assert fresh(grant).ends_on == LAST


def test_rejection_says_why_and_changes_nothing():
    money = make_money()
    grant = accepted(money)
    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)

    reject_grant_request(asked, by=money.head, seen=asked.version, note="Puljen er lukket.")

    asked.refresh_from_db()
    assert (asked.state, asked.decision_note) == (RequestState.REJECTED, "Puljen er lukket.")
    assert fresh(grant).ends_on == LAST


def test_request_is_taken_back_before_it_is_decided():
    money = make_money()
    grant = accepted(money)
    asked = request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)

    withdraw_grant_request(asked, by=money.economist, seen=asked.version)

    asked.refresh_from_db()
    assert asked.state == RequestState.WITHDRAWN


def test_nothing_is_asked_of_a_grant_that_is_not_accepted():
    money = make_money()
    grant = final(money)

    with pytest.raises(Refused, match="når tilskuddet er accepteret"):
        request_extension(grant, LATER, "Det trak ud.", by=money.coordinator, seen=grant.version, on=LAST)

    assert not GrantRequest.objects.exists()
