"""Contact persons: added, changed, stopped - by their own side, never deleted."""

import pytest
from django.core.exceptions import ValidationError

from partnerships.actions.retire_contact import retire_contact
from partnerships.actions.save_contact import save_contact
from partnerships.danish import clock
from partnerships.models import ContactPerson, Event
from partnerships.workflow import Refused, Stale
from tests.make.people import make_contact, make_member, make_municipality

pytestmark = pytest.mark.django_db


def test_save_contact_new_is_stored_confirmed_today():
    home = make_municipality()
    coordinator = make_member(party=home)

    contact = save_contact({"party": home, "name": "Birk  Lund", "phone": "33 92 93 00"}, by=coordinator)

    contact.refresh_from_db()
    assert (contact.name, contact.phone, contact.confirmed_on) == ("Birk Lund", "+4533929300", clock.today())
    assert Event.objects.get().verb == "add_contact"


def test_save_contact_without_phone_and_mail_is_refused():
    home = make_municipality()

    with pytest.raises(ValidationError) as refusal:
        save_contact(
            {"party": home, "name": "Birk Lund", "phone": "", "email": ""}, by=make_member(party=home)
        )

    assert refusal.value.messages == ["Skriv en e-mail eller et telefonnummer, så man kan få fat i personen."]
    assert not ContactPerson.objects.exists()


def test_save_contact_foreign_party_is_refused():
    foreign = make_municipality("Sydby Kommune")

    with pytest.raises(Refused):
        save_contact({"party": foreign, "name": "Birk Lund", "email": "b@sydby.example"}, by=make_member())

    assert not ContactPerson.objects.exists()


def test_save_contact_stays_with_its_party():
    home = make_municipality()
    other = make_municipality("Sydby Kommune")
    contact = make_contact(home, email="birk@nordby.example")

    save_contact({"party": other, "name": "Birk"}, by=make_member(party=home), contact=contact, seen=1)

    contact.refresh_from_db()
    assert (contact.party, contact.name) == (home, "Birk")


def test_retire_contact_stale_changes_nothing():
    home = make_municipality()
    coordinator = make_member(party=home)
    contact = make_contact(home, email="birk@nordby.example")
    save_contact({"title": "Konsulent"}, by=coordinator, contact=contact, seen=1)

    with pytest.raises(Stale):
        retire_contact(contact, by=coordinator, seen=1)

    contact.refresh_from_db()
    assert contact.retired_on is None


def test_retire_contact_twice_is_refused():
    home = make_municipality()
    coordinator = make_member(party=home)
    contact = retire_contact(make_contact(home), by=coordinator, seen=1)

    with pytest.raises(Refused):
        retire_contact(contact, by=coordinator, seen=2)

    contact.refresh_from_db()
    assert (contact.retired_on, contact.version) == (clock.today(), 2)
