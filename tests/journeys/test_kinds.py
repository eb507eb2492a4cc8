"""Journeys: every kind but the agreement with the state, which has its own, from a blank page to its end."""

import pytest
from playwright.sync_api import expect

from agreements.life.models import SealedDocument
from agreements.terms.models import Edition
from agreements.terms.standards import application, ngo_agreement
from partnerships.actions.add_membership import add_membership
from partnerships.actions.save_party import save_party
from partnerships.enums import PartyKind, Role
from partnerships.project.demo.people import Cast
from tests.journeys.journey import Journey
from tests.make.people import make_unit

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long(20)]
COORDINATOR = "koordinator@koebenhavn.example"
MANAGER = "leder@koebenhavn.example"
CASEWORKER = "sagsbehandler@ministeriet.example"
ADMIN = "admin@system.example"
HEAD = "kontorchef@ministeriet.example"
PARTNERS = {  # organisation -> its partner's e-mail, its CVR number
    "Naboforeningen": ("partner@hjaelp.example", "29100020"),
    "Hjælpeforeningen": ("partner@roedekors.example", "29100039"),
}


def _to_its_end(journey: Journey) -> Edition:
    """Send, approve and put in force; give the edition."""
    journey.take(COORDINATOR, "submit", "Send til godkendelse")
    page = journey.take(MANAGER, "approve", "Godkend")
    expect(page.get_by_text("dokumentet er lukket")).to_be_visible()
    expect(page.get_by_role("link", name="Læs det godkendte dokument (PDF)")).to_be_visible()
    page = journey.take(COORDINATOR, "enter_into_force", "Sæt i kraft")
    expect(page.locator("p.meta")).to_contain_text("I kraft")
    return Edition.objects.get(agreement__reference=journey.reference)


def test_framework_note_from_blank_to_in_force(journey: Journey) -> None:
    page = journey.start(COORDINATOR, "Rammer for partnerskaber", "Rammenotat for partnerskaber (1)")
    journey.add(
        page,
        "Tilføj politisk beslutning",
        body="Borgerrepræsentationen",
        what="Der kan indgås partnerskaber",
        decided_text="11. oktober 2007",
        reference="BR 371/07",
    )
    journey.add(page, "Tilføj målgruppe", name="Frivillige")
    journey.add(page, "Tilføj aktivitet", title="Lektiehjælp")

    edition = _to_its_end(journey)

    assert (edition.state, edition.participations.count()) == ("in_force", 0)
    assert SealedDocument.objects.get().edition == edition


def test_internal_agreement_from_blank_to_in_force(journey: Journey, cast: Cast) -> None:
    make_unit(cast.parties["Københavns Kommune"], "Ungesekretariatet")
    template = "Intern aftale mellem enheder i samme organisation (1)"
    page = journey.start(COORDINATOR, "Videndeling", template)
    journey.add(page, "Tilføj part", party="Ungesekretariatet", capacity="Samarbejdspart")
    period = {"period_text": "juni 2011 - 2014", "starts_on": "1. juni 2011", "ends_on": "31.12.2014"}
    journey.edit(page, "aftaleperioden", **period)
    journey.add(page, "Tilføj opgave eller bidrag", text="Holder kurser for medarbejderne")

    edition = _to_its_end(journey)

    assert (edition.state, edition.participations.count()) == ("in_force", 2)
    assert SealedDocument.objects.get().edition == edition


def test_partnership_is_approved_and_signed_by_each_from_blank_to_in_force(
    journey: Journey, cast: Cast
) -> None:
    signers = [("Københavns Kommune", COORDINATOR, MANAGER)]
    for name, (email, cvr) in PARTNERS.items():
        values = {"kind": PartyKind.NGO, "name": name, "cvr": cvr}
        party = save_party(values, by=cast.user(COORDINATOR))
        add_membership(user=cast.user(email), party=party, role=Role.NGO_PARTNER, by=cast.user(ADMIN))
        signers.append((name, email, email))
    page = journey.start(COORDINATOR, "Naboer hjælper", f"{ngo_agreement.NAME} (1)")
    for name in PARTNERS:
        journey.add(page, "Tilføj part", party=name, capacity="Samarbejdspart")
    for name, _appoints, email in signers:
        journey.add(page, f"Tilføj kontaktperson {name}", name="Ida Indgang", email=email)
    journey.edit(page, "aftaleperioden", period_text="2012-2014", starts_on="3.12.2012", ends_on="31.12.2014")
    journey.add(page, "Tilføj opgave eller bidrag", text="Stiller lokaler til rådighed")
    journey.take(COORDINATOR, "submit", "Send til partnerne")

    first, second = (email for email, _cvr in PARTNERS.values())
    page = journey.take(first, "approve", "Godkend teksten")
    expect(page.get_by_role("heading", name="Venter på godkendelse fra Hjælpeforeningen")).to_be_visible()
    expect(page.get_by_text("af Ida Lykke.")).to_be_visible()
    page = journey.take(second, "approve", "Godkend teksten")
    expect(page.locator("p.meta")).to_contain_text("Godkendt")
    for name, appoints, email in signers:
        journey.appoint(
            appoints, name, email, title="Leder", basis="Stilling", authority="Stilling som leder"
        )
    journey.take(first, "send_to_signature", "Send til underskrift")
    for _name, _appoints, email in signers:
        journey.sign(email)
    page = journey.take(second, "enter_into_force", "Sæt i kraft")

    expect(page.locator("p.meta")).to_contain_text("I kraft")
    assert SealedDocument.objects.get().copy.signatures.count() == 3


def test_project_sketch_from_blank_to_the_ministrys_answer(journey: Journey) -> None:
    page = journey.start(COORDINATOR, "Trygge veje", f"{application.NAME} (1)")
    journey.add(page, "Tilføj kontaktperson Københavns Kommune", name="Ida Indgang", email=COORDINATOR)
    for key, heading, text, _shows, is_required, _guidance in application.CLAUSES:
        if is_required and not text:
            journey.edit(page, heading, text=f"Om {key}.")
    journey.add(page, "Tilføj aktivitet", title="To lokale hold")
    journey.take(COORDINATOR, "submit", "Send ansøgningen")

    journey.take(CASEWORKER, "recommend", "Indstil til tilsagn")
    page = journey.take(HEAD, "approve", "Giv tilsagn om videre aftale")

    expect(page.get_by_text("Der er givet tilsagn.")).to_be_visible()
    assert SealedDocument.objects.get().edition.state == "approved"
    page = journey.go(COORDINATOR, "sagen/")
    expect(page.get_by_role("link", name="Lav en aftale af skitsen")).to_be_visible()
