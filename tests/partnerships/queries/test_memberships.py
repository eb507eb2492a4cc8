"""Which organisations a user works for: one question, units counted with their municipality."""

from datetime import date

import pytest

from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Membership, User
from partnerships.queries.memberships import memberships_of, party_ids_of, roles_of
from tests.make.people import make_member, make_municipality, make_unit, make_user

pytestmark = pytest.mark.django_db


def test_units_three_levels_down_are_counted_with_their_municipality(queries_of):
    city = make_municipality()
    department = make_unit(city, "Forvaltningen")
    centre = make_unit(department, "Centeret")
    desk = make_unit(centre, "Kontoret")
    make_unit(make_municipality("Sydby Kommune"), "Sydkontoret")
    user = User.objects.get(pk=make_member(party=city, role=Role.MUNICIPAL_MANAGER).pk)

    assert queries_of(lambda: (roles_of(user), memberships_of(user), party_ids_of(user))) == 1
    assert roles_of(user) == {
        party.pk: {Role.MUNICIPAL_MANAGER} for party in (city, department, centre, desk)
    }
    assert [held.party_name for held in memberships_of(user)] == ["Nordby Kommune"]


def test_a_role_in_a_unit_gives_none_in_the_municipality_above():
    city = make_municipality()
    unit = make_unit(city)
    user = make_member(party=unit, role=Role.INITIATIVE_LEAD)

    assert roles_of(user) == {unit.pk: {Role.INITIATIVE_LEAD}}


def test_only_roles_that_hold_today_are_given():
    user, city = make_user(), make_municipality()
    past = {"since": date(2012, 1, 1), "until": date(2014, 12, 31)}
    Membership.objects.create(user=user, party=city, role=Role.INITIATIVE_LEAD, **past)

    with clock.pinned(date(2015, 1, 15)):
        assert roles_of(user) == {}
    with clock.pinned(date(2014, 12, 31)):
        assert roles_of(user) == {city.pk: {Role.INITIATIVE_LEAD}}


def test_a_closed_user_has_no_role():
    user = make_member()
    user.is_active = False

    assert (roles_of(user), memberships_of(user)) == ({}, [])
