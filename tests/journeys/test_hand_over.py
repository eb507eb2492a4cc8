"""Journey: a manager invites a colleague, finds a substitute, and hands the work of one who leaves over in one step."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from agreements.life.models import Appointment
from partnerships.enums import Role
from partnerships.models import Membership
from tests.journeys.journey import log_in
from tests.make.agreements import for_signature
from tests.make.people import PASSWORD, make_contact, make_member, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case(transactional_db, pin_day):
    pin_day(date(2015, 3, 2))
    case = for_signature()
    make_contact(case.municipality, case.director.name, function="Projektejer", email=case.director.email)
    make_member(make_user("Finn Følger"), case.municipality, Role.INITIATIVE_LEAD)
    return case


def test_all_of_a_leaving_colleagues_work_is_handed_over(page: Page, live_server, case):
    log_in(page, live_server.url, case.coordinator.email, PASSWORD)
    page.goto(f"{live_server.url}/kontakter/brugere/")
    page.get_by_role("link", name=case.director.name).click()
    lend_the_role(page, case)
    hand_everything_over(page, case)
    told_afterwards(page, live_server.url, case)


def lend_the_role(page: Page, case) -> None:
    page.get_by_role("link", name="Vælg vikar").click()
    choose(page, "[name=substitute]", case.economist.name)
    page.get_by_label("Fra og med").fill("9.3.2015")
    page.get_by_label("Til og med").fill("20.3.2015")
    page.get_by_role("button", name="Gem vikaren").click()
    expect(page.get_by_role("table").first).to_contain_text(f"{case.economist.name} er vikar fra 9.3.2015")


def hand_everything_over(page: Page, case) -> None:
    page.get_by_role("link", name="Overdrag arbejdet").click()
    expect(page.get_by_text(f"Underskriver for {case.municipality.name} i {case.reference}")).to_be_visible()
    choose(page, "[name=til]", "Finn Følger")
    page.get_by_role("button", name="Vis, hvad der sker").click()
    expect(page.get_by_role("heading", name="Det overtager Finn Følger")).to_be_visible()
    page.get_by_role("textbox", name="Sidste dag").fill("31.3.2015")
    page.get_by_role("button", name="Overdrag til Finn Følger").click()
    expect(page.get_by_role("alert").first).to_contain_text("Skriv efterfølgerens titel")
    page.get_by_label("Efterfølgerens titel").fill("Centerchef")
    page.get_by_role("button", name="Overdrag til Finn Følger").click()
    expect(page.get_by_text("Finn Følger har overtaget 3 ting")).to_be_visible()


def told_afterwards(page: Page, site: str, case) -> None:
    expect(page.get_by_role("table").first).to_contain_text("stopper efter 31.3.2015")
    page.goto(f"{site}/kontakter/organisationer/{case.municipality.pk}/hvem/?q=projektejer")
    expect(page.get_by_role("table")).to_contain_text("Afløst af Finn Følger")
    appointment = Appointment.objects.get(participation__party=case.municipality, ended_on=None)
    assert (appointment.user.name, appointment.title) == ("Finn Følger", "Centerchef")
    lent = Membership.objects.get(user=case.economist, substitute_for__isnull=False)
    assert lent.until == date(2015, 3, 20)


def choose(page: Page, field: str, name: str) -> None:
    option = page.locator(field).locator("option", has_text=name)
    page.locator(field).select_option(label=option.inner_text())
