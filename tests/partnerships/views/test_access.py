"""The door: login, 404 for what may not be seen, 403 with a sentence for what may not be done."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partnerships.enums import Role
from partnerships.models import ContactPerson
from tests.make.people import make_contact, make_member, make_municipality, make_unit

pytestmark = pytest.mark.django_db


def test_guarded_anonymous_goes_to_login_and_back(client):
    response = client.get("/kontakter/?q=birk")

    assert response.status_code == 302
    assert response.headers["Location"] == "/konto/login/?next=/kontakter/%3Fq%3Dbirk"


def test_guarded_anonymous_post_comes_back_to_the_page_it_was_sent_from(client):
    response = client.post("/kontakter/ny/", headers={"Referer": "http://testserver/kontakter/?page=2"})

    assert response.headers["Location"] == "/konto/login/?next=/kontakter/%3Fpage%3D2"


def test_guarded_anonymous_post_from_a_foreign_site_comes_to_the_front_page(client):
    response = client.post("/kontakter/ny/", headers={"Referer": "https://fremmed.example/"})

    assert response.headers["Location"] == "/konto/login/?next=/"


def test_guarded_shows_what_was_written_when_the_login_had_run_out(client):
    typed = {
        "name": "Karen <b>Brodersen</b>",
        "text": "Linje 1\nLinje 2",
        "amount": "500",
        "function": "tovholder",
        "kind": "per_year",
        "act": "save",
        "seen": "7",
        "code": "123456",
        "empty": " ",
        "file": SimpleUploadedFile("status.pdf", b"%PDF-"),
    }

    response = client.post("/kontakter/ny/", typed, headers={"Referer": "http://testserver/kontakter/ny/"})

    assert response.status_code == 401
    assert response.context["texts"] == ["Karen <b>Brodersen</b>", "Linje 1\nLinje 2"]
    assert response.context["single"] == ["500", "tovholder"]
    assert response.context["files"] == ["status.pdf"]
    text = response.content.decode()
    assert "Karen &lt;b&gt;Brodersen&lt;/b&gt;" in text
    assert 'href="/konto/login/?next=/kontakter/ny/"' in text
    assert not ContactPerson.objects.exists()


def test_guarded_sends_a_fragment_and_an_empty_form_straight_to_the_login(client):
    sent = client.post("/kontakter/ny/", {"name": "Karen"}, headers={"HX-Request": "true"})
    empty = client.post("/kontakter/ny/", {"seen": "7", "kind": "per_year"})

    assert (sent.status_code, empty.status_code) == (302, 302)


def test_guarded_public_page_needs_no_login(client):
    assert client.get("/hjaelp/").status_code == 200


@pytest.mark.parametrize("path", ["/kontakter/{contact}/", "/kontakter/{contact}/stop/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_guarded_foreign_contact_is_404_like_one_that_is_not(client, path, method):
    contact = make_contact(make_municipality("Sydby Kommune"), name="Kanariefuglen")
    client.force_login(make_member())

    foreign = getattr(client, method)(path.format(contact=contact.pk), {"name": "Ændret", "seen": 1})
    unknown = getattr(client, method)(path.format(contact=contact.pk + 1000), {"name": "Ændret", "seen": 1})

    assert foreign.status_code == unknown.status_code == 404
    assert "Kanariefuglen" not in foreign.content.decode()
    contact.refresh_from_db()
    assert (contact.name, contact.retired_on) == ("Kanariefuglen", None)


@pytest.mark.parametrize(
    "path",
    ["/kontakter/brugere/{user}/luk/", "/kontakter/brugere/{user}/rolle/", "/kontakter/brugere/{user}/aabn/",
     "/kontakter/roller/{role}/stop/", "/kontakter/organisationer/{unit}/"],
)  # fmt: skip
def test_guarded_foreign_person_and_unit_is_404(client, path):
    foreign = make_municipality("Sydby Kommune")
    person = make_member(party=foreign)
    client.force_login(make_member())

    address = path.format(user=person.pk, role=person.memberships.get().pk, unit=make_unit(foreign).pk)

    assert client.get(address).status_code == 404
    assert client.post(address).status_code in {404, 405}
    person.refresh_from_db()
    assert person.is_active
    assert person.memberships.get().until is None


def test_guarded_own_contact_without_the_role_is_403_with_the_sentence(client):
    home = make_municipality()
    contact = make_contact(home)
    client.force_login(make_member(party=home, role=Role.MUNICIPAL_ECONOMIST))

    response = client.post(f"/kontakter/{contact.pk}/stop/", {"seen": 1})

    assert response.status_code == 403
    assert (
        "Kun organisationens egen koordinator, leder eller administrator kan rette her."
        in response.content.decode()
    )
    contact.refresh_from_db()
    assert contact.retired_on is None


def test_guarded_foreign_municipality_shows_no_people(client):
    foreign = make_municipality("Sydby Kommune")
    make_contact(foreign, name="Kanariefuglen")
    make_member(party=foreign)
    client.force_login(make_member())

    page = client.get(f"/kontakter/organisationer/{foreign.pk}/").content.decode()

    assert "Sydby Kommune" in page
    assert "Kanariefuglen" not in page
    assert "Kontaktpersoner og brugere kan kun ses af organisationen selv." in page
    assert client.get(f"/kontakter/organisationer/{foreign.pk}/ret/").status_code == 403
