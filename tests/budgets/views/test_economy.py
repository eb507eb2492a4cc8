"""The agreement's Økonomi: who sees what, in how many questions."""

import pytest
from django.urls import reverse

from agreements.life.actions.withdraw import withdraw
from agreements.terms.models import Edition
from budgets.models import Budget, Financier
from partnerships.enums import Role
from tests.make.agreements import make_draft, submitted
from tests.make.budgets import make_budget, make_edition, make_line, make_table_1, writer_of
from tests.make.people import make_member, make_municipality

pytestmark = pytest.mark.django_db


def url_of(edition: Edition, name: str = "agreement_economy", **more) -> str:
    return reverse(name, kwargs={"reference": edition.agreement.reference, **more})


def test_economy_shows_document_003_with_its_computed_totals(client):
    budget = make_table_1()
    client.force_login(writer_of(budget.edition))

    page = client.get(url_of(budget.edition))

    assert page.status_code == 200
    text = page.content.decode()
    for figure in ("13.266.668", "18.600.000", "31.866.668", "11.766.667", "17.100.000", "afr. 1"):
        assert figure in text
    assert "9,41\N{NO-BREAK SPACE}%" in text
    assert text.count('class="cell"') == 9 * 6


def test_economy_without_budget_proposes_the_agreements_years_and_parties(client):
    edition = make_edition(starts_on="2013-01-01", ends_on="2015-12-31")
    client.force_login(writer_of(edition))

    page = client.get(url_of(edition))

    form = page.context["form"]
    names = list(edition.participations.values_list("name", flat=True))
    assert (form.initial["first_year"], form.initial["last_year"]) == (2013, 2015)
    assert [form.fields[f"payer_{place}"].initial for place in range(4)] == [*names, "", ""]


def test_economy_makes_the_budget_that_was_proposed(client):
    edition = make_edition()
    client.force_login(writer_of(edition))

    answer = client.post(
        url_of(edition, "agreement_budget_new"),
        {"title": "Budget", "first_year": "2013", "last_year": "2015", "payer_0": "Kommunen", "payer_1": ""},
    )

    assert (answer.status_code, answer.url) == (302, url_of(edition))
    assert Budget.objects.get().years == (2013, 2014, 2015)
    assert list(Financier.objects.values_list("name", flat=True)) == ["Kommunen"]


def test_economy_asks_again_when_the_new_budget_is_none(client):
    edition = make_edition()
    client.force_login(writer_of(edition))

    page = client.post(
        url_of(edition, "agreement_budget_new"),
        {"title": "Budget", "first_year": "2015", "last_year": "2013", "payer_0": "Kommunen"},
    )

    assert page.status_code == 422
    assert "Sidste år ligger før første år" in page.content.decode()
    assert not Budget.objects.exists()


def test_economy_is_not_there_for_another_municipality(client):
    budget = make_table_1()
    stranger = make_member(party=make_municipality("Sydby Kommune"), role=Role.MUNICIPAL_COORDINATOR)
    client.force_login(stranger)

    assert client.get(url_of(budget.edition)).status_code == 404
    assert client.post(url_of(budget.edition, "agreement_budget_add"), {"tekst": "Ny"}).status_code == 404
    assert budget.lines.count() == 9


def test_economy_of_what_is_sent_is_read_only_and_says_why(client):
    case = make_draft()
    make_table_1(case.edition)
    submitted(case)
    client.force_login(case.economist)

    text = client.get(url_of(case.edition)).content.decode()

    assert 'class="cell"' not in text
    assert "Aftalen er sendt og kan ikke rettes lige nu" in text
    for figure in ("13.266.668", "31.866.668", "1.666.667"):
        assert figure in text


def test_economy_is_not_there_for_the_ministry_while_it_is_a_draft(client):
    case = make_draft()
    make_table_1(case.edition)
    client.force_login(case.caseworker)

    assert client.get(url_of(case.edition)).status_code == 404


def test_economy_shows_the_ministry_what_was_sent_and_not_what_is_written_since(client):
    case = make_draft()
    budget = make_table_1(case.edition)
    submitted(case)
    withdraw(case.edition, by=case.coordinator, seen=case.edition.version, note="")
    make_line(budget, "Fritidsjob til unge", {2010: 250_000})
    client.force_login(case.caseworker)

    page = client.get(url_of(case.edition))
    refused = client.post(url_of(case.edition, "agreement_budget_add"), {"tekst": "Ny"})

    text = page.content.decode()
    assert "31.866.668" in text
    assert "Fritidsjob til unge" not in text
    assert 'class="cell"' not in text
    assert refused.status_code == 403
    assert budget.lines.count() == 10


def test_economy_asks_the_same_questions_for_1_3_and_30_lines(client, queries_of):
    budget = make_budget()
    client.force_login(writer_of(budget.edition))
    client.get(url_of(budget.edition))
    asked = {}
    for lines in (1, 3, 30):
        while budget.lines.count() < lines:
            make_line(budget, "Mentorer", {2010: 5, 2011: 6}, {(2010, 0): 5, (2011, 1): 6})
        asked[lines] = queries_of(lambda: client.get(url_of(budget.edition)))

    assert asked[1] == asked[3] == asked[30]


def test_next_step_is_drawn_alone_when_lines_have_been_saved(client):
    budget = make_budget()
    client.force_login(writer_of(budget.edition))

    answer = client.get(f"{url_of(budget.edition)}?skridt=1", headers={"HX-Request": "true"})

    assert answer.content.decode().count("<section") == 1
    assert "budget-title" not in answer.content.decode()
