"""The step view: says what will happen, takes the step, and keeps what was typed when it is refused."""

import pytest
from django.urls import reverse

from agreements.life.actions.place_remark import place_remark
from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import State
from agreements.workflow import STATE_AGREEMENT
from partnerships.models import Event
from tests.make.agreements import (
    approved,
    for_signature,
    make_draft,
    recommended,
    signed,
    submitted,
)

pytestmark = pytest.mark.django_db
POSITION = {"title": "Chef", "basis": "position", "authority": "I kraft af stillingen"}

# verb: how far the agreement has come, who takes it, who may not, what the note is, where it leads
STEPS = {
    "submit": (make_draft, "coordinator", "economist", "", State.SUBMITTED),
    "recommend": (submitted, "caseworker", "coordinator", "", State.RECOMMENDED),
    "approve": (recommended, "head", "caseworker", "", State.APPROVED),
    "return_for_changes": (submitted, "caseworker", "coordinator", "Ret formålet", State.RETURNED),
    "reject": (submitted, "head", "caseworker", "Uden for puljen", State.REJECTED),
    "withdraw": (submitted, "coordinator", "head", "", State.WITHDRAWN),
    "send_to_signature": (approved, "coordinator", "economist", "", State.FOR_SIGNATURE),
    "pass_on_signature": (for_signature, "director", "coordinator", "", State.FOR_SIGNATURE),
    "decline_to_sign": (for_signature, "secretary", "head", "Forkert beløb", State.RETURNED),
    "recall_from_signature": (for_signature, "coordinator", "economist", "Fejl i bilag", State.RETURNED),
    "enter_into_force": (signed, "coordinator", "economist", "", State.IN_FORCE),
}


def address(case, verb):
    return reverse("agreement_step", args=[case.reference, verb])


def typed(case, note=""):
    return {"seen": case.edition.version, "facts_hash": case.facts_hash, "note": note}


def test_every_step_of_the_table_is_tried_here_or_on_its_own_page():
    on_their_own = {"sign", "lift_reservation", "register_paper_signature"}
    assert {step.verb for step in STATE_AGREEMENT.steps} == {*STEPS, *on_their_own}


@pytest.mark.parametrize("verb", STEPS)
def test_step_is_shown_and_taken(client, verb):
    make, actor, _other, note, target = STEPS[verb]
    case = make()
    client.force_login(getattr(case, actor))
    step = STATE_AGREEMENT.step(verb)
    shown = client.get(address(case, verb))
    assert shown.status_code == 200
    assert str(step.explains) in shown.content.decode()
    data = typed(case, note)
    if verb == "pass_on_signature":
        data |= {"to": case.coordinator.pk, **POSITION}
    answer = client.post(address(case, verb), data, follow=True)
    assert answer.redirect_chain == [(reverse("agreement", args=[case.reference]), 302)]
    assert str(step.done) in answer.content.decode()
    assert case.edition.state == target


@pytest.mark.parametrize("verb", STEPS)
def test_step_is_403_to_who_may_not_and_404_to_strangers(client, verb):
    make, _actor, other, note, _target = STEPS[verb]
    case = make()
    before = (case.edition.state, case.edition.version, Event.objects.count())
    for user, status in ((getattr(case, other), 403), (case.outsider, 404)):
        client.force_login(user)
        assert client.get(address(case, verb)).status_code == status
        assert client.post(address(case, verb), typed(case, note)).status_code == status
    assert (case.edition.state, case.edition.version, Event.objects.count()) == before


def test_step_that_is_no_verb_is_404(client):
    case = make_draft()
    client.force_login(case.coordinator)
    assert client.get(address(case, "delete")).status_code == 404
    assert client.get(address(case, "sign")).status_code == 404  # it has its own page


def test_step_that_is_not_due_is_refused_with_the_state(client):
    case = make_draft()
    client.force_login(case.coordinator)
    answer = client.get(address(case, "withdraw"))
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Aftalen er: Kladde" in page
    assert "give dig rollen" not in page  # the role is right, e.g. with the browser's Back after the step
    assert f'href="{reverse("agreement", args=[case.reference])}">Se aftalen, som den er nu' in page


def test_step_without_its_note_keeps_the_page_and_says_so(client):
    case = submitted()
    client.force_login(case.caseworker)
    answer = client.post(address(case, "return_for_changes"), typed(case))
    assert answer.status_code == 422
    assert "Udfyld “Hvad skal rettes?”" in answer.content.decode()
    assert case.edition.state == State.SUBMITTED


def test_step_refused_by_readiness_keeps_what_was_typed(client):
    case = make_draft()
    section = case.edition.sections.first()
    save_part(
        case.edition, "section", {"text": "[indsæt formål]"}, by=case.coordinator, pk=section.pk, seen=1
    )
    client.force_login(case.coordinator)
    answer = client.post(address(case, "submit"), typed(case, "Hilsen herfra"))
    assert answer.status_code == 422
    assert "Der mangler noget, før aftalen kan gå videre." in answer.content.decode()
    assert case.edition.state == State.DRAFT
    assert "ting mangler, før det kan gøres" in client.get(address(case, "submit")).content.decode()


def test_step_on_another_version_is_409_and_shows_what_was_typed(client):
    case = submitted()
    client.force_login(case.caseworker)
    data = typed(case, "Min lange begrundelse") | {"seen": case.edition.version - 1}
    answer = client.post(address(case, "return_for_changes"), data)
    assert answer.status_code == 409
    assert "<h1>Aftalen er ændret imens</h1>" in answer.content.decode()  # still in the same state
    assert "Min lange begrundelse" in answer.content.decode()
    assert case.edition.state == State.SUBMITTED


def test_step_on_other_facts_is_409(client):
    case = recommended()
    client.force_login(case.head)
    answer = client.post(address(case, "approve"), typed(case) | {"facts_hash": "0" * 64})
    assert answer.status_code == 409
    assert case.edition.state == State.RECOMMENDED


def test_returning_lists_the_remarks_that_go_along(client):
    case = submitted()
    place_remark(case.edition, by=case.caseworker, block="title", text="Skriv målgruppen.")
    client.force_login(case.caseworker)
    assert "Skriv målgruppen." in client.get(address(case, "return_for_changes")).content.decode()


def test_sending_again_shows_what_was_changed_to_both_sides(client):
    case = submitted()
    client.force_login(case.caseworker)
    client.post(address(case, "return_for_changes"), typed(case, "Ret overskriften"))
    section = case.edition.sections.first()
    save_part(case.edition, "section", {"heading": "Hensigt"}, by=case.coordinator, pk=section.pk, seen=1)
    for value in (case.coordinator, case.caseworker):
        value.__dict__.pop("_standings", None)
    client.force_login(case.coordinator)
    shown = client.get(address(case, "submit")).content.decode()
    assert "Send igen" in shown
    assert "Afsnit 1. Hensigt: overskrift" in shown
    client.post(address(case, "submit"), typed(case))
    client.force_login(case.caseworker)
    assert "Afsnit 1. Hensigt: overskrift" in client.get(address(case, "recommend")).content.decode()


def test_declining_says_which_signatures_fall(client):
    case = for_signature()
    client.force_login(case.director)
    sign_url = reverse("agreement_sign_confirm", args=[case.reference])
    client.post(sign_url, typed(case) | {"has_read": "on"})
    client.force_login(case.secretary)
    shown = client.get(address(case, "decline_to_sign")).content.decode()
    assert "Disse underskrifter falder bort" in shown
    assert "Dorte Direktør" in shown
