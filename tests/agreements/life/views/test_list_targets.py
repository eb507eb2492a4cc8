"""Mål: which targets are listed, found and narrowed, for whom."""

from datetime import date

import pytest

from agreements.terms.enums import State
from tests.make.agreements import make_draft, signed
from tests.make.many import make_many
from tests.make.people import make_member, make_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(date(2015, 1, 15))


def _rows(client, address="/maal/"):
    return [(row.what, row.edition.agreement.reference) for row in client.get(address).context["rows"]]


def test_targets_of_standing_agreements_are_listed_as_they_are_printed(client):
    case = signed()
    client.force_login(case.coordinator)

    response = client.get("/maal/")

    assert _rows(client) == [("Mentorforløb", case.reference)]
    assert "10–15\N{NO-BREAK SPACE}forløb om året" in response.content.decode()
    assert "Se fristerne i de samme aftaler" in response.content.decode()


def test_targets_of_a_draft_are_not_listed(client):
    case = make_draft()
    client.force_login(case.coordinator)

    response = client.get("/maal/")

    assert response.context["rows"] == []
    assert "Der er ingen mål i de aftaler, du kan se" in response.content.decode()


def test_words_initiative_amount_programme_and_municipality_narrow_the_list(client):
    towns = [make_municipality("Nordby Kommune"), make_municipality("Sydby Kommune")]
    many = make_many(4, municipalities=towns, programmes=2, states=[State.IN_FORCE])
    client.force_login(make_member(party=many.ministry, role="ministry_caseworker"))
    second = [many.agreements[place].reference for place in (1, 3)]

    assert len(_rows(client)) == 8
    assert {what for what, _reference in _rows(client, "/maal/?q=FORLØB")} == {"Forløb"}
    assert {reference for _what, reference in _rows(client, "/maal/?q=sydby")} == set(second)
    assert {reference for _what, reference in _rows(client, f"/maal/?kommune={towns[1].pk}")} == set(second)
    assert len(_rows(client, f"/maal/?program={many.programmes[0].pk}")) == 4
    assert _rows(client, "/maal/?tal=open") == _rows(client, "/maal/?indsats=parent") == []
    assert len(_rows(client, "/maal/?tal=nonsens&indsats=%00&kommune=-1")) == 8


def test_a_foreign_municipality_sees_no_target_and_no_choice(client):
    make_many(
        3,
        municipalities=[make_municipality("Kanariefugl Kommune")],
        title="Kanariefugl",
        states=[State.IN_FORCE],
    )
    client.force_login(make_member(party=make_municipality("Sydby Kommune")))

    for address in ("/maal/", "/maal/?q=kanariefugl", "/maal/?sidste=1"):
        assert client.get(address).context["total"] == 0
    assert "Kanariefugl" not in client.get("/maal/").content.decode()
