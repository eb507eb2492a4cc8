"""A party is stored in one form, found by folded text, and changed only by its own."""

import pytest
from django.core.exceptions import ValidationError

from partnerships.actions.retire_party import retire_party
from partnerships.actions.save_party import save_party
from partnerships.enums import PartyKind, Role
from partnerships.models import Event, Party
from partnerships.workflow import Refused, Stale
from tests.make.people import make_member, make_ministry, make_municipality, make_unit, make_user

pytestmark = pytest.mark.django_db


def ngo(**values):
    return {"kind": PartyKind.NGO, "name": "Mentorerne", **values}


def test_save_party_new_is_stored_in_one_form_with_its_event():
    coordinator = make_member()

    party = save_party(
        ngo(name=" Mentorerne  i Aaby ", cvr="DK 13 74 81 36", phone="+45 3392 9300", city="Kbh. V."),
        by=coordinator,
    )

    party.refresh_from_db()
    assert (party.name, party.cvr, party.phone, party.city) == (
        "Mentorerne i Aaby",
        "13748136",
        "+4533929300",
        "København V",
    )
    assert "mentorerne i åby" in party.search_text
    event = Event.objects.get()
    assert (event.verb, event.actor, event.subject_id) == ("add_party", coordinator, str(party.pk))


@pytest.mark.parametrize(
    ("field", "value"),
    [("cvr", "12345678"), ("ean", "5798000354808"), ("phone", "12"), ("postal_code", "99999")],
)
def test_save_party_wrong_number_is_refused(field, value):
    coordinator = make_member()

    with pytest.raises(ValidationError) as refusal:
        save_party(ngo(**{field: value}), by=coordinator)

    assert list(refusal.value.message_dict) == [field]
    assert not Party.objects.filter(kind=PartyKind.NGO).exists()


def test_save_party_change_counts_version_and_keeps_before():
    home = make_municipality(city="Nordby")
    manager = make_member(party=home, role=Role.MUNICIPAL_MANAGER)

    save_party({"city": "Sønderby"}, by=manager, party=home, seen=1)

    home.refresh_from_db()
    assert (home.city, home.version) == ("Sønderby", 2)
    event = Event.objects.get()
    assert (event.before["city"], event.after["city"]) == ("Nordby", "Sønderby")
    assert (event.before["version"], event.after["version"]) == (1, 2)


def test_save_party_seen_an_older_version_is_stale():
    home = make_municipality(city="Nordby")
    coordinator = make_member(party=home)
    save_party({"city": "Sønderby"}, by=coordinator, party=home, seen=1)

    with pytest.raises(Stale):
        save_party({"city": "Vesterby"}, by=coordinator, party=home, seen=1)

    home.refresh_from_db()
    assert (home.city, home.version) == ("Sønderby", 2)


@pytest.mark.parametrize("role", [Role.INITIATIVE_LEAD, Role.MUNICIPAL_ECONOMIST])
def test_save_party_other_roles_are_refused(role):
    home = make_municipality(city="Nordby")
    member = make_member(party=home, role=role)

    with pytest.raises(Refused):
        save_party({"city": "Sønderby"}, by=member, party=home, seen=1)

    home.refresh_from_db()
    assert home.city == "Nordby"
    assert not Event.objects.exists()


def test_save_party_foreign_coordinator_is_refused():
    foreign = make_municipality("Sydby Kommune", city="Sydby")
    coordinator = make_member()

    with pytest.raises(Refused):
        save_party({"city": "Nordby"}, by=coordinator, party=foreign, seen=1)

    foreign.refresh_from_db()
    assert foreign.city == "Sydby"


def test_save_party_coordinator_cannot_add_or_become_an_authority():
    home = make_municipality()
    unit = make_unit(home)
    coordinator = make_member(party=home)

    with pytest.raises(Refused):
        save_party({"kind": PartyKind.MINISTRY, "name": "Et ministerium"}, by=coordinator)
    with pytest.raises(Refused):
        save_party({"kind": PartyKind.MINISTRY}, by=coordinator, party=unit, seen=1)

    assert not Party.objects.filter(kind=PartyKind.MINISTRY).exists()


def test_save_party_unit_cannot_move_under_a_foreign_municipality():
    unit = make_unit(make_municipality())
    foreign = make_municipality("Sydby Kommune")
    coordinator = make_member(party=unit.parent)

    with pytest.raises(Refused):
        save_party({"parent": foreign}, by=coordinator, party=unit, seen=1)

    unit.refresh_from_db()
    assert unit.parent != foreign


def test_save_party_under_its_own_unit_is_refused():
    home = make_municipality()
    unit = make_unit(home)
    administrator = make_user(is_superuser=True)

    with pytest.raises(Refused):
        save_party({"parent": unit}, by=administrator, party=home, seen=1)

    home.refresh_from_db()
    assert home.parent is None


def test_save_party_added_association_is_looked_after_by_colleagues_only():
    home = make_municipality()
    first, colleague = make_member(party=home), make_member(party=home)
    party = save_party(ngo(), by=first)

    save_party({"name": "Mentorerne i Nordby"}, by=colleague, party=party, seen=1)
    with pytest.raises(Refused):
        save_party({"name": "Andet"}, by=make_member(party=make_municipality("Sydby")), party=party, seen=2)

    party.refresh_from_db()
    assert party.name == "Mentorerne i Nordby"


def test_retire_party_unit_ends_but_stays():
    home = make_municipality()
    unit = make_unit(home)
    coordinator = make_member(party=home)

    retire_party(unit, by=coordinator, seen=1)

    unit.refresh_from_db()
    assert unit.retired_on is not None
    with pytest.raises(Refused):
        retire_party(unit, by=coordinator, seen=2)


def test_retire_party_authority_is_the_administrators():
    ministry = make_ministry()
    head = make_member(party=ministry, role=Role.MINISTRY_HEAD_OF_OFFICE)

    with pytest.raises(Refused):
        retire_party(ministry, by=head, seen=1)

    ministry.refresh_from_db()
    assert ministry.retired_on is None
