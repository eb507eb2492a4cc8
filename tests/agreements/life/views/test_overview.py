"""Overblik and Sagen: what each side reads, in each phase."""

import pytest
from django.urls import reverse

from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.return_for_changes import return_for_changes
from agreements.life.models import Appointment
from agreements.terms.actions.copy_agreement import copy_agreement
from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import Side, State
from agreements.terms.models import Access, Edition
from partnerships.danish import clock
from tests.make.agreements import approved, for_signature, make_draft, signed, submitted

pytestmark = pytest.mark.django_db


def overview(client, user, case):
    client.force_login(user)
    return client.get(reverse("agreement", args=[case.reference])).content.decode()


def story(client, user, case):
    client.force_login(user)
    return client.get(reverse("agreement_case", args=[case.reference])).content.decode()


def test_overview_of_a_draft_says_what_is_missing(client):
    case = make_draft()
    section = case.edition.sections.first()
    save_part(
        case.edition, "section", {"text": "[indsæt formål]"}, by=case.coordinator, pk=section.pk, seen=1
    )
    shown = overview(client, case.coordinator, case)
    assert "Det mangler, før aftalen kan sendes" in shown
    assert "ting mangler, før aftalen kan gå videre" in shown
    assert "Send til ministeriet" not in shown.split("<main")[1]


def test_overview_of_a_ready_draft_has_one_filled_button(client):
    shown = overview(client, (case := make_draft()).coordinator, case).split("<main")[1]
    assert shown.count("button-primary") == 1
    assert reverse("agreement_step", args=[case.reference, "submit"]) in shown


def test_overview_of_an_approved_agreement_asks_for_its_signatories_first(client):
    case = approved()
    step = reverse("agreement_step", args=[case.reference, "send_to_signature"])
    band = overview(client, case.coordinator, case).split('id="next-step"')[1].split("<h2")[0:2]
    assert step in "".join(band)

    Appointment.objects.filter(participation__party=case.municipality).update(ended_on=clock.today())
    band = "".join(overview(client, case.coordinator, case).split('id="next-step"')[1].split("<h2")[0:2])
    assert "Nordby Kommune mangler en underskriver" in band
    assert "#underskrivere" in band
    assert step not in band


def test_overview_returned_shows_the_remarks_to_their_receiver_only_then(client):
    case = submitted()
    place_remark(case.edition, by=case.caseworker, block="title", text="Skriv målgruppen.")
    assert "Skriv målgruppen." not in overview(client, case.coordinator, case)
    version, shown = case.edition.version, case.facts_hash
    return_for_changes(case.edition, by=case.caseworker, seen=version, facts_hash=shown, note="Se den")
    assert "Skriv målgruppen." in overview(client, case.coordinator, case)


def test_overview_of_a_returned_agreement_keeps_corrections_from_the_ministry(client):
    case = submitted()
    version, shown = case.edition.version, case.facts_hash
    return_for_changes(case.edition, by=case.caseworker, seen=version, facts_hash=shown, note="Ret")
    target = case.edition.targets.get()
    save_part(case.edition, "target", {"what": "Hemmeligt mål"}, by=case.coordinator, pk=target.pk, seen=1)
    assert "Hemmeligt mål" in overview(client, case.coordinator, case)
    assert "Hemmeligt mål" not in overview(client, case.caseworker, case)
    assert "Hemmeligt mål" not in story(client, case.caseworker, case)


def test_overview_for_signature_shows_who_is_waited_for(client):
    case = for_signature()
    shown = overview(client, case.coordinator, case)
    assert "Dorte Direktør" in shown
    assert "Har ikke underskrevet endnu" in shown


def test_overview_signed_shows_deadlines(client):
    case = signed()
    shown = overview(client, case.coordinator, case)
    assert "Frister" in shown
    assert "Læs den underskrevne aftale" in shown


def test_overview_is_404_to_strangers(client):
    case = signed()
    client.force_login(case.outsider)
    assert client.get(reverse("agreement", args=[case.reference])).status_code == 404
    assert client.get(reverse("agreement_case", args=[case.reference])).status_code == 404


@pytest.mark.parametrize(
    ("name", "questions"),
    [("agreement", 7), ("agreement_content", 7), ("agreement_economy", 8), ("agreement_case", 12)],
)
def test_pages_ask_as_many_questions_for_1_3_and_30_rows(client, queries_of, name, questions):
    case = make_draft()
    client.force_login(case.coordinator)
    url = reverse(name, args=[case.reference])
    client.get(url)
    initiative = case.edition.initiatives.get()
    asked = []
    for more in (1, 2, 27):
        for number in range(more):
            target = {"what": f"Mål {number}", "amount_kind": "exact", "minimum": number, "unit": "møder"}
            save_part(case.edition, "target", target, by=case.coordinator, parent=initiative)
            save_part(case.edition, "obligation", {"title": f"Rapport {number}"}, by=case.coordinator)
        asked.append([queries_of(lambda: client.get(url)) for _time in range(2)])

    assert asked[0] == asked[1] == asked[2]
    # Who reads first after a write asks for the rows too.
    assert asked[0][1] == questions


def test_case_names_the_agreements_that_name_this_one_to_who_sees_them(client):
    case = submitted()
    copy = copy_agreement(case.edition, by=case.coordinator)
    told = f"{copy.agreement.reference}. Følger efter denne."

    assert told in story(client, case.coordinator, case)
    assert told not in story(client, case.caseworker, case)
    Access.objects.create(
        agreement=copy.agreement, party=case.ministry, side=Side.APPROVER, since=clock.today()
    )
    assert told not in story(client, case.caseworker, case)  # it is still being written
    Edition.objects.filter(pk=copy.pk).update(state=State.SUBMITTED)
    assert told in story(client, case.caseworker, case)


def test_story_tells_milestones_to_all_and_the_drafts_steps_to_its_own_side(client):
    case = submitted()
    own, other = story(client, case.coordinator, case), story(client, case.caseworker, case)
    for shown in (own, other):
        assert "Clara Koordinator sendte aftalen til godkendelse." in shown
    assert "mål: Mentorforløb" in own
    assert "mål: Mentorforløb" not in other


def test_story_keeps_a_remark_from_its_receiver_until_it_is_returned(client):
    case = submitted()
    place_remark(case.edition, by=case.caseworker, block="title", text="Skriv målgruppen.")
    assert "skrev en bemærkning" in story(client, case.caseworker, case)
    assert "bemærkning" not in story(client, case.coordinator, case).split("Hele historikken")[1]


def test_story_of_a_signed_agreement_holds_papers_and_fingerprints(client):
    case = signed()
    shown = story(client, case.caseworker, case)
    assert case.sealed.sha256 in shown
    assert case.copy.sha256 in shown
    assert case.copy.facts_hash in shown
