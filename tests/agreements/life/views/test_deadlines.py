"""Frister: which obligations are listed, in which order, for whom."""

from datetime import date, datetime
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from agreements.terms.enums import State
from agreements.terms.models import Obligation
from budgets.enums import GrantState
from budgets.models import Account, ReportingDate
from partnerships.enums import Role
from tests.make.agreements import make_draft
from tests.make.many import make_many
from tests.make.money import make_grant, make_money, make_rule_set
from tests.make.people import make_member, make_municipality

pytestmark = pytest.mark.django_db
STANDING = (State.IN_FORCE, State.SIGNED)


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(date(2015, 2, 25))


def _log_in(client, party, role=Role.MUNICIPAL_COORDINATOR):
    client.force_login(make_member(party=party, role=role))
    client.get("/frister/")  # the first page of a session writes when it began


def _dues(client, address="/frister/"):
    return [(due.title, due.due_end, due.owner) for due in client.get(address).context["rows"]]


@pytest.mark.parametrize("number", [1, 3, 30])
def test_the_queries_are_as_many_for_one_three_and_thirty_agreements(client, queries_of, number):
    many = make_many(number, states=STANDING)
    _log_in(client, many.municipalities[0])

    assert queries_of(lambda: client.get("/frister/")) == 10


def test_what_is_owed_stands_by_its_last_day_with_who_owes_whom(client):
    many = make_many(1, states=STANDING)
    _log_in(client, many.municipalities[0])
    town, ministry = "Nordby Kommune", "Ministeriet for Fællesskab"

    assert _dues(client) == [
        ("Statusrapport", date(2015, 1, 20), town),
        ("Regnskab", date(2015, 2, 19), town),
        ("Forankringsplan", date(2015, 3, 21), ministry),
    ]
    assert [title for title, _day, _owner in _dues(client, "/frister/?vis=aflevere")] == [
        "Statusrapport",
        "Regnskab",
    ]
    assert [title for title, _day, _owner in _dues(client, "/frister/?vis=modtage")] == ["Forankringsplan"]
    assert [title for title, _day, _owner in _dues(client, "/frister/?vis=forsent")] == [
        "Statusrapport",
        "Regnskab",
    ]
    assert _dues(client, "/frister/?vis=nonsens") == _dues(client)


def test_days_are_said_in_words_and_the_date_as_it_was_written(client):
    many = make_many(1, states=STANDING)
    _log_in(client, many.municipalities[0])

    body = client.get("/frister/").content.decode()

    assert "36 dage over" in body
    assert "24 dage" in body
    assert "senest 21.3.2015" in body


def test_an_obligation_without_a_date_is_listed_by_itself(client):
    many = make_many(1, states=(State.DRAFT,))
    Obligation.objects.filter(title="Regnskab").update(due_end=None, due_text="løbende", owner=None)
    many.editions[0].__class__.objects.update(
        state=State.SIGNED, frozen_at="2015-01-01T00:00Z", signed_on=date(2015, 1, 1)
    )
    _log_in(client, many.municipalities[0])

    assert _dues(client, "/frister/?vis=udendato") == [("Regnskab", None, "")]
    assert "løbende" in client.get("/frister/?vis=udendato").content.decode()
    assert "Regnskab" not in {title for title, _day, _owner in _dues(client)}


def test_agreements_that_do_not_stand_owe_nothing_yet(client):
    case = make_draft()
    client.force_login(case.coordinator)

    response = client.get("/frister/")

    assert response.context["rows"] == []
    assert "Der er ingen frister i de aftaler, du kan se." in response.content.decode()


def test_every_obligation_is_met_once_from_the_first_page_to_the_last(client):
    many = make_many(20, states=STANDING)
    _log_in(client, many.municipalities[0])
    met, address = [], "/frister/"
    while address:
        context = client.get(address).context
        met += [due.pk for due in context["rows"]]
        address = context["pages"].next

    assert len(met) == len(set(met)) == 60
    assert client.get("/frister/?sidste=1").context["rows"][-1].pk == met[-1]


def test_a_foreign_municipality_sees_no_deadline(client):
    make_many(
        3, municipalities=[make_municipality("Kanariefugl Kommune")], title="Kanariefugl", states=STANDING
    )
    _log_in(client, make_municipality("Sydby Kommune"))

    for address in ("/frister/", "/frister/?vis=forsent", "/frister/?vis=udendato", "/frister/?sidste=1"):
        response = client.get(address)
        assert response.context["total"] == 0
        assert "Kanariefugl" not in response.content.decode()


def test_days_of_money_stand_on_their_own_tab_with_their_number(client, pin_day):
    pin_day(date(2013, 1, 15))
    money = make_money()
    grant = make_grant(money, accept_by=date(2013, 2, 1))
    type(grant).objects.filter(pk=grant.pk).update(state=GrantState.FINAL)
    Account.objects.create(
        agreement=money.agreement,
        number=1,
        kind="interim",
        starts_on=date(2012, 1, 1),
        ends_on=date(2012, 12, 31),
        due_on=date(2013, 3, 31),
        internal_on=date(2013, 3, 17),
        created_by=money.coordinator,
    )
    client.force_login(money.coordinator)

    listed, answer = client.get("/frister/"), client.get("/frister/?vis=penge")

    assert [(due.title, due.deadline) for due in answer.context["money"]] == [
        ("Tilskuddet skal accepteres", date(2013, 2, 1)),
        ("Regnskab 1 skal sendes", date(2013, 3, 31)),
    ]
    text = answer.content.decode()
    assert "2 frister for penge" in text
    page = reverse("agreement_grant", args=[money.reference, 1])
    assert f'<th scope="row"><a href="{page}">Tilskuddet skal accepteres</a>' in text
    assert "17 dage" in text
    for name, body in (("listed", listed.content.decode()), ("money", text)):
        assert '<a class="tab-button" href="/frister/?vis=penge"' in body, name
        assert "<span>Penge (2)</span>" in body, name
    assert "Tilskuddet skal accepteres" not in listed.content.decode()
    assert '<td data-label="Internt klar"><time datetime="2013-03-17">17.3.2013</time></td>' in text

    taken = client.post("/frister/", {"act": "excel"})
    book = load_workbook(BytesIO(b"".join(taken.streaming_content)))
    assert book.sheetnames == ["Frister", "Frister for penge"]
    head, accept, account = book["Frister for penge"].iter_rows(min_row=3, max_row=5, values_only=True)
    assert head == ("Hvad", "Aftale", "Reference", "Hvem gør det", "Internt klar", "Frist", "Tilbage")
    assert accept[0] == "Tilskuddet skal accepteres"
    assert accept[2:] == (money.reference, "Vores frist", None, datetime(2013, 2, 1), 17)
    assert account[2:] == (money.reference, "Vores frist", datetime(2013, 3, 17), datetime(2013, 3, 31), 75)


def test_an_account_that_nobody_has_begun_stands_on_the_tab_of_money_and_in_the_workbook(client, pin_day):
    pin_day(date(2014, 2, 20))
    money = make_money()
    rules = make_rule_set()
    ReportingDate.objects.create(rule_set=rules, kind="interim", month=3, day=1, internal_days=10)
    make_grant(money, state=GrantState.ACCEPTED, rule_set=rules, ends_on=date(2014, 12, 31))
    client.force_login(money.economist)

    text = client.get("/frister/?vis=penge").content.decode()
    taken = client.post("/frister/", {"act": "excel"})

    page = reverse("agreement_accounts", args=[money.reference])
    assert f'<th scope="row"><a href="{page}">Delregnskabet for 1.1.2013–31.12.2013 skal sendes</a>' in text
    assert '<td data-label="Internt klar"><time datetime="2014-02-19">19.2.2014</time></td>' in text
    book = load_workbook(BytesIO(b"".join(taken.streaming_content)))
    _head, account = book["Frister for penge"].iter_rows(min_row=3, max_row=4, values_only=True)
    assert (account[0], *account[2:]) == (
        "Delregnskabet for 1.1.2013–31.12.2013 skal sendes",
        money.reference,
        "Vores frist",
        datetime(2014, 2, 19),
        datetime(2014, 3, 1),
        9,
    )


def test_there_is_no_tab_of_money_where_no_money_has_a_day(client):
    many = make_many(1, states=STANDING)
    _log_in(client, many.municipalities[0])

    answer = client.get("/frister/?vis=penge")

    assert "<span>Penge" not in answer.content.decode()
    assert _dues(client, "/frister/?vis=penge") == _dues(client)
