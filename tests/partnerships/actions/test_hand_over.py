"""A colleague's work is handed over in one step: all of it or nothing, and exactly what was shown."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from partnerships.actions.appoint_substitute import appoint_substitute
from partnerships.actions.change_role import change_role
from partnerships.actions.hand_over import belongings, digest_of, hand_over, leave_of
from partnerships.actions.invite import invite
from partnerships.danish import clock
from partnerships.enums import Afterwards, Role
from partnerships.models import ContactPerson, Event, Invitation, Membership, OutboxMail
from partnerships.queries.memberships import open_memberships
from partnerships.workflow import Refused, Stale
from tests.make.people import (
    make_contact,
    make_member,
    make_ministry,
    make_municipality,
    make_unit,
    make_user,
)

pytestmark = pytest.mark.django_db
COORDINATOR = Role.MUNICIPAL_COORDINATOR


@pytest.fixture
def home():
    return make_municipality()


@pytest.fixture
def manager(home):
    return make_member(make_user("Mona Leder"), home, Role.MUNICIPAL_MANAGER)


@pytest.fixture
def leaver(home):
    return make_member(make_user("Lis Rejser", "lis@nordby.example"), home)


@pytest.fixture
def successor(home):
    return make_member(make_user("Finn Følger", "finn@nordby.example"), home, Role.INITIATIVE_LEAD)


def give(leaver, home, *, by, to, **more):
    shown = digest_of(belongings(leave_of(leaver, home, by=by, to=to)))
    return hand_over(leaver, by=by, to=to, party=home, shown=shown, **more)


def held(user):
    return sorted(open_memberships(user).values_list("role", flat=True))


def test_hand_over_roles_cards_and_invitations_move_and_leave_events(manager, leaver, successor, home):
    unit = make_unit(home)
    Membership.objects.create(user=leaver, party=unit, role=Role.MUNICIPAL_ECONOMIST, since=date(2014, 1, 1))
    card = make_contact(home, "Lis Rejser", function="Tovholder", email="LIS@nordby.example")
    invitation = invite(email="ny@n.example", name="Ny", party=home, role=Role.MUNICIPAL_ECONOMIST, by=leaver)
    OutboxMail.objects.all().delete()

    moved = give(leaver, home, by=manager, to=successor, title="Konsulent")

    assert len(moved) == 4
    assert held(successor) == [Role.INITIATIVE_LEAD, COORDINATOR, Role.MUNICIPAL_ECONOMIST]
    card.refresh_from_db()
    new = card.successor
    assert (card.retired_on, new.name, new.function, new.title, new.user) == (
        clock.today(),
        "Finn Følger",
        "Tovholder",
        "Konsulent",
        successor,
    )
    assert Invitation.objects.get(pk=invitation.pk).invited_by == manager
    verbs = list(Event.objects.order_by("id").values_list("verb", flat=True))[-6:]
    assert verbs == [
        "add_membership",
        "add_membership",
        "add_contact",
        "retire_contact",
        "adopt_invitation",
        "hand_over",
    ]
    retired = Event.objects.get(verb="retire_contact")
    assert (retired.before["successor_id"], retired.after["successor_id"]) == (None, new.pk)
    assert OutboxMail.objects.get().to == successor.email


def test_hand_over_keeps_the_roles_until_they_are_ended(manager, leaver, successor, home):
    give(leaver, home, by=manager, to=successor)

    assert held(leaver) == [COORDINATOR]


def test_hand_over_ends_the_roles_after_the_last_day(manager, leaver, successor, home):
    last_day = clock.today() + timedelta(days=10)

    give(leaver, home, by=manager, to=successor, afterwards=Afterwards.END, last_day=last_day)

    assert leaver.memberships.get().until == last_day
    assert held(leaver) == [COORDINATOR]


def test_hand_over_closes_the_account_at_once(manager, leaver, successor, home):
    give(leaver, home, by=manager, to=successor, afterwards=Afterwards.CLOSE)

    leaver.refresh_from_db()
    assert not leaver.is_active
    assert held(successor) == [Role.INITIATIVE_LEAD, COORDINATOR]


def test_hand_over_of_ones_own_work_is_done_but_never_closes_oneself(leaver, successor, home):
    with pytest.raises(ValidationError):
        give(leaver, home, by=leaver, to=successor, afterwards=Afterwards.CLOSE)
    assert held(successor) == [Role.INITIATIVE_LEAD]

    give(leaver, home, by=leaver, to=successor, afterwards=Afterwards.END, last_day=clock.today())

    assert held(successor) == [Role.INITIATIVE_LEAD, COORDINATOR]


def test_hand_over_last_day_that_has_passed_changes_nothing(manager, leaver, successor, home):
    yesterday = clock.today() - timedelta(days=1)

    with pytest.raises(ValidationError):
        give(leaver, home, by=manager, to=successor, afterwards=Afterwards.END, last_day=yesterday)

    assert (held(leaver), held(successor)) == ([COORDINATOR], [Role.INITIATIVE_LEAD])


def test_hand_over_of_something_that_came_since_is_stale(manager, leaver, successor, home):
    shown = digest_of(belongings(leave_of(leaver, home, by=manager, to=successor)))
    make_contact(home, "Lis Rejser", email=leaver.email)

    with pytest.raises(Stale):
        hand_over(leaver, by=manager, to=successor, party=home, shown=shown)

    assert held(successor) == [Role.INITIATIVE_LEAD]
    assert ContactPerson.objects.get().retired_on is None
    assert not Event.objects.exists()


@pytest.mark.parametrize("where", ["Sydby Kommune", ""])
def test_hand_over_to_somebody_from_outside_is_refused(manager, leaver, home, where):
    stranger = make_member(party=make_municipality(where)) if where else make_user()

    with pytest.raises(Refused):
        give(leaver, home, by=manager, to=stranger)

    assert not Event.objects.exists()


def test_hand_over_by_another_municipality_is_refused(leaver, successor, home):
    outsider = make_member(party=make_municipality("Sydby Kommune"))

    with pytest.raises(Refused):
        give(leaver, home, by=outsider, to=successor)

    assert held(successor) == [Role.INITIATIVE_LEAD]


def test_hand_over_what_may_not_be_given_stays_and_says_why():
    ministry = make_ministry()
    head = make_member(party=ministry, role=Role.MINISTRY_HEAD_OF_OFFICE)
    caseworker = make_member(party=ministry, role=Role.MINISTRY_CASEWORKER)
    colleague = make_member(party=ministry, role=Role.MINISTRY_CASEWORKER)

    bounds = belongings(leave_of(head, ministry, by=caseworker, to=colleague))

    assert [bound.moves for bound in bounds] == [False]
    assert "kontorchef" in bounds[0].note
    with pytest.raises(Refused):
        give(head, ministry, by=caseworker, to=colleague)
    assert held(colleague) == [Role.MINISTRY_CASEWORKER]


def test_substitute_has_the_role_for_those_days_only(manager, leaver, successor, home, pin_day):
    pin_day(date(2015, 1, 15))
    row = appoint_substitute(
        leaver.memberships.get(),
        substitute=successor,
        since=date(2015, 2, 1),
        until=date(2015, 2, 14),
        by=manager,
    )

    roles = {}
    for day in (date(2015, 1, 31), date(2015, 2, 1), date(2015, 2, 14), date(2015, 2, 15)):
        pin_day(day)
        roles[day.isoformat()[5:]] = COORDINATOR in held(successor)
    assert roles == {"01-31": False, "02-01": True, "02-14": True, "02-15": False}
    assert row.substitute_for.user == leaver
    assert Event.objects.get().verb == "appoint_substitute"
    assert OutboxMail.objects.get().to == successor.email


@pytest.mark.parametrize(("since", "until"), [(5, 4), (-9, -1)])
def test_substitute_for_days_that_will_not_do_is_refused(manager, leaver, successor, since, until):
    today = clock.today()

    with pytest.raises(ValidationError):
        appoint_substitute(
            leaver.memberships.get(),
            substitute=successor,
            since=today + timedelta(days=since),
            until=today + timedelta(days=until),
            by=manager,
        )

    assert successor.memberships.count() == 1


def test_substitute_ends_with_the_role_that_is_stood_in_for(manager, leaver, successor, home):
    today = clock.today()
    days = {"since": today, "until": today + timedelta(days=20)}
    appoint_substitute(leaver.memberships.get(), substitute=successor, by=manager, **days)
    other = make_member(party=home, role=Role.MUNICIPAL_ECONOMIST)

    give(leaver, home, by=manager, to=other, afterwards=Afterwards.END, last_day=today + timedelta(days=3))

    assert successor.memberships.get(role=COORDINATOR).until == today + timedelta(days=3)


def test_substitute_cannot_lend_on_what_he_has_borrowed(manager, leaver, successor, home):
    today = clock.today()
    row = appoint_substitute(
        leaver.memberships.get(), substitute=successor, since=today, until=today, by=manager
    )
    third = make_member(party=home, role=Role.MUNICIPAL_ECONOMIST)

    with pytest.raises(Refused):
        appoint_substitute(row, substitute=third, since=today, until=today, by=manager)

    assert third.memberships.count() == 1


def test_change_role_is_two_rows(manager, successor):
    before = successor.memberships.get()

    change_role(before, role=Role.MUNICIPAL_ECONOMIST, by=manager, seen=1)

    assert held(successor) == [Role.MUNICIPAL_ECONOMIST]
    assert [event.verb for event in Event.objects.order_by("id")] == ["end_membership", "add_membership"]


def test_change_role_of_oneself_is_refused(manager):
    with pytest.raises(Refused):
        change_role(manager.memberships.get(), role=COORDINATOR, by=manager, seen=1)

    assert held(manager) == [Role.MUNICIPAL_MANAGER]
