"""The link in an invitation works once, for its time, for its person and its role (safety.md I-11)."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from partnerships.actions.accept_invitation import accept_invitation
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.invite import hash_of, invite
from partnerships.actions.revoke_invitation import revoke_invitation
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Event, Invitation, Membership, OutboxMail, User
from partnerships.workflow import Refused
from tests.make.people import make_member, make_municipality, make_user

PASSWORD = "en ny og lang sætning"
CLOSED = "Linket virker ikke. Det er måske brugt eller for gammelt. Bed om en ny invitation."
pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_municipality()


@pytest.fixture
def coordinator(home):
    return make_member(party=home)


def ask(coordinator, home, email="ny@nordby.example", role=Role.INITIATIVE_LEAD) -> tuple[Invitation, str]:
    invitation = invite(email=email, name="Ny Kollega", party=home, role=role, by=coordinator)
    body = OutboxMail.objects.order_by("-id").first().body
    return invitation, re.search(r"/invitation/([^/]+)/", body)[1]


def assert_nobody_came_in():
    assert not User.objects.filter(email="ny@nordby.example").exists()
    assert not Membership.objects.filter(role=Role.INITIATIVE_LEAD).exists()


def test_invite_posts_one_mail_and_keeps_only_the_hash(coordinator, home):
    invitation, token = ask(coordinator, home)

    assert invitation.token_hash == hash_of(token)
    assert invitation.expires_at - invitation.invited_at == timedelta(days=14)
    assert OutboxMail.objects.get().to == "ny@nordby.example"
    assert token not in str(Event.objects.get().after)
    assert invitation.token_hash not in str(Event.objects.get().after)


@pytest.mark.parametrize("role", [Role.MINISTRY_CASEWORKER, Role.SYSTEM_ADMIN, Role.AUDITOR])
def test_invite_role_of_another_side_is_refused(coordinator, home, role):
    with pytest.raises(Refused):
        ask(coordinator, home, role=role)

    assert not Invitation.objects.exists()
    assert not OutboxMail.objects.exists()


def test_invite_into_a_foreign_municipality_is_refused(coordinator):
    with pytest.raises(Refused):
        ask(coordinator, make_municipality("Sydby Kommune"))

    assert not Invitation.objects.exists()


def test_invite_oneself_is_refused_in_any_case_of_letters(coordinator, home):
    with pytest.raises(Refused):
        ask(coordinator, home, email=coordinator.email.upper(), role=Role.MUNICIPAL_MANAGER)

    assert not Invitation.objects.exists()


def test_invite_twice_to_the_same_is_refused(coordinator, home):
    ask(coordinator, home)

    with pytest.raises(Refused):
        ask(coordinator, home)

    assert Invitation.objects.count() == 1


def test_accept_invitation_makes_user_and_role(coordinator, home):
    invitation, token = ask(coordinator, home)

    membership = accept_invitation(token, by=None, name="Ny Kollega", password=PASSWORD)

    user = User.objects.get(email="ny@nordby.example")
    assert (membership.user, membership.party, membership.role) == (user, home, Role.INITIATIVE_LEAD)
    assert user.check_password(PASSWORD)
    assert not user.is_staff
    assert not user.is_superuser
    invitation.refresh_from_db()
    assert invitation.accepted_at is not None
    verbs = list(Event.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == ["invite", "add_user", "accept_invitation", "add_membership"]


def test_accept_invitation_used_is_closed(coordinator, home):
    _invitation, token = ask(coordinator, home)
    accept_invitation(token, by=None, name="Ny", password=PASSWORD)

    with pytest.raises(Refused, match=CLOSED):
        accept_invitation(token, by=None, name="En anden", password=PASSWORD)

    assert User.objects.filter(email="ny@nordby.example").count() == 1


def test_accept_invitation_unknown_link_is_closed(coordinator, home):
    ask(coordinator, home)

    with pytest.raises(Refused, match=CLOSED):
        accept_invitation("gættet", by=None, name="Ny", password=PASSWORD)

    assert_nobody_came_in()


def test_accept_invitation_after_fourteen_days_is_closed(coordinator, home):
    _invitation, token = ask(coordinator, home)

    with clock.pinned(clock.today() + timedelta(days=15)), pytest.raises(Refused, match=CLOSED):
        accept_invitation(token, by=None, name="Ny", password=PASSWORD)

    assert_nobody_came_in()


def test_accept_invitation_revoked_is_closed(coordinator, home):
    invitation, token = ask(coordinator, home)
    revoke_invitation(invitation, by=coordinator, seen=1)

    with pytest.raises(Refused, match=CLOSED):
        accept_invitation(token, by=None, name="Ny", password=PASSWORD)

    assert_nobody_came_in()


def test_accept_invitation_of_a_closed_sender_is_closed(coordinator, home):
    _invitation, token = ask(coordinator, home)
    deactivate_user(coordinator, by=make_user(is_superuser=True))

    with pytest.raises(Refused, match=CLOSED):
        accept_invitation(token, by=None, name="Ny", password=PASSWORD)

    assert_nobody_came_in()


@pytest.mark.parametrize("password", ["kort", "adgangskode", "ny@nordby.example", "password1234"])
def test_accept_invitation_weak_password_leaves_the_link_open(coordinator, home, password):
    invitation, token = ask(coordinator, home)

    with pytest.raises(ValidationError) as refusal:
        accept_invitation(token, by=None, name="Ny", password=password)

    assert list(refusal.value.message_dict) == ["password"]

    invitation.refresh_from_db()
    assert invitation.accepted_at is None
    assert_nobody_came_in()


def test_accept_invitation_by_another_user_is_refused(coordinator, home):
    _invitation, token = ask(coordinator, home)
    other = make_user()

    with pytest.raises(Refused):
        accept_invitation(token, by=other)

    assert_nobody_came_in()


def test_accept_invitation_known_address_must_log_in(coordinator, home):
    known = make_user(email="ny@nordby.example")
    _invitation, token = ask(coordinator, home)

    with pytest.raises(Refused):
        accept_invitation(token, by=None, name="Ny", password=PASSWORD)
    accept_invitation(token, by=known)

    assert Membership.objects.get(user=known).role == Role.INITIATIVE_LEAD
    known.refresh_from_db()
    assert not known.check_password(PASSWORD)


def test_revoke_invitation_used_is_refused(coordinator, home):
    invitation, token = ask(coordinator, home)
    accept_invitation(token, by=None, name="Ny", password=PASSWORD)
    invitation.refresh_from_db()

    with pytest.raises(Refused):
        revoke_invitation(invitation, by=coordinator, seen=invitation.version)

    invitation.refresh_from_db()
    assert invitation.revoked_at is None
