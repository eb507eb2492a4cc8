"""Journeys: the kinds that nobody signs, from a blank page to their end."""

import pytest
from playwright.sync_api import expect

from agreements.life.models import SealedDocument
from agreements.terms.models import Edition
from partnerships.project.demo.people import Cast
from tests.journeys.journey import Journey
from tests.make.people import make_unit

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long(20)]
COORDINATOR = "koordinator@koebenhavn.example"
MANAGER = "leder@koebenhavn.example"


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
