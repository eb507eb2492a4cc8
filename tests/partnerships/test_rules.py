"""Who may do what with organisations and people, role by role (rules.md 6.1)."""

from datetime import date, timedelta

import pytest

from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.rules import (
    may_close_user,
    may_invite,
    may_manage_party,
    may_register_party,
    may_see_party,
    may_see_people,
    roles_in,
)
from tests.make.people import make_member, make_ministry, make_municipality, make_party, make_unit, make_user

pytestmark = pytest.mark.django_db

MANAGE = {
    Role.MUNICIPAL_COORDINATOR,
    Role.MUNICIPAL_MANAGER,
    Role.MINISTRY_CASEWORKER,
    Role.MINISTRY_HEAD_OF_OFFICE,
    Role.NGO_PARTNER,
    Role.PARTY_ADMINISTRATOR,
    Role.SYSTEM_ADMIN,
}


@pytest.mark.parametrize("role", list(Role))
def test_may_manage_party_own_follows_the_role(role):
    home = make_municipality()

    assert bool(may_manage_party(make_member(party=home, role=role), home)) is (role in MANAGE)


@pytest.mark.parametrize("role", list(Role))
def test_may_manage_party_foreign_is_the_administrators(role):
    foreign = make_municipality("Sydby Kommune")

    assert bool(may_manage_party(make_member(role=role), foreign)) is (role == Role.SYSTEM_ADMIN)


def test_may_manage_party_unit_follows_its_parent():
    home = make_municipality()
    unit = make_unit(make_unit(home), "Team Vest")

    assert may_manage_party(make_member(party=home), unit)
    assert not may_manage_party(make_member(party=unit), home)


def test_may_manage_party_ended_role_gives_nothing():
    home = make_municipality()
    former = make_member(party=home, until=clock.today() - timedelta(days=1))

    assert not may_manage_party(former, home)


def test_may_manage_party_closed_user_gives_nothing():
    home = make_municipality()
    closed = make_member(make_user(is_active=False), home)

    assert not may_manage_party(closed, home)
    assert not may_manage_party(make_user(is_active=False, is_superuser=True), home)


def test_may_see_people_is_for_own_and_administrator():
    home = make_municipality()

    assert may_see_people(make_member(party=home, role=Role.MUNICIPAL_ECONOMIST), home)
    assert may_see_people(make_user(is_superuser=True), home)
    assert not may_see_people(make_member(party=make_municipality("Sydby Kommune")), home)


def test_may_see_party_authorities_are_seen_by_all_and_units_by_their_own():
    foreign = make_municipality("Sydby Kommune")
    user = make_member()

    assert may_see_party(user, foreign)
    assert not may_see_party(user, make_unit(foreign))
    assert not may_see_party(user, make_party())


def test_roles_in_follows_the_organisation_at_the_top():
    assert Role.MINISTRY_CASEWORKER in roles_in(make_unit(make_ministry()))
    assert roles_in(make_party()) == {
        Role.NGO_PARTNER,
        Role.EXTERNAL_EVALUATOR,
        Role.AUDITOR,
        Role.PARTY_ADMINISTRATOR,
    }


def test_may_invite_ministry_invites_its_own_only():
    ministry = make_ministry()
    caseworker = make_member(party=ministry, role=Role.MINISTRY_CASEWORKER)

    assert may_invite(caseworker, ministry, Role.MINISTRY_CASEWORKER)
    assert not may_invite(caseworker, ministry, Role.MUNICIPAL_COORDINATOR)
    assert not may_invite(caseworker, make_municipality(), Role.MUNICIPAL_COORDINATOR)


def test_may_invite_head_of_office_takes_a_head_of_office():
    ministry = make_ministry()
    caseworker = make_member(party=ministry, role=Role.MINISTRY_CASEWORKER)
    head = make_member(party=ministry, role=Role.MINISTRY_HEAD_OF_OFFICE)

    assert may_invite(head, ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    assert not may_invite(caseworker, ministry, Role.MINISTRY_HEAD_OF_OFFICE)


def test_may_invite_to_an_ended_organisation_is_refused():
    ended = make_municipality(retired_on=date(2006, 12, 31))

    assert not may_invite(make_user(is_superuser=True), ended, Role.MUNICIPAL_COORDINATOR)


def test_may_register_party_unit_needs_a_parent_of_ones_own():
    home = make_municipality()
    coordinator = make_member(party=home)

    assert may_register_party(coordinator, "unit", home)
    assert not may_register_party(coordinator, "unit", None)
    assert not may_register_party(coordinator, "unit", make_municipality("Sydby Kommune"))


def test_may_close_user_support_desk_is_the_administrators():
    home = make_municipality()
    staff = make_member(make_user(is_staff=True), home)

    assert not may_close_user(make_member(party=home), staff)
    assert may_close_user(make_user(is_superuser=True), staff)
