"""Forside: what waits for whom, most urgent first, in a constant number of queries."""

from datetime import date

import pytest

from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.return_for_changes import return_for_changes
from agreements.terms.enums import State
from partnerships.enums import Role
from tests.make.agreements import (
    approved,
    for_signature,
    forget,
    make_draft,
    recommended,
    signed_by,
    submitted,
)
from tests.make.many import make_many
from tests.make.people import make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(date(2015, 1, 15))


def _log_in(client, user):
    client.force_login(user)
    client.get("/frister/")  # the first page of a session writes when it began


def _desk(client, user):
    client.force_login(user)
    return [(row.title, row.action_text, row.action_url) for row in client.get("/").context["desk"]]


@pytest.mark.parametrize("number", [1, 3, 30])
@pytest.mark.parametrize("side", ["municipality", "ministry"])
def test_the_queries_are_as_many_for_one_three_and_thirty_rows(client, queries_of, number, side):
    is_town = side == "municipality"
    first = State.RETURNED if is_town else State.SUBMITTED
    many = make_many(number, states=(first, State.IN_FORCE, State.APPROVED))
    party = many.municipalities[0] if is_town else many.ministry
    role = Role.MUNICIPAL_COORDINATOR if is_town else Role.MINISTRY_CASEWORKER
    _log_in(client, make_member(party=party, role=role))

    # Who hands in for a grantee is told, by one question more, what his calendars ask for.
    assert queries_of(lambda: client.get("/")) == (12 if is_town else 11)


def test_a_desk_with_nothing_waiting_says_so_in_one_sentence(client):
    case = submitted()
    client.force_login(case.coordinator)

    response = client.get("/")

    assert response.context["desk"] == []
    assert "Der er ikke noget, der venter på dig lige nu." in response.content.decode()
    assert "button-primary" not in response.content.decode()


def test_a_draft_waits_for_its_drafters_and_for_nobody_else(client):
    case = make_draft()
    waits = [("Mentorer i Nordby", "Skriv videre", f"/aftaler/{case.reference}/indhold/")]

    assert _desk(client, case.coordinator) == waits
    assert _desk(client, case.director) == waits
    for user in (case.lead, case.economist, case.caseworker, case.head, case.outsider):
        assert _desk(client, user) == []


def test_what_was_sent_waits_for_the_caseworker_then_the_head_of_office(client):
    case = submitted()
    read = f"/aftaler/{case.reference}/indhold/"
    assert _desk(client, case.caseworker) == [("Mentorer i Nordby", "Læs aftalen", read)]
    assert _desk(client, case.head) == []

    recommended(case)
    assert _desk(client, case.caseworker) == []
    assert _desk(client, case.head) == [("Mentorer i Nordby", "Læs og afgør", read)]


def test_who_recommended_is_not_asked_to_approve(client):
    case = recommended()
    make_member(case.caseworker, case.ministry, Role.MINISTRY_HEAD_OF_OFFICE)

    assert _desk(client, case.caseworker) == []


def test_what_was_returned_says_how_many_remarks_wait(client):
    case = submitted()
    for text in ("Skriv et mål.", "Ret datoen."):
        place_remark(case.edition, by=case.caseworker, block="", text=text)
    return_for_changes(
        case.edition, by=case.caseworker, seen=case.edition.version, facts_hash=case.facts_hash, note="Ret."
    )
    forget(case)
    client.force_login(case.coordinator)

    (row,) = client.get("/").context["desk"]

    assert row.text == "Aftalen er sendt tilbage med 2 bemærkninger. Ret dem, og send aftalen igen."
    assert (row.word, row.kind, row.action_text) == ("Returneret", "warning", "Ret og send igen")
    assert row.counterpart == "Modpart: Ministeriet for Fællesskab"


def test_what_was_approved_can_be_sent_to_signature_by_either_side(client):
    case = approved()
    row = ("Mentorer i Nordby", "Send til underskrift", f"/aftaler/{case.reference}/trin/send_to_signature/")

    for user in (case.coordinator, case.caseworker, case.head):
        assert _desk(client, user) == [row]


def test_the_signature_waits_for_the_appointed_until_he_has_signed(client):
    case = for_signature()
    row = ("Mentorer i Nordby", "Læs og underskriv", f"/aftaler/{case.reference}/underskriv/")
    assert _desk(client, case.director) == [row]
    assert _desk(client, case.coordinator) == []

    signed_by(case, case.director)
    assert _desk(client, case.director) == []
    assert _desk(client, case.secretary) == [row]


def test_a_signatory_who_has_left_his_organisation_is_not_asked_to_sign(client):
    case = for_signature()
    case.director.memberships.update(until=date(2014, 12, 31))
    client.force_login(case.director)

    response = client.get("/")

    assert response.context["desk"] == []
    assert "Mine aftaler" not in response.content.decode()


def test_an_agreement_signed_before_its_first_day_waits_for_nobody(client, pin_day):
    case = for_signature()
    signed_by(signed_by(case, case.director), case.secretary)
    assert _desk(client, case.coordinator) == []

    pin_day(date(2015, 3, 1))
    assert [action for _title, action, _url in _desk(client, case.coordinator)] == ["Sæt i kraft"]


def test_only_the_first_row_has_the_filled_button(client):
    many = make_many(4, states=(State.DRAFT, State.RETURNED, State.IN_FORCE))
    client.force_login(make_member(party=many.municipalities[0]))

    response = client.get("/")

    assert [row.word for row in response.context["desk"]] == ["I kraft", "Returneret", "Kladde", "Kladde"]
    assert response.content.decode().count("button-primary") == 1


def test_deadlines_stand_late_first_and_the_later_ones_by_themselves(client, pin_day):
    pin_day(date(2015, 1, 25))
    many = make_many(1, states=(State.IN_FORCE,))
    _log_in(client, make_member(party=many.municipalities[0]))

    context = client.get("/").context

    assert [(row.title, row.deadline, row.text) for row in context["desk"]] == [
        ("Statusrapport", date(2015, 1, 20), "Skulle være afleveret til Ministeriet for Fællesskab."),
        ("Regnskab", date(2015, 2, 19), "Skal afleveres til Ministeriet for Fællesskab."),
    ]
    assert [due.title for due in context["dues"].later] == []
    assert [due.title for due in context["dues"].received] == ["Forankringsplan"]
    assert [due for _row, due in context["listed"]] == [date(2015, 2, 19)]


def test_a_deadline_leaves_the_desk_after_ninety_days(client, pin_day):
    pin_day(date(2015, 7, 1))
    many = make_many(1, states=(State.IN_FORCE,))
    _log_in(client, make_member(party=many.municipalities[0]))

    context = client.get("/").context

    assert (context["desk"], context["dues"].received) == ([], [])


def test_a_foreign_municipality_sees_nothing_of_it(client):
    make_many(30, title="Kanariefugl", municipalities=[make_municipality("Kanariefugl Kommune")])
    _log_in(client, make_member(party=make_municipality("Sydby Kommune")))

    body = client.get("/").content.decode()

    assert "Kanariefugl" not in body
    assert "Du kan ikke se nogen aftaler endnu." in body


def test_a_user_without_role_or_signature_sees_an_empty_desk(client):
    make_many(2)
    client.force_login(make_user())

    assert client.get("/").context["desk"] == []


def test_a_full_desk_shows_ten_and_leads_to_the_rest(client):
    many = make_many(11, states=(State.RETURNED,))
    client.force_login(make_member(party=many.municipalities[0]))

    response = client.get("/")

    assert len(response.context["desk"]) == 10
    assert response.context["summary"].startswith("Mere end 10 ting venter på dig.")
    assert "/aftaler/?mintur=1" in response.content.decode()
    assert client.get("/aftaler/?mintur=1").context["total"] == 11


def test_a_deadline_within_a_week_stands_before_a_draft_and_one_further_off_after_it(client, pin_day):
    pin_day(date(2015, 1, 18))
    many = make_many(2, states=(State.IN_FORCE, State.DRAFT), first_due=date(2015, 1, 25))
    client.force_login(make_member(party=many.municipalities[0]))
    assert [row.word for row in client.get("/").context["desk"]] == ["I kraft", "Kladde"]

    pin_day(date(2015, 1, 17))
    assert [row.word for row in client.get("/").context["desk"]] == ["Kladde", "I kraft"]
