"""Accounts and roles: given, ended, closed at once, opened again - never by oneself."""

from datetime import timedelta

import pytest

from partnerships.actions.add_membership import add_membership
from partnerships.actions.change_name import change_name
from partnerships.actions.create_administrator import create_administrator
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.end_membership import end_membership
from partnerships.actions.reactivate_user import reactivate_user
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Event, Membership, User
from partnerships.queries.memberships import open_memberships
from partnerships.workflow import Refused
from tests.make.people import PASSWORD, make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_municipality()


@pytest.fixture
def coordinator(home):
    return make_member(party=home)


@pytest.fixture
def colleague(home):
    return make_member(party=home, role=Role.INITIATIVE_LEAD)


def test_add_membership_colleague_gets_one_more_role(coordinator, colleague, home):
    add_membership(user=colleague, party=home, role=Role.MUNICIPAL_ECONOMIST, by=coordinator)

    held = set(open_memberships(colleague).values_list("role", flat=True))
    assert held == {Role.INITIATIVE_LEAD, Role.MUNICIPAL_ECONOMIST}
    assert Event.objects.get().verb == "add_membership"


def test_add_membership_to_oneself_is_refused(coordinator, home):
    with pytest.raises(Refused):
        add_membership(user=coordinator, party=home, role=Role.MUNICIPAL_MANAGER, by=coordinator)

    assert Membership.objects.get(user=coordinator).role == Role.MUNICIPAL_COORDINATOR


def test_add_membership_administrator_to_himself_is_refused(home):
    administrator = make_user(is_superuser=True)

    with pytest.raises(Refused):
        add_membership(user=administrator, party=home, role=Role.MUNICIPAL_MANAGER, by=administrator)

    assert not Membership.objects.exists()


def test_add_membership_to_a_stranger_is_refused(coordinator, home):
    stranger = make_user()

    with pytest.raises(Refused):
        add_membership(user=stranger, party=home, role=Role.INITIATIVE_LEAD, by=coordinator)

    assert not stranger.memberships.exists()


def test_end_membership_ends_at_once(coordinator, colleague):
    held = colleague.memberships.get()

    end_membership(held, by=coordinator, seen=1)

    held.refresh_from_db()
    assert held.until == clock.today() - timedelta(days=1)
    assert not open_memberships(colleague).exists()


def test_end_membership_given_today_ends_at_once(coordinator, colleague, home):
    held = add_membership(user=colleague, party=home, role=Role.MUNICIPAL_ECONOMIST, by=coordinator)

    end_membership(held, by=coordinator, seen=1)

    assert [row.role for row in open_memberships(colleague)] == [Role.INITIATIVE_LEAD]


def test_end_membership_own_is_refused(coordinator):
    held = coordinator.memberships.get()

    with pytest.raises(Refused):
        end_membership(held, by=coordinator, seen=1)

    held.refresh_from_db()
    assert held.until is None


def test_deactivate_user_closes_login_and_roles(coordinator, colleague):
    deactivate_user(colleague, by=coordinator)

    colleague.refresh_from_db()
    assert not colleague.is_active
    assert not colleague.check_password(PASSWORD)
    assert colleague.memberships.get().until is not None
    assert list(Event.objects.order_by("id").values_list("verb", flat=True)) == [
        "end_membership",
        "deactivate_user",
    ]
    assert "password" not in Event.objects.last().after


def test_deactivate_user_with_a_role_elsewhere_is_refused(coordinator, colleague):
    make_member(colleague, make_municipality("Sydby Kommune"))

    with pytest.raises(Refused):
        deactivate_user(colleague, by=coordinator)

    colleague.refresh_from_db()
    assert colleague.is_active


def test_deactivate_user_oneself_is_refused(coordinator):
    with pytest.raises(Refused):
        deactivate_user(coordinator, by=coordinator)

    coordinator.refresh_from_db()
    assert coordinator.is_active


def test_reactivate_user_opens_without_roles_and_password(coordinator, colleague):
    deactivate_user(colleague, by=coordinator)

    reactivate_user(colleague, by=make_user(is_superuser=True))

    colleague.refresh_from_db()
    assert colleague.is_active
    assert not colleague.has_usable_password()
    assert not open_memberships(colleague).exists()


def test_reactivate_user_coordinator_is_refused(coordinator, colleague):
    deactivate_user(colleague, by=coordinator)

    with pytest.raises(Refused):
        reactivate_user(colleague, by=coordinator)

    colleague.refresh_from_db()
    assert not colleague.is_active


def test_change_name_own_is_recorded(coordinator):
    change_name(coordinator, "  Anna   Gift ", by=coordinator)

    coordinator.refresh_from_db()
    assert coordinator.name == "Anna Gift"
    assert Event.objects.get().before["name"] == "Anna Prøve"


def test_change_name_of_another_is_refused(coordinator, colleague):
    with pytest.raises(Refused):
        change_name(colleague, "Noget andet", by=coordinator)

    colleague.refresh_from_db()
    assert colleague.name == "Anna Prøve"


def test_create_administrator_second_is_refused():
    create_administrator(email="Chef@Hus.dk", name="Chef", password=PASSWORD, by=None)

    with pytest.raises(Refused):
        create_administrator(email="to@hus.dk", name="To", password=PASSWORD, by=None)

    assert User.objects.get().email == "chef@hus.dk"
    assert User.objects.get().is_superuser
