"""Journey: the money of a signed agreement, from the budget in force to what is paid back, each by a person of his own."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from agreements.terms.actions.save_part import save_edition
from budgets.actions.load_rule_sets import load_rule_sets
from budgets.models import Account, BudgetVersion, ChangeRequest, Expense, Grant
from budgets.queries.versions import approved_of
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Event, User
from tests.journeys.journey import Journey, fill
from tests.make.agreements import Case, make_draft, signed
from tests.make.budgets import list_budget_annex, make_budget, make_line
from tests.make.people import PASSWORD, make_member
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db(transaction=True)

SIGNED_ON, COMMITTED_ON, ACCEPTED_ON = date(2014, 12, 15), date(2015, 1, 5), date(2015, 1, 12)
SECOND_ON, CHANGED_ON, ACCOUNT_ON = date(2015, 7, 13), date(2016, 2, 1), date(2017, 2, 1)
YEARS = (2015, 2016)
# Line, what it costs each year, the place of its payer: the ministry stands first, the municipality second.
LINES = (("Mentorer", 300_000, 0), ("Kurser", 120_000, 0), ("Projektledelse", 100_000, 1))

GRANT_PAGE, CHANGE_PAGE = "oekonomi/tilskud/1/", "oekonomi/aendringer/1/"
OWN_GRANT = "Du har selv skrevet tilskuddet. En anden skal udstede brevet."
OWN_INSTALMENT = "Du har selv frigivet raten. En anden skal udbetale den."
GRANT = {
    "purpose": "Flere unge får en mentor.",
    "finance_act_account": "§ 18.21.65.50",
    "legal_basis": "Satspuljeaftalen for 2014",
    "case_number": "2014-4711",
    "rule_set": "Social- og Boligstyrelsen (1)",
    "accept_by": "31.1.2015",
    "account_by": "31.3.2017",
    "contact": "Sofie Sagsbehandler, sagsbehandler@ministeriet.example",
    "complaint": "Afgørelsen kan ikke påklages.",
}
PLAN = {"count": "2", "first_on": "12.1.2015", "every": "halvår", "last_trigger": "på en dato"}
CONDITION = {"text": "Byrådet har godkendt budgettet.", "is_precedent": True}
MET = {"on": "5.1.2015", "note": "Referatet er modtaget."}
MOVE = {"flyt-amount": "50.000", "flyt-source": "Mentorer", "flyt-target": "Kurser", "flyt-year": "2016"}
WHY = (
    "“Mentorer” i 2016 ændres med 50.000 kr., som er over 10 pct. af de godkendte 300.000 kr.",
    "“Kurser” i 2016 ændres med 50.000 kr., som er over 10 pct. af de godkendte 120.000 kr.",
)
ACCOUNT_PAGE = "oekonomi/regnskaber/1/"
OWN_STATEMENT = "Du har selv afgivet ledelseserklæringen. En anden skal sende regnskabet."
PAPER = {"mimeType": "application/pdf", "buffer": pdf()}
PAPERS = {
    "remarks": "Kurserne blev dyrere.",
    "audit_statement": {"name": "revisorerklaering.pdf", **PAPER},
    "audit_memorandum": {"name": "protokollat.pdf", **PAPER},
}
# 980.000 kr. are within the lines, and the grant's part of them is 840 of 1.040: 791.538,4615… (rules.md 2.11).
ACCOUNT = (
    "Kurser 290.000,00 300.000,00 290.000,00 +3,45",
    "I alt 1.040.000,00 990.000,00 980.000,00",
    "Medfinansiering fra Nordby Kommune 200.000,00 198.461,54",
    "Tilsagn, højst 840.000,00",
    "Brugt inden for det godkendte 980.000,00",
    "Brugt ud over det godkendte, modtagerens eget 10.000,00",
    "Tilskuddets andel 791.538,46",
    "Udbetalt 840.000,00",
    "Skal betales tilbage 48.461,54",
)
# 10.000 kr. too much on Kurser in 2016, also after the change: the grantee's own.
ENTRIES = (
    ("Mentorer", "290.000", "1.12.2015"),
    ("Mentorer", "200.000", "1.12.2016"),
    ("Kurser", "120.000", "1.12.2015"),
    ("Kurser", "180.000", "1.12.2016"),
    ("Projektledelse", "100.000", "1.12.2015"),
    ("Projektledelse", "100.000", "1.12.2016"),
)


@pytest.fixture
def case(transactional_db: None, pin_day) -> Case:
    """Give a signed agreement whose ministry pays 840.000 kr. of 1.040.000.

    Caseworker and manager hold a second role, in which only the four eyes stop them: head of office, and economist.
    """
    pin_day(SIGNED_ON)
    load_rule_sets(by=None)
    case = make_draft()
    period = {"period_text": "2015-2016", "starts_on": date(2015, 1, 1), "ends_on": date(2016, 12, 31)}
    save_edition(case.edition, period, by=case.coordinator, seen=case.edition.version)
    list_budget_annex(case.edition)
    budget = make_budget(case.edition, years=YEARS)
    for text, amount, payer in LINES:
        make_line(budget, text, dict.fromkeys(YEARS, amount), {(year, payer): amount for year in YEARS})
    make_member(case.caseworker, case.ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    make_member(case.director, case.municipality, Role.MUNICIPAL_ECONOMIST)
    return signed(case)


@pytest.fixture
def journey(browser: Browser, browser_context_args, live_server, case: Case) -> Iterator[Journey]:
    journey = Journey(browser, live_server.url, PASSWORD, **browser_context_args)
    journey.reference = case.reference
    yield journey
    journey.close()


@pytest.mark.long(20)
def test_money_goes_from_signed_budget_to_repayment(journey: Journey, case: Case, pin_day):
    see_the_budget_in_force(journey, case)
    pin_day(COMMITTED_ON)
    write_the_grant(journey, case)
    issue_a_conditional_letter(journey, case)
    issue_the_final_letter(journey, case)
    pin_day(ACCEPTED_ON)
    accept(journey, case)
    release_and_pay(journey, case, 1)
    pin_day(SECOND_ON)
    release_and_pay(journey, case, 2)
    pin_day(CHANGED_ON)
    send_a_change_over_the_limit(journey, case)
    approve_the_change(journey, case)
    pin_day(ACCOUNT_ON)
    book(journey, case)
    write_the_account(journey, case)
    stand_by_and_send_the_account(journey, case)
    approve_the_account(journey, case)
    assert_what_is_kept(case)


def see_the_budget_in_force(journey: Journey, case: Case) -> None:
    page = journey.go(case.economist.email, "oekonomi/aendringer/")
    expect(row(page, "Version 1")).to_contain_text("Gælder siden 15.12.2014")
    page.get_by_role("link", name="Version 1").click()
    expect(page.locator("#t-i-alt")).to_have_text("1.040.000")


def write_the_grant(journey: Journey, case: Case) -> None:
    page = journey.go(case.caseworker.email, "oekonomi/tilskud/")
    page.get_by_role("link", name="Skriv et tilskud").click()
    expect(page.get_by_label("Tilskud i alt, højst (kr.)")).to_have_value("840.000")
    send(page, GRANT, "Gem tilskuddet", "Tilskuddet er oprettet.")
    page.get_by_role("link", name="Læg planen").click()
    send(page, PLAN, "Læg planen", "Planen er lagt.")
    page.get_by_role("link", name="Tilføj en betingelse").click()
    send(page, CONDITION, "Gem betingelsen", "Betingelsen er gemt.")


def issue_a_conditional_letter(journey: Journey, case: Case) -> None:
    refuse(journey, case.caseworker, f"{GRANT_PAGE}trin/issue_conditional_letter/", OWN_GRANT)
    page = journey.go(case.head.email, GRANT_PAGE)
    page.get_by_role("link", name="Udsted betinget tilsagn").click()
    send(page, {}, "Udsted betinget tilsagn", "Det betingede tilsagn er udstedt.")
    expect(page.get_by_role("link", name="Betinget tilsagn, tilskud 1, brev 1 (PDF)")).to_be_visible()


def issue_the_final_letter(journey: Journey, case: Case) -> None:
    page = journey.go(case.caseworker.email, GRANT_PAGE)
    page.get_by_role("link", name="Er opfyldt").click()
    send(page, MET, "Registrér som opfyldt", "Betingelsen er registreret som opfyldt.")
    refuse(journey, case.caseworker, f"{GRANT_PAGE}trin/issue_final_letter/", OWN_GRANT)
    page = journey.go(case.head.email, GRANT_PAGE)
    page.get_by_role("link", name="Udsted tilskudsbrev").click()
    send(page, {}, "Udsted tilskudsbrev", "Tilskudsbrevet er udstedt.")
    expect(page.get_by_role("link", name="Tilskudsbrev, tilskud 1, brev 2 (PDF)")).to_be_visible()


def accept(journey: Journey, case: Case) -> None:
    page = journey.go(case.coordinator.email, GRANT_PAGE)
    page.get_by_role("link", name="Acceptér tilskuddet").click()
    send(page, {}, "Acceptér tilskuddet", "Tilskuddet er accepteret.")


def release_and_pay(journey: Journey, case: Case, number: int) -> None:
    page = journey.go(case.caseworker.email, GRANT_PAGE)
    row(page, f"Rate {number}").get_by_role("link", name="Frigiv raten").click()
    expect(page.get_by_text(f"Rate {number}: 420.000 kr.")).to_be_visible()
    send(page, {}, "Frigiv raten", "Raten er frigivet.")
    refuse(journey, case.caseworker, f"{GRANT_PAGE}rate/{number}/pay_instalment/", OWN_INSTALMENT)
    page = journey.go(case.head.email, GRANT_PAGE)
    row(page, f"Rate {number}").get_by_role("link", name="Udbetal raten").click()
    send(page, {}, "Udbetal raten", "Raten er udbetalt.")
    expect(row(page, f"Rate {number}")).to_contain_text(f"Udbetalt {clock.today():%-d.%-m.%Y}")


def send_a_change_over_the_limit(journey: Journey, case: Case) -> None:
    page = journey.go(case.economist.email, "oekonomi/aendringer/")
    page.get_by_role("button", name="Begynd en ændring").click()
    send(page, MOVE, "Tilføj flytningen", "Flytningen er gemt.")
    for sentence in WHY:
        expect(page.locator("#godkendelse")).to_contain_text(sentence)
    send(page, {"hvorfor-reason": "Flere vil på kursus."}, "Gem begrundelsen", "Begrundelsen er gemt.")
    send(page, {}, "Send til godkendelse", "Ændringen er sendt til godkendelse.")
    expect(page.get_by_text("Ændringen venter på svar. Budgettet er uændret imens.")).to_be_visible()
    expect(page.get_by_role("button", name="Godkend")).to_have_count(0)


def approve_the_change(journey: Journey, case: Case) -> None:
    page = journey.go(case.head.email, CHANGE_PAGE)
    send(page, {}, "Godkend hele ændringen", "Ændringen er godkendt, og den nye version af budgettet gælder.")
    page.get_by_role("link", name="Alle versioner og ændringer").click()
    expect(row(page, "Version 1")).to_contain_text("15.12.2014–1.2.2016")
    expect(row(page, "Version 2")).to_contain_text("Gælder siden 1.2.2016")
    page.get_by_role("link", name="Version 2").click()
    expect(row(page, "Mentorer")).to_contain_text("250.000")
    page = journey.go(case.economist.email, "oekonomi/")
    expect(row(page, "Mentorer")).to_contain_text("300.000")
    expect(row(page, "Mentorer")).not_to_contain_text("250.000")


def book(journey: Journey, case: Case) -> None:
    page = journey.go(case.economist.email, "oekonomi/forbrug/")
    for line, amount, booked_on in ENTRIES:
        page.get_by_role("link", name="Registrér forbrug").click()
        entry = {"line": line, "amount": amount, "booked_on": booked_on}
        send(page, entry, "Registrér", "Beløbet er bogført.")
    see_row(page, "Mentorer 550.000 490.000 490.000 60.000 −10,91")
    see_row(page, "Kurser Brugt mere end godkendt 290.000 300.000 300.000 −10.000 +3,45")


def write_the_account(journey: Journey, case: Case) -> None:
    page = journey.go(case.economist.email, "oekonomi/regnskaber/")
    page.get_by_role("link", name="Begynd et regnskab").click()
    page.get_by_label("Slutregnskab").check()
    send(page, {}, "Begynd", "Regnskabet er begyndt.")
    page.get_by_role("link", name="Bemærkninger og revisors papirer").click()
    send(page, PAPERS, "Gem", "Regnskabet er gemt.")
    page.get_by_role("link", name="Forklar afvigelsen Mentorer").click()
    send(page, {"text": "To mentorer begyndte senere."}, "Gem forklaringen", "Forklaringen er gemt.")


def stand_by_and_send_the_account(journey: Journey, case: Case) -> None:
    page = journey.go(case.director.email, ACCOUNT_PAGE)
    page.get_by_role("link", name="Afgiv ledelseserklæring").click()
    send(page, {}, "Jeg står inde for regnskabet", "Ledelseserklæringen er afgivet.")
    refuse(journey, case.director, f"{ACCOUNT_PAGE}trin/send_account/", OWN_STATEMENT)
    page = journey.go(case.economist.email, ACCOUNT_PAGE)
    page.get_by_role("link", name="Send regnskabet").click()
    send(page, {}, "Send regnskabet", "Regnskabet er sendt.")


def approve_the_account(journey: Journey, case: Case) -> None:
    page = journey.go(case.head.email, ACCOUNT_PAGE)
    page.get_by_role("link", name="Godkend regnskabet").click()
    send(page, {}, "Godkend regnskabet", "Regnskabet er godkendt.")
    for figures in ACCOUNT:
        see_row(page, figures)


def assert_what_is_kept(case: Case) -> None:
    signed_budget, in_force = BudgetVersion.objects.filter(agreement=case.agreement).order_by("number")
    assert (signed_budget.superseded_on, in_force.superseded_on) == (CHANGED_ON, None)
    assert amounts_of(signed_budget) == {"Mentorer": 300_000, "Kurser": 120_000, "Projektledelse": 100_000}
    assert amounts_of(in_force) == {"Mentorer": 250_000, "Kurser": 170_000, "Projektledelse": 100_000}
    signed_rows = Expense.objects.filter(line__edition_id=case.edition_pk, year=2016)
    assert dict(signed_rows.values_list("line__text", "amount")) == amounts_of(signed_budget)

    change = ChangeRequest.objects.get()
    assert (change.state, change.sent_by, change.decided_by) == ("approved", case.economist, case.head)
    grant = Grant.objects.get()
    assert (grant.state, grant.amount, grant.prepared_by) == ("accepted", 840_000, case.caseworker)
    assert grant.commitment_year == COMMITTED_ON.year
    assert list(grant.letters.values_list("is_conditional", "issued_by")) == [
        (True, case.head.pk),
        (False, case.head.pk),
    ]
    assert list(grant.instalments.values_list("amount", "state", "paid_on", "released_by")) == [
        (420_000, "paid", ACCEPTED_ON, case.caseworker.pk),
        (420_000, "paid", SECOND_ON, case.caseworker.pk),
    ]
    account = Account.objects.get()
    assert (account.state, account.stated_by) == ("approved", case.director)
    sent = account.snapshots.get()
    assert sent.sent_by == case.economist
    settled = sent.facts["settlement"]
    assert (settled["share"], settled["repayable"], settled["claimed"]) == (
        "791538.46",
        "48461.54",
        "48461.54",
    )
    decided = Event.objects.filter(verb__in=("pay_instalment", "approve_account"))
    assert list(decided.values_list("actor", flat=True)) == [case.head.pk] * 3


def amounts_of(version: BudgetVersion) -> dict[str, int]:
    """Give what each line of the version costs in 2016."""
    approved = approved_of(version)
    return {line.text: int(approved.amounts[line.pk, 2016, None]) for line in approved.lines}


def row(page: Page, name: str) -> Locator:
    """Give the row of a table whose first cell says this."""
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name))


def see_row(page: Page, figures: str) -> None:
    """Wait for the row that reads so."""
    expect(page.get_by_role("row", name=figures, exact=True)).to_be_visible()


def send(page: Page, typed: dict[str, object], button: str, done: str) -> None:
    """Type by the fields' names, press the button, and wait for what the page says of it."""
    for name, value in typed.items():
        fill(page.locator(f"[name={name}]"), value)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_text(done)).to_be_visible()


def refuse(journey: Journey, user: User, place: str, sentence: str) -> None:
    """Let somebody open what he may not do: the page says why, and has no button for it."""
    page = journey.go(user.email, place)
    expect(page.get_by_text(sentence)).to_be_visible()
    expect(page.locator("main button[type=submit]")).to_have_count(0)
