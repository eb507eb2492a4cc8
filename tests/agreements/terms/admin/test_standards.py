"""Programmes, templates, clauses and access at the support desk: through verbs, recorded, refused in use."""

import pytest
from django.test import Client
from django.urls import reverse

from agreements.rules import may_keep_house
from agreements.terms.actions.end_access import end_access
from agreements.terms.actions.give_access import give_access
from agreements.terms.actions.renew_template import renew_template
from agreements.terms.actions.save_clause import save_clause
from agreements.terms.actions.save_programme import save_programme
from agreements.terms.actions.save_template import save_template
from agreements.terms.enums import Side
from agreements.terms.models import Access, Clause, Programme, Template
from agreements.terms.queries.sight import visible_to
from partnerships.models import Event, User
from partnerships.workflow import Refused, Stale
from tests.make.agreements import Case, make_draft, make_template, submitted
from tests.make.desk import post_page
from tests.make.people import make_member, make_ministry, make_user


@pytest.fixture
def admin(db: None) -> User:
    return make_user("Susanne Support", is_staff=True, is_superuser=True)


@pytest.fixture
def case(db: None) -> Case:
    return make_draft()


def last_event() -> Event:
    return Event.objects.latest("id")


def test_programme_is_added_and_changed_on_the_trail(admin: User) -> None:
    programme = save_programme({"name": "Trygge byer", "authority": make_ministry()}, by=admin)
    changed = save_programme({"name": "Trygge kvarterer"}, by=admin, programme=programme, seen=1)

    assert (changed.name, changed.version) == ("Trygge kvarterer", 2)
    assert last_event().verb == "change_programme"
    assert last_event().before["name"] == "Trygge byer"


def test_programme_saved_by_another_first_is_stale(admin: User) -> None:
    programme = save_programme({"name": "Trygge byer", "authority": make_ministry()}, by=admin)
    save_programme({"name": "Trygge kvarterer"}, by=admin, programme=programme, seen=1)

    with pytest.raises(Stale):
        save_programme({"name": "Tryghed"}, by=admin, programme=programme, seen=1)

    assert Programme.objects.get().name == "Trygge kvarterer"


def test_coordinator_keeps_no_house(case: Case) -> None:
    template = Template.objects.get()
    access = Access.objects.get()
    attempts = (
        lambda: save_programme(
            {"name": "Mit"}, by=case.coordinator, programme=Programme.objects.get(), seen=1
        ),
        lambda: save_template({"name": "Min"}, by=case.coordinator, template=template, seen=1),
        lambda: renew_template(template, by=case.coordinator),
        lambda: save_clause(template, {"heading": "Min"}, by=case.coordinator),
        lambda: give_access(case.agreement, case.ministry, Side.READER, by=case.coordinator, reason="Så"),
        lambda: end_access(access, by=case.coordinator, seen=1, reason="Så"),
    )
    events = Event.objects.count()

    for attempt in attempts:
        with pytest.raises(Refused):
            attempt()

    assert not may_keep_house(case.coordinator)
    assert Event.objects.count() == events


def test_clause_of_a_template_in_use_is_changed_only_in_a_new_number(admin: User, case: Case) -> None:
    clause = Clause.objects.first()
    with pytest.raises(Refused, match="ny udgave"):
        save_clause(clause.template, {"heading": "Hensigt"}, by=admin, clause=clause, seen=clause.version)

    copy = renew_template(clause.template, by=admin)
    renewed = Clause.objects.get(template=copy, key=clause.key)
    save_clause(copy, {"heading": "Hensigt"}, by=admin, clause=renewed, seen=renewed.version)

    assert copy.number == clause.template.number + 1
    assert copy.clauses.count() == clause.template.clauses.count()
    assert Clause.objects.get(pk=clause.pk).heading == "Formål"
    assert Clause.objects.get(pk=renewed.pk).heading == "Hensigt"
    assert last_event().verb == "change_clause"


def test_access_is_given_and_ended_with_a_reason(admin: User, case: Case) -> None:
    submitted(case)
    reader = case.outsider
    party = reader.memberships.get().party

    access = give_access(case.agreement, party, Side.READER, by=admin, reason="Nabokommunen skal læse med")
    given = last_event()
    seen_before = visible_to(User.objects.get(pk=reader.pk)).count()
    end_access(access, by=admin, seen=access.version, reason="Skrevet ved en fejl")

    assert (given.verb, given.note) == ("give_access", "Nabokommunen skal læse med")
    assert seen_before == 1
    assert visible_to(User.objects.get(pk=reader.pk)).count() == 0
    assert (last_event().verb, last_event().note) == ("end_access", "Skrevet ved en fejl")


def test_access_without_reason_or_twice_is_refused(admin: User, case: Case) -> None:
    with pytest.raises(Refused, match="hvorfor"):
        give_access(case.agreement, case.ministry, Side.READER, by=admin, reason=" ")
    with pytest.raises(Refused, match="allerede"):
        give_access(case.agreement, case.municipality, Side.OWNER, by=admin, reason="Igen")

    assert Access.objects.count() == 1


def test_a_draft_is_shown_to_nobody_but_its_writers(admin: User, case: Case) -> None:
    with pytest.raises(Refused, match="kladde"):
        give_access(case.agreement, case.ministry, Side.READER, by=admin, reason="Skal læse med")

    assert Access.objects.count() == 1


def test_the_writer_never_loses_sight(admin: User, case: Case) -> None:
    access = Access.objects.get()

    with pytest.raises(Refused, match="skriver aftalen"):
        end_access(access, by=admin, seen=access.version, reason="Oprydning")

    assert Access.objects.get().until is None


def test_desk_gives_and_ends_access_on_the_page(admin: User, case: Case, client: Client) -> None:
    client.force_login(admin)
    submitted(case)
    party = case.outsider.memberships.get().party
    values = {"agreement": case.agreement.pk, "party": party.pk, "side": Side.READER}
    add = reverse("admin:agreements_access_add")

    silent = client.post(add, values)
    client.post(add, values | {"reason": "Skal følge med"})
    access = Access.objects.get(party=party)
    change = reverse("admin:agreements_access_change", args=[access.pk])
    client.post(change, {"seen": access.version, "reason": "Skal ikke længere"})

    assert "Skriv hvorfor" in silent.content.decode()
    assert Access.objects.get(pk=access.pk).until is not None
    assert client.post(change, {"seen": 2, "reason": "Igen"}).status_code == 403


def test_desk_adds_programme_template_and_clause(admin: User, client: Client) -> None:
    client.force_login(admin)
    ministry = make_ministry()

    post_page(client, reverse("admin:agreements_programme_add"), name="Trygge byer", authority=ministry.pk)
    post_page(
        client, reverse("admin:agreements_template_add"), kind="state_agreement", number=1, name="Aftale"
    )
    template = Template.objects.get()
    clause = {"template": template.pk, "key": "formaal", "order": 0, "heading": "Formål", "text": "Vi vil."}
    client.post(reverse("admin:agreements_clause_add"), clause)
    chosen = {"action": "make_next_number", "_selected_action": [template.pk]}
    client.post(reverse("admin:agreements_template_changelist"), chosen)

    assert Programme.objects.get().authority == ministry
    assert list(Clause.objects.values_list("template__number", "heading")) == [(1, "Formål"), (2, "Formål")]


def test_template_keeps_kind_and_number(admin: User) -> None:
    template = make_template()

    save_template({"name": "Ny", "kind": "framework", "number": 7}, by=admin, template=template, seen=1)

    assert Template.objects.values_list("name", "kind", "number").get() == ("Ny", "state_agreement", 1)


def test_member_of_staff_without_the_right_keeps_no_house(case: Case) -> None:
    assert not may_keep_house(make_member(make_user("Bo Bruger")))
