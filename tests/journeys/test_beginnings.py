"""Journeys: a sketch that becomes an agreement, last year's agreement copied, one template laid out for four."""

import pytest
from playwright.sync_api import expect

from agreements.terms.models import Agreement, Relation
from tests.journeys.journey import Journey

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long(20)]
COORDINATOR = "koordinator@koebenhavn.example"
CASEWORKER = "sagsbehandler@ministeriet.example"
STATE = "Samarbejdsaftale mellem kommune og ministerium (1)"
FOUR = ("Københavns Kommune", "Odense Kommune", "Høje-Taastrup Kommune", "Aalborg Kommune")


def test_sketch_becomes_an_agreement_and_the_agreement_a_copy(journey: Journey, sketch_template: str) -> None:
    page = journey.start(COORDINATOR, "Nye veje 2013", sketch_template)
    journey.add(page, "Tilføj målgruppe", name="Ca. 30 familier")
    sketch = journey.reference

    page = journey.go(COORDINATOR, "sagen/")
    page.get_by_role("link", name="Lav en aftale af skitsen").click()
    page.get_by_label("Skabelon").select_option(label=STATE)
    page.get_by_role("button", name="Opret aftalen").click()
    page.wait_for_url("**/indhold/")
    expect(page.get_by_text("Ca. 30 familier").first).to_be_visible()
    journey.reference = page.url.rstrip("/").split("/")[-2]

    page = journey.go(COORDINATOR, "sagen/")
    page.get_by_role("link", name="Kopiér til en ny aftale").click()
    page.get_by_role("button", name="Opret kopien").click()
    page.wait_for_url("**/indhold/")
    expect(page.get_by_text("Nye veje 2014").first).to_be_visible()

    ties = Relation.objects.order_by("pk").values_list("kind", "agreement__reference")
    assert list(ties) == [("sketch", sketch), ("follows", journey.reference)]


def test_one_template_is_laid_out_for_four_municipalities(journey: Journey) -> None:
    page = journey.as_(CASEWORKER)
    page.goto(f"{journey.site}/programmer/")
    page.get_by_role("link", name="Læg kladder ud til kommuner").click()
    page.get_by_label("Skabelon").select_option(label=STATE)
    for name in FOUR:
        page.get_by_label(name, exact=True).check()
    page.get_by_role("button", name="Læg kladderne ud").click()
    expect(page.get_by_text("4 kladder er lagt ud.")).to_be_visible()

    assert {agreement.owner.name for agreement in Agreement.objects.all()} == set(FOUR)
    page = journey.as_(COORDINATOR)
    page.goto(f"{journey.site}/aftaler/")
    expect(page.locator("main tbody tr")).to_have_count(1)  # its own draft alone


@pytest.fixture
def sketch_template() -> str:
    """Give the sketch's template as the list of templates calls it."""
    from agreements.terms.standards import application

    return f"{application.NAME} ({application.NUMBER})"
