"""The support desk writes through the verbs, deletes nothing, and cannot touch evidence."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.urls import reverse

from partnerships import trail
from partnerships.apps import PartnershipsConfig
from partnerships.enums import Role
from partnerships.models import Counter, Event, Invitation, OutboxMail, Party
from tests.make.people import make_contact, make_member, make_municipality, make_user

OURS = [model for model in admin.site._registry if model._meta.app_label == PartnershipsConfig.name]
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    user = make_user("Støtte", is_staff=True, is_superuser=True)
    client.force_login(user)
    return user


def test_desk_every_noun_is_there():
    from django.apps import apps

    assert set(OURS) == set(apps.get_app_config(PartnershipsConfig.name).get_models())


def test_desk_nothing_else_is_there():
    apps = {model._meta.app_label for model in admin.site._registry}

    assert apps == {"partnerships", "agreements", "budgets"}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_desk_every_list_opens_and_deletes_nothing(client, desk, model):
    home = make_municipality()
    make_contact(home)
    make_member(party=home)
    Counter.objects.create(name="aftaler-2012")
    trail.record("try", by=desk, subject=home)
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"

    response = client.get(reverse(f"{name}_changelist"), {"q": "Nordby"})

    assert response.status_code == 200
    row = model.objects.first()
    if row is not None:
        assert client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200
        assert client.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("role", [Role.MUNICIPAL_COORDINATOR, Role.MINISTRY_CASEWORKER, Role.SYSTEM_ADMIN])
def test_desk_is_closed_to_everybody_else(client, role):
    client.force_login(make_member(role=role))

    assert client.get("/admin/partnerships/party/").status_code == 302


def party_form(**values):
    inlines = {
        f"{name}-{part}": 0
        for name in ("contacts", "memberships")
        for part in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    return {"kind": "municipality", "name": "Nordby Kommune", **inlines, **values}


def test_desk_party_is_saved_by_the_verb(client, desk):
    client.post("/admin/partnerships/party/add/", party_form(cvr="64 94 22 12".replace(" ", "")))

    party = Party.objects.get()
    assert (party.cvr, party.search_text.startswith("nordby kommune")) == ("64942212", True)
    assert (Event.objects.get().verb, Event.objects.get().actor) == ("add_party", desk)


def test_desk_party_stale_is_told_and_not_saved(client, desk):
    party = make_municipality()
    Party.objects.filter(pk=party.pk).update(version=2)

    response = client.post(
        f"/admin/partnerships/party/{party.pk}/change/", party_form(name="Overskrevet", seen=1), follow=True
    )

    party.refresh_from_db()
    assert party.name == "Nordby Kommune"
    assert "En anden har gemt en ændring" in response.content.decode()


def test_desk_invitation_is_sent_by_the_verb_and_taken_back(client, desk):
    home = make_municipality()

    client.post(
        "/admin/partnerships/invitation/add/",
        {"name": "Ny", "email": "ny@nordby.example", "party": home.pk, "role": Role.MUNICIPAL_COORDINATOR},
    )
    invitation = Invitation.objects.get()
    client.post(
        "/admin/partnerships/invitation/", {"action": "take_back", "_selected_action": [invitation.pk]}
    )

    invitation.refresh_from_db()
    assert invitation.invited_by == desk
    assert invitation.revoked_at is not None


def test_desk_own_role_is_refused(client, desk):
    home = make_municipality()

    response = client.post(
        "/admin/partnerships/membership/add/",
        {"user": desk.pk, "party": home.pk, "role": Role.MUNICIPAL_COORDINATOR},
        follow=True,
    )

    assert "Du kan ikke give dig selv en rolle." in response.content.decode()
    assert not desk.memberships.exists()


def test_desk_user_form_cannot_make_an_administrator(client, desk):
    user = make_user("Anna Prøve")
    inlines = {"memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0}

    client.post(
        f"/admin/partnerships/user/{user.pk}/change/",
        {
            "name": "Anna Gift",
            "is_superuser": "on",
            "is_staff": "on",
            "email": "andet@hus.example",
            **inlines,
        },
    )

    user.refresh_from_db()
    assert (user.name, user.is_superuser, user.is_staff) == ("Anna Gift", False, False)
    assert user.email != "andet@hus.example"


def test_desk_accounts_are_closed_by_the_action(client, desk):
    user = make_member()

    client.post(
        "/admin/partnerships/user/", {"action": "close_accounts", "_selected_action": [user.pk, desk.pk]}
    )

    user.refresh_from_db()
    desk.refresh_from_db()
    assert (user.is_active, desk.is_active) == (False, True)


def test_desk_second_factor_is_removed_by_the_action_with_a_trace_and_a_mail(client, desk):
    user = make_member()
    for owner in (user, desk):
        Authenticator.objects.create(user=owner, type=Authenticator.Type.TOTP, data={})

    for _attempt in range(2):
        page = client.post(
            "/admin/partnerships/user/",
            {"action": "remove_second_factors", "_selected_action": [user.pk, desk.pk]},
            follow=True,
        ).content.decode()

    assert [row.user for row in Authenticator.objects.all()] == [desk]
    events = Event.objects.filter(verb="remove_second_factor")
    assert [(event.actor, event.subject_id) for event in events] == [(desk, str(user.pk))]
    assert [mail.to for mail in OutboxMail.objects.all()] == [user.email]
    assert "Du slår din egen engangskode fra under din konto." in page
    assert "Brugeren har ikke slået engangskoden til." in page
