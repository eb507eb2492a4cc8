"""The chain holds; whoever tampers, even past the triggers, is found."""

import pytest
from django.db import connection
from django.utils.translation import override

from partnerships import guards, trail
from partnerships.models import Event
from tests.make.people import make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain() -> list[Event]:
    home, user = make_municipality(), make_user()
    return [trail.record(f"try_{number}", by=user, subject=home) for number in range(4)]


def broken() -> list[int]:
    return [
        event.sequence
        for event in trail.broken_links(Event.objects.filter(chain="house").order_by("sequence"))
    ]


def tamper(sql: str) -> None:
    guards.remove(connection, "partnerships")
    with connection.cursor() as cursor:
        cursor.execute(sql)
    guards.install(connection, "partnerships")


def test_broken_links_whole_chain_has_none(chain):
    assert broken() == []


@pytest.mark.parametrize(
    "change",
    [
        "note = 'rettet'",
        "actor_name = 'En anden'",
        "verb = 'intet'",
        "occurred_on = '2001-01-01'",
        "hash = 'a'",
    ],
)
def test_broken_links_changed_event_is_found(chain, change):
    tamper(f"UPDATE partnerships_event SET {change} WHERE sequence = 2")

    assert 2 in broken()


def test_broken_links_removed_event_is_found(chain):
    tamper("DELETE FROM partnerships_event WHERE sequence = 2")

    assert broken() == [3]


def test_broken_links_other_key_is_found(chain, settings):
    settings.EVENT_KEY = b"en anden noegle"

    assert broken() == [1, 2, 3, 4]


def test_record_chains_are_apart(chain):
    other = trail.record("try", by=None, subject=make_municipality("Sydby"), chain="aftale-1")

    assert (other.sequence, other.previous_hash, other.actor_name) == (1, trail.START, "systemet")


def test_record_keeps_only_what_changed():
    home = make_municipality(city="Nordby")
    before = trail.snapshot(home)
    home.city = "Sønderby"

    event = trail.record("change_party", by=None, subject=home, before=before)

    assert (event.before, event.after) == ({"city": "Nordby"}, {"city": "Sønderby"})


def test_record_password_never_enters():
    user = make_user()

    event = trail.record("add_user", by=user, subject=user)

    assert "password" not in event.after
    assert user.password not in str(event.after)


def test_record_keeps_the_label_in_danish_whoever_acts():
    role = make_member().memberships.get()
    with override("en"):
        event = trail.record("try", by=None, subject=role)
    assert "Kommunal koordinator" in event.subject_label
