"""The pages about colleagues: seen, handed over, lent, changed, invited again; who was who, as far as one may see."""

from datetime import date, timedelta

import pytest

from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.invite import invite
from partnerships.actions.save_contact import save_contact
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Invitation, Membership, OutboxMail
from tests.make.people import make_contact, make_member, make_municipality, make_party, make_unit, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_municipality()


@pytest.fixture
def keeper(client, home):
    """The organisation's own administrator, logged in."""
    user = make_member(make_user("Adam Vært"), home, Role.PARTY_ADMINISTRATOR)
    client.force_login(user)
    return user


@pytest.fixture
def leaver(home):
    return make_member(make_user("Lis Rejser"), home)


@pytest.fixture
def successor(home):
    return make_member(make_user("Finn Følger"), home, Role.INITIATIVE_LEAD)


def test_hand_over_page_shows_first_then_asks_then_does(client, keeper, leaver, successor, home):
    make_contact(home, "Lis Rejser", function="Tovholder", email=leaver.email)
    address = f"/kontakter/brugere/{leaver.pk}/overdrag/{home.pk}/"

    first = client.get(address)
    then = client.get(address, {"til": successor.pk})
    data = {
        "shown": then.context["form"]["shown"].value(),
        "afterwards": "end",
        "last_day": f"{clock.today():%d.%m.%Y}",
    }
    last = client.post(f"{address}?til={successor.pk}", data, follow=True)

    assert "Kontaktperson i Nordby Kommune: Tovholder" in first.content.decode()
    assert "Overdrag til" not in first.content.decode()
    assert "Overdrag til Finn Følger" in then.content.decode()
    assert "Finn Følger har overtaget 2 ting fra Lis Rejser." in last.content.decode()
    assert Membership.objects.get(user=leaver).until == clock.today()


def test_hand_over_page_something_came_since_is_shown_anew(client, keeper, leaver, successor, home):
    address = f"/kontakter/brugere/{leaver.pk}/overdrag/{home.pk}/?til={successor.pk}"
    old = client.get(address).context["form"]["shown"].value()
    make_contact(home, "Lis Rejser", function="Tovholder", email=leaver.email)
    data = {"shown": old, "afterwards": "keep"}

    answer = client.post(address, data)

    assert "Noget er ændret, siden du så listen." in answer.content.decode()
    assert "Kontaktperson i Nordby Kommune: Tovholder" in answer.content.decode()
    assert successor.memberships.count() == 1
    data["shown"] = answer.context["form"]["shown"].value()
    assert client.post(address, data).status_code == 302
    assert successor.memberships.count() == 2


def test_hand_over_page_stranger_in_the_address_is_no_choice(client, keeper, leaver, home):
    stranger = make_member(party=make_municipality("Sydby Kommune"))

    page = client.get(f"/kontakter/brugere/{leaver.pk}/overdrag/{home.pk}/", {"til": stranger.pk})

    assert page.context["successor"] is None
    assert list(page.context["choice"].errors) == ["til"]


def test_substitute_is_told_where_the_names_stand(client, keeper, leaver, successor, pin_day):
    pin_day(date(2014, 12, 10))
    role = leaver.memberships.get()
    days = {"since": "10.12.2014", "until": "19.12.2014"}

    client.post(f"/kontakter/roller/{role.pk}/vikar/", {"substitute": successor.pk, **days})

    page = client.get("/kontakter/brugere/").content.decode()
    assert f"vikar for Lis Rejser til {days['until']}" in page
    assert f"Finn Følger er vikar fra {days['since']} til {days['until']}" in page
    client.force_login(successor)
    assert f"vikar for Lis Rejser til {days['until']}" in client.get("/konto/").content.decode()


def test_role_is_changed_to_what_the_organisation_has(client, keeper, successor):
    role = successor.memberships.get()
    address = f"/kontakter/roller/{role.pk}/skift/"

    offered = {value for value, _label in client.get(address).context["form"].fields["role"].choices if value}
    client.post(address, {"role": Role.MUNICIPAL_ECONOMIST, "seen": 1})

    assert offered == {
        Role.MUNICIPAL_COORDINATOR,
        Role.MUNICIPAL_ECONOMIST,
        Role.MUNICIPAL_MANAGER,
        Role.PARTY_ADMINISTRATOR,
    }
    assert successor.memberships.latest("id").role == Role.MUNICIPAL_ECONOMIST


def test_invitation_that_has_run_out_is_sent_again_with_a_new_link(client, keeper, home):
    sent = invite(email="ny@nordby.example", name="Ny", party=home, role=Role.MUNICIPAL_ECONOMIST, by=keeper)
    Invitation.objects.update(expires_at=clock.now() - timedelta(days=1))

    assert "udløbet" in client.get("/kontakter/brugere/").content.decode()
    client.post(f"/kontakter/invitationer/{sent.pk}/send/", {"seen": 1})

    again = Invitation.objects.get()
    assert again.token_hash != sent.token_hash
    assert again.expires_at > clock.now()
    assert OutboxMail.objects.filter(to="ny@nordby.example").count() == 2


def test_administrator_of_an_organisation_reaches_no_further(client, keeper, home):
    unit, guest = make_unit(home), make_party()
    foreign = make_member(party=make_municipality("Sydby Kommune"))

    offered = client.get("/kontakter/brugere/inviter/").context["form"].fields["party"].queryset
    added = client.post("/kontakter/organisationer/ny/", {"kind": "ngo", "name": "Mentorerne"})

    assert set(offered) == {home, unit}
    assert list(added.context["form"].errors) == ["__all__"]
    assert client.get(f"/kontakter/organisationer/{guest.pk}/").status_code == 404
    assert client.get(f"/kontakter/brugere/{foreign.pk}/").status_code == 404


def test_person_without_a_role_is_said_to_have_none(client, keeper, leaver):
    deactivate_user(leaver, by=keeper)

    page = client.get(f"/kontakter/brugere/{leaver.pk}/").content.decode()

    assert "Personen har ingen roller nu." in page
    assert "Ingen brugere endnu." not in page


def test_history_tells_roles_and_functions_with_their_days(client, keeper, home, pin_day):
    coordinator = make_member(party=home)
    values = {"party": home, "name": "Birk Lund", "function": "Tovholder", "email": "birk@nordby.example"}
    pin_day(date(2014, 3, 1))
    card = save_contact(values, by=coordinator)
    pin_day(date(2014, 9, 1))
    save_contact({"function": "Projektleder"}, by=coordinator, contact=card, seen=1)
    pin_day(date(2015, 1, 15))

    posts = client.get(f"/kontakter/organisationer/{home.pk}/hvem/", {"q": "birk"}).context["page"]
    then = client.get(f"/kontakter/organisationer/{home.pk}/hvem/", {"q": "birk", "dag": "1.6.2014"})

    assert [(post.what, post.since, post.until) for post in posts] == [
        ("Kontaktperson: Projektleder", date(2014, 9, 1), None),
        ("Kontaktperson: Tovholder", date(2014, 3, 1), date(2014, 8, 31)),
    ]
    assert [post.what for post in then.context["page"]] == ["Kontaktperson: Tovholder"]


def test_pages_of_people_query_count_does_not_grow(client, keeper, leaver, successor, home, queries_of):
    today, counts, rows = clock.today(), [], 0
    role = leaver.memberships.get()
    addresses = (
        f"/kontakter/brugere/{leaver.pk}/",
        f"/kontakter/organisationer/{home.pk}/hvem/",
        "/kontakter/brugere/",
    )
    client.get(addresses[0])  # the first request of a session writes its age
    for wanted in (1, 3, 30):
        while rows < wanted:
            rows += 1
            make_contact(home, f"Kontakt {rows}", email=leaver.email)
            other = make_member(party=make_unit(home, f"Enhed {rows}"), role=Role.INITIATIVE_LEAD)
            Membership.objects.create(
                user=other, party=home, role=role.role, since=today, until=today, substitute_for=role
            )
        counts.append([queries_of(lambda: client.get(address)) for address in addresses])  # noqa: B023

    assert counts[0] == counts[1] == counts[2]
