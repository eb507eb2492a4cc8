"""Kontakter: found, added, changed; two who change at once; as many queries for thirty rows as for one."""

import pytest

from partnerships.actions.load_municipalities import load_municipalities
from partnerships.enums import Role
from partnerships.models import ContactPerson, Party
from tests.make.people import make_contact, make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_municipality()


@pytest.fixture
def coordinator(client, home):
    user = make_member(party=home)
    client.force_login(user)
    return user


def test_contacts_page_search_finds_by_name_and_function(client, coordinator, home):
    make_contact(home, "Birk Lund", function="Tovholder")
    make_contact(home, "Cilla Krag")

    page = client.get("/kontakter/", {"q": "birk tovholder"}).content.decode()

    assert "Birk Lund" in page
    assert "Cilla Krag" not in page


def test_contacts_page_stopped_person_is_gone(client, coordinator, home):
    contact = make_contact(home, "Birk Lund")

    response = client.post(f"/kontakter/{contact.pk}/stop/", {"seen": 1}, follow=True)

    assert "Birk Lund er ikke længere kontaktperson." in response.content.decode()
    assert response.context["rows"] == []


def test_contact_new_is_added_and_told(client, coordinator, home):
    response = client.post(
        "/kontakter/ny/", {"party": home.pk, "name": "Birk Lund", "phone": "33929300"}, follow=True
    )

    assert ContactPerson.objects.get().phone == "+4533929300"
    assert "Birk Lund er nu kontaktperson i Nordby Kommune." in response.content.decode()


def test_contact_new_into_a_foreign_party_is_no_choice(client, coordinator):
    foreign = make_municipality("Sydby Kommune")

    response = client.post("/kontakter/ny/", {"party": foreign.pk, "name": "Birk", "email": "b@s.example"})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["party"]
    assert not ContactPerson.objects.exists()


def test_contact_two_change_at_once_second_sees_both_and_decides(client, coordinator, home):
    contact = make_contact(home, "Birk Lund", email="birk@nordby.example")
    address = f"/kontakter/{contact.pk}/"
    given = {"name": "Birk Lund", "email": "birk@nordby.example", "seen": 1}
    client.post(address, {**given, "title": "Konsulent"})

    second = client.post(address, {**given, "title": "Chefkonsulent"})

    contact.refresh_from_db()
    assert contact.title == "Konsulent"
    assert second.context["form"].stored == [("Titel", "Konsulent")]
    assert 'value="Chefkonsulent"' in second.content.decode()
    client.post(address, {**given, "title": "Chefkonsulent", "seen": second.context["form"]["seen"].value()})
    contact.refresh_from_db()
    assert contact.title == "Chefkonsulent"


def test_contact_fields_outside_the_form_are_ignored(client, coordinator, home):
    contact = make_contact(home, email="birk@nordby.example")
    foreign = make_municipality("Sydby Kommune")

    client.post(
        f"/kontakter/{contact.pk}/",
        {"name": "Birk", "email": "birk@nordby.example", "seen": 1, "party": foreign.pk, "version": 9, "user": 1,
         "retired_on": "2001-01-01"},
    )  # fmt: skip

    contact.refresh_from_db()
    assert (contact.name, contact.party, contact.version, contact.retired_on) == ("Birk", home, 2, None)


def test_parties_page_own_first_and_folded_search(client, coordinator):
    load_municipalities(by=None)

    assert client.get("/kontakter/organisationer/").context["rows"][0].name == "Nordby Kommune"
    found = client.get("/kontakter/organisationer/", {"q": "ÅRHUS"}).context["rows"]
    assert [party.name for party in found] == ["Aarhus Kommune"]


def test_party_new_association_is_added(client, coordinator):
    response = client.post(
        "/kontakter/organisationer/ny/",
        {"kind": "ngo", "name": "Mentorerne", "cvr": "13 74 81 36"},
        follow=True,
    )

    assert Party.objects.get(kind="ngo").cvr == "13748136"
    assert "Mentorerne står nu i registret." in response.content.decode()


def test_party_new_wrong_cvr_says_so_and_keeps_what_was_typed(client, coordinator):
    response = client.post(
        "/kontakter/organisationer/ny/", {"kind": "ngo", "name": "Mentorerne", "cvr": "12345678"}
    )

    assert list(response.context["form"].errors) == ["cvr"]
    assert 'value="12345678"' in response.content.decode()
    assert not Party.objects.filter(kind="ngo").exists()


def test_pages_every_form_page_opens(client, coordinator, home):
    colleague = make_member(party=home, role=Role.INITIATIVE_LEAD)
    contact = make_contact(home)
    role = colleague.memberships.get().pk

    for path in (
        "ny/",
        f"{contact.pk}/",
        f"{contact.pk}/stop/",
        "brugere/",
        "brugere/inviter/",
        f"brugere/{colleague.pk}/rolle/",
        f"brugere/{colleague.pk}/luk/",
        f"roller/{role}/stop/",
        f"organisationer/{home.pk}/",
        f"organisationer/{home.pk}/ret/",
        f"organisationer/{home.pk}/ophoer/",
    ):
        assert client.get(f"/kontakter/{path}").status_code == 200, path


@pytest.mark.parametrize("path", ["", "brugere/", "organisationer/", "organisationer/{home}/"])
def test_lists_query_count_does_not_grow(client, coordinator, home, queries_of, path):
    address = "/kontakter/" + path.format(home=home.pk)
    client.get(address)  # the first request of a session writes its age
    counts, rows = [], 0
    for wanted in (1, 3, 30):
        while rows < wanted:
            rows += 1
            make_contact(home, f"Kontakt {rows}")
            make_member(party=home, role=Role.INITIATIVE_LEAD)
            make_municipality(f"By {rows} Kommune")
        counts.append(queries_of(lambda: client.get(address)))

    assert counts[0] == counts[1] == counts[2]
    assert counts[0] <= 25


def test_users_page_administrator_sees_closed_users(client):
    client.force_login(make_user(is_superuser=True))
    make_user("Lukket Person", is_active=False)

    assert "Lukket Person" in client.get("/kontakter/brugere/").content.decode()
