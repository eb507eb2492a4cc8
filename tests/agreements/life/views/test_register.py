"""Registrér: the targets of agreements in force, as they are printed."""

import pytest

from agreements.terms.enums import State
from tests.make.many import make_many
from tests.make.people import make_member, make_municipality

pytestmark = pytest.mark.django_db


def _log_in(client, party):
    client.force_login(make_member(party=party))
    client.get("/registrer/")  # the first page of a session writes when it began


@pytest.mark.parametrize("number", [1, 3, 30])
def test_the_queries_are_as_many_for_one_three_and_thirty_agreements(client, queries_of, number):
    many = make_many(number, states=(State.IN_FORCE,))
    _log_in(client, many.municipalities[0])

    assert queries_of(lambda: client.get("/registrer/")) == 6


def test_the_targets_of_what_is_in_force_stand_with_their_sentence(client):
    many = make_many(3, states=(State.IN_FORCE, State.SIGNED, State.DRAFT))
    _log_in(client, many.municipalities[0])

    (group,) = client.get("/registrer/").context["groups"]

    assert group.title == "Mentorer 0"
    assert [(line.initiative, line.what, line.sentence) for line in group.targets] == [
        ("Mentorindsats", "Forløb", "10\u00a0forløb om året"),
        ("Mentorindsats", "Besøg", "10\u00a0forløb om året"),
    ]


def test_the_page_offers_no_button_and_says_that_registering_comes_later(client):
    many = make_many(1, states=(State.IN_FORCE,))
    _log_in(client, many.municipalities[0])

    body = client.get("/registrer/").content.decode().split("<main", 1)[1].split("</main", 1)[0]

    assert "kan registreres i en senere version" in body
    assert "<button" not in body
    assert 'class="button' not in body


def test_agreements_are_met_once_from_the_first_page_to_the_last(client):
    many = make_many(23, states=(State.IN_FORCE,))
    _log_in(client, many.municipalities[0])
    met, address = [], "/registrer/"
    while address:
        context = client.get(address).context
        met += [group.reference for group in context["groups"]]
        address = context["pages"].next

    assert sorted(met) == sorted(row.reference for row in many.agreements)


def test_a_foreign_municipality_sees_no_target(client):
    make_many(2, title="Kanariefugl", states=(State.IN_FORCE,))
    _log_in(client, make_municipality("Sydby Kommune"))

    body = client.get("/registrer/").content.decode()

    assert "Kanariefugl" not in body
    assert "Ingen af dine aftaler er i kraft" in body
