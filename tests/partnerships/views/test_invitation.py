"""From an invitation to a login, and out again at once."""

import re

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client

from partnerships.actions.send_mail import send_next_mail
from partnerships.enums import Role
from partnerships.models import Invitation, User
from tests.make.people import make_member, make_municipality, make_user

PASSWORD = "en ny og lang sætning"
pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_municipality()


@pytest.fixture
def coordinator(client, home):
    user = make_member(party=home)
    client.force_login(user)
    return user


@pytest.fixture
def link(client, coordinator, home, mailoutbox) -> str:
    """Invite by the form, let the worker send, and give the address in the mail."""
    client.post(
        "/kontakter/brugere/inviter/",
        {"name": "Ny Kollega", "email": "Ny@Nordby.example", "party": home.pk, "role": Role.INITIATIVE_LEAD},
    )
    assert send_next_mail() is not None
    assert mailoutbox[0].to == ["ny@nordby.example"]
    return re.search(r"/invitation/[^/]+/", mailoutbox[0].body)[0]


def accept(visitor: Client, link: str):
    return visitor.post(link, {"name": "Ny Kollega", "password": PASSWORD, "again": PASSWORD})


def test_invitation_journey_from_mail_to_login(link, home):
    visitor = Client()
    assert "Nordby Kommune" in visitor.get(link).content.decode()

    response = accept(visitor, link)

    assert response.headers["Location"] == "/konto/login/"
    visitor.post("/konto/login/", {"login": "ny@nordby.example", "password": PASSWORD})
    assert visitor.session[SESSION_KEY] == str(User.objects.get(email="ny@nordby.example").pk)
    assert "Nordby Kommune" in visitor.get("/konto/").content.decode()


def test_invitation_used_link_is_refused_like_a_guessed_one(link):
    accept(Client(), link)

    used, guessed = Client().get(link), Client().get("/invitation/gaettet/")

    assert used.status_code == guessed.status_code == 404
    assert "Bed om en ny invitation." in used.content.decode()
    assert used.context["sentence"] == guessed.context["sentence"]
    assert accept(Client(), link).status_code == 404


def test_invitation_changed_role_and_mail_in_the_form_change_nothing(link, home):
    Client().post(
        link,
        {"name": "Ny", "password": PASSWORD, "again": PASSWORD, "role": "system_admin", "email": "chef@hus.example",
         "is_superuser": "1"},
    )  # fmt: skip

    user = User.objects.get(email="ny@nordby.example")
    assert [held.role for held in user.memberships.all()] == [Role.INITIATIVE_LEAD]
    assert not user.is_superuser


def test_invitation_two_passwords_differ_says_so(link):
    response = Client().post(link, {"name": "Ny", "password": PASSWORD, "again": PASSWORD + "!"})

    assert response.context["form"].errors["again"] == [
        "De to adgangskoder er ikke ens. Skriv den samme begge steder."
    ]
    assert not User.objects.filter(email="ny@nordby.example").exists()


def test_invitation_opened_by_somebody_else_is_not_taken(link, client):
    other = Client()
    other.force_login(make_user())

    assert "Log af" in other.get(link).content.decode()
    other.post(link)

    assert Invitation.objects.get().accepted_at is None


def test_invitation_known_person_logs_in_and_takes_the_role(link, home):
    known = make_user(email="ny@nordby.example")
    visitor = Client()
    assert f"/konto/login/?next={link}" in visitor.get(link).content.decode()
    visitor.force_login(known)

    visitor.post(link)

    assert known.memberships.get().role == Role.INITIATIVE_LEAD


def test_invitation_revoked_closes_the_link(link, client):
    invitation = Invitation.objects.get()

    client.post(f"/kontakter/invitationer/{invitation.pk}/traek/", {"seen": 1})

    assert Client().get(link).status_code == 404


def test_user_close_ends_the_running_session_at_once(client, coordinator, home):
    colleague = make_member(party=home, role=Role.INITIATIVE_LEAD)
    session = Client()
    session.force_login(colleague)
    assert session.get("/konto/").status_code == 200

    client.post(f"/kontakter/brugere/{colleague.pk}/luk/")

    assert session.get("/konto/").status_code == 302
    session.post("/konto/login/", {"login": colleague.email, "password": "en lang adgangskode"})
    assert session.get("/konto/").status_code == 302


def test_membership_end_next_request_obeys(client, coordinator, home):
    colleague = make_member(party=home, role=Role.MUNICIPAL_MANAGER)
    session = Client()
    session.force_login(colleague)
    assert session.get(f"/kontakter/organisationer/{home.pk}/ret/").status_code == 200

    client.post(f"/kontakter/roller/{colleague.memberships.get().pk}/stop/", {"seen": 1})

    assert session.get(f"/kontakter/organisationer/{home.pk}/ret/").status_code == 403


def test_account_name_is_changed_for_oneself(client, coordinator):
    client.post("/konto/", {"name": "Anna Gift", "email": "andet@nordby.example", "is_superuser": "1"})

    coordinator.refresh_from_db()
    assert coordinator.name == "Anna Gift"
    assert coordinator.email != "andet@nordby.example"
    assert not coordinator.is_superuser
