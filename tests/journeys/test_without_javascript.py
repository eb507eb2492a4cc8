"""Journey: everything works in a browser that runs no script; each act is a page of its own."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from agreements.terms.models import Agreement, Obligation, Section, Target
from budgets.enums import GrantState
from budgets.models import Allocation, BudgetLine, BudgetVersion, ChangeItem
from partnerships.danish import clock
from tests.journeys.journey import log_in
from tests.make.agreements import Case, make_draft
from tests.make.money import make_grant, make_money, make_rule_set
from tests.make.people import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case() -> Case:
    return make_draft()


@pytest.fixture
def page(browser: Browser, browser_context_args, live_server, case: Case):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    yield log_in(context.new_page(), live_server.url, case.coordinator.email, PASSWORD)
    context.close()


def test_text_targets_duties_budget_and_sending_need_no_script(page: Page, live_server, case):
    here = f"{live_server.url}/aftaler/{case.reference}"
    page.goto(f"{here}/indhold/")
    edit_a_section(page, case)
    add_a_target(page, case)
    add_a_duty_with_points(page, case)
    page.goto(f"{here}/oekonomi/")
    make_a_budget_and_answer_a_question(page, case)
    page.goto(f"{here}/trin/submit/")
    page.get_by_role("button", name="Send til ministeriet").click()

    expect(page.get_by_text("Aftalen er sendt til ministeriet.")).to_be_visible()
    assert case.edition.state == "submitted"


def test_text_sent_after_the_login_ran_out_needs_no_script(page: Page, live_server, case):
    page.goto(f"{live_server.url}/aftaler/ny/")
    page.get_by_label("Titel").fill("Rollemodeller i Nordby")
    page.context.clear_cookies(name="aftaler_session")
    page.get_by_role("button", name="Opret aftalen").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Du er blevet logget af")
    expect(page.get_by_text("Rollemodeller i Nordby")).to_be_visible()
    assert Agreement.objects.count() == 1
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Log på i en ny fane").click()
    expect(opened.value.get_by_label("Adgangskode")).to_be_visible()


def test_new_agreement_needs_no_script(page: Page, live_server, case):
    page.goto(f"{live_server.url}/aftaler/")
    page.get_by_role("link", name="Ny aftale").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ny aftale")
    page.get_by_role("button", name="Opret aftalen").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert Agreement.objects.count() == 1
    page.get_by_label("Titel").fill("Rollemodeller i Nordby")
    page.get_by_role("button", name="Opret aftalen").click()

    expect(page).to_have_url(re.compile(r"/aftaler/[^/]+/indhold/$"))
    expect(page.get_by_role("link", name="Ret Formål", exact=True)).to_be_visible()
    new = Agreement.objects.exclude(pk=case.agreement.pk).get()
    assert (new.title, new.owner) == ("Rollemodeller i Nordby", case.municipality)
    assert page.url == f"{live_server.url}/aftaler/{new.reference}/indhold/"


def test_change_of_a_budget_needs_no_script(browser: Browser, browser_context_args, live_server):
    money = make_money(years=(2015, 2016))
    make_grant(money, rule_set=make_rule_set(), state=GrantState.ACCEPTED)
    plain = browser_context_args | {"java_script_enabled": False}
    economist, head = (browser.new_context(**plain).new_page() for _ in range(2))

    log_in(economist, live_server.url, money.economist.email, PASSWORD)
    economist.goto(f"{live_server.url}/aftaler/{money.reference}/oekonomi/aendringer/")
    economist.get_by_role("button", name="Begynd en ændring").click()
    economist.get_by_label("Beløb i kr.").fill("1.5 t.kr.")
    economist.get_by_role("button", name="Tilføj flytningen").click()
    expect(economist.get_by_role("alert")).to_be_visible()
    expect(economist.get_by_label("Beløb i kr.")).to_have_value("1.5 t.kr.")
    assert not ChangeItem.objects.exists()
    economist.get_by_label("Beløb i kr.").fill("50 t.kr.")
    economist.get_by_label("Fra linjen").select_option(label="Linje 1")
    economist.get_by_label("Til linjen").select_option(label="Linje 2")
    economist.get_by_role("button", name="Tilføj flytningen").click()
    expect(economist.get_by_text("Ændringen skal godkendes, fordi:")).to_be_visible()
    economist.get_by_label("Hvorfor skal budgettet ændres?").fill("Flere vil på kursus.")
    economist.get_by_role("button", name="Gem begrundelsen").click()
    economist.get_by_role("button", name="Send til godkendelse").click()
    expect(economist.get_by_text("Ændringen venter på svar.")).to_be_visible()

    log_in(head, live_server.url, money.head.email, PASSWORD)
    head.goto(economist.url)
    head.get_by_role("button", name="Godkend hele ændringen").click()
    expect(head.get_by_text("Ændringen er godkendt, og den nye version")).to_be_visible()
    assert list(BudgetVersion.objects.order_by("number").values_list("number", "superseded_on")) == [
        (1, clock.today()),
        (2, None),
    ]
    economist.context.close()
    head.context.close()


def edit_a_section(page: Page, case: Case) -> None:
    page.get_by_role("link", name="Ret Formål", exact=True).click()
    page.get_by_label("Overskrift").fill("")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Skriv afsnittets overskrift.")
    page.get_by_label("Overskrift").fill("Hvad vi vil")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_role("heading", name="1. Hvad vi vil")).to_be_visible()
    assert Section.objects.get(edition=case.edition_pk, order=0).heading == "Hvad vi vil"


def add_a_target(page: Page, case: Case) -> None:
    page.get_by_role("link", name="Tilføj mål Mentorindsats").click()
    page.get_by_label("Hvad skal I nå?").fill("Besøg på skoler")
    page.get_by_label("Tal", exact=False).first.fill("mindst 60")
    page.get_by_label("Enhed").fill("besøg")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("mindst 60 besøg")).to_be_visible()
    target = Target.objects.get(what="Besøg på skoler")
    assert (target.initiative.edition_id, target.minimum, target.amount_kind) == (
        case.edition_pk,
        60,
        "at_least",
    )


def add_a_duty_with_points(page: Page, case: Case) -> None:
    page.get_by_role("link", name="Tilføj forpligtelse").first.click()
    page.get_by_label("Hvad skal afleveres eller gøres?").fill("Årlig rapport")
    page.get_by_label("Hvornår, som det skal stå").fill("medio 2016")
    page.get_by_label("Punkt 1").fill("Hvad der er sket")
    page.get_by_role("button", name="Tilføj punkt").click()
    expect(page.get_by_label("Punkt 1")).to_have_value("Hvad der er sket")
    page.get_by_label("Punkt 2").fill("Hvad der kommer")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Hvad der kommer")).to_be_visible()
    duty = Obligation.objects.get(title="Årlig rapport")
    assert [part.text for part in duty.parts.all()] == ["Hvad der er sket", "Hvad der kommer"]


def make_a_budget_and_answer_a_question(page: Page, case: Case) -> None:
    page.get_by_label("Første år").fill("2015")
    page.get_by_label("Sidste år").fill("2015")
    page.get_by_role("button", name="Opret budget").click()
    page.get_by_label("Ny linje").fill("Mentorer")
    page.get_by_role("button", name="Tilføj linje").click()
    page.get_by_label("Udgift 2015, Mentorer").fill("1.5 mio.")
    page.get_by_label(f"{case.ministry.name} betaler 2015, Mentorer").fill("1,5 mio.")
    page.get_by_role("button", name="Gem Mentorer").click()
    answer = page.get_by_role("button", name="Ja, 1.500.000")
    expect(answer).to_be_visible()
    assert not Allocation.objects.exists()
    answer.click()
    expect(page.get_by_text("Linjen “Mentorer” er gemt.")).to_be_visible()
    line = BudgetLine.objects.get(text="Mentorer")
    assert [amount.amount for amount in Allocation.objects.filter(line=line)] == [1_500_000]
