"""Programmer: which programmes are listed, with which agreements, for whom."""

from datetime import date

import pytest

from agreements.terms.enums import State
from agreements.terms.models import Programme
from partnerships.enums import Role
from tests.make.many import make_many
from tests.make.people import make_member, make_ministry, make_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(date(2015, 1, 15))


def _log_in(client, party, role=Role.MUNICIPAL_COORDINATOR):
    client.force_login(make_member(party=party, role=role))
    client.get("/programmer/")  # the first page of a session writes when it began


@pytest.mark.parametrize("number", [1, 3, 30])
def test_the_queries_are_as_many_for_one_three_and_thirty_rows(client, queries_of, number):
    many = make_many(number, programmes=number)
    _log_in(client, many.municipalities[0])

    assert queries_of(lambda: client.get("/programmer/")) == 8


def test_the_ministry_sees_each_municipality_with_state_and_turn(client):
    towns = [make_municipality(name) for name in ("Sydby Kommune", "Nordby Kommune", "Vestby Kommune")]
    many = make_many(3, municipalities=towns, states=(State.SUBMITTED, State.IN_FORCE, State.DRAFT))
    _log_in(client, many.ministry, Role.MINISTRY_CASEWORKER)

    (group,) = client.get("/programmer/").context["groups"]

    assert (group.name, group.authority, group.total) == (many.programmes[0].name, many.ministry.name, 2)
    assert [(line.owner, line.state, line.turn) for line in group.lines] == [
        ("Sydby Kommune", "Indsendt", "Din"),
        ("Nordby Kommune", "I kraft", "Ingen"),
    ]


def test_a_programme_without_agreements_is_shown_to_its_own_authority_only(client):
    ministry = make_ministry()
    Programme.objects.create(name="Nyt program", authority=ministry)
    _log_in(client, ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    assert [group.name for group in client.get("/programmer/").context["groups"]] == ["Nyt program"]

    _log_in(client, make_municipality())
    assert client.get("/programmer/").context["groups"] == []


def test_a_long_programme_shows_ten_and_leads_to_all(client):
    many = make_many(12)
    _log_in(client, many.municipalities[0])

    (group,) = client.get("/programmer/").context["groups"]

    assert (group.total, len(group.lines)) == (12, 10)
    assert client.get(group.more_url).context["total"] == 12


def test_programmes_are_met_once_from_the_first_page_to_the_last(client):
    many = make_many(24, programmes=24)
    _log_in(client, many.municipalities[0])
    met, address = [], "/programmer/"
    while address:
        context = client.get(address).context
        met.append([group.name for group in context["groups"]])
        address = context["pages"].next

    assert [len(page) for page in met] == [10, 10, 4]
    assert {name for page in met for name in page} == {programme.name for programme in many.programmes}


def test_a_foreign_municipality_sees_neither_programme_nor_municipality(client):
    make_many(3, municipalities=[make_municipality("Kanariefugl Kommune")])
    _log_in(client, make_municipality("Sydby Kommune"))

    body = client.get("/programmer/").content.decode()

    assert "Kanariefugl" not in body
    assert "Program " not in body
