"""The budget taken out as a workbook: by whom, and what it holds."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from agreements.life.actions.withdraw import withdraw
from agreements.terms.models import Edition
from budgets.money import totals
from budgets.queries.versions import approved_of
from partnerships.enums import Role
from partnerships.models import Event
from tests.make.agreements import make_draft, submitted
from tests.make.budgets import make_edition, make_line, make_table_1, writer_of
from tests.make.money import make_money
from tests.make.people import make_member, make_municipality

pytestmark = pytest.mark.django_db


def url_of(edition: Edition) -> str:
    return reverse("agreement_budget_workbook", args=[edition.agreement.reference])


def texts_in(answer) -> list[str]:
    page = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    return [cell.value for cell in page["A"]]


def test_writer_takes_the_living_budget_out_and_leaves_an_event(client):
    budget = make_table_1()
    client.force_login(writer_of(budget.edition))

    answer = client.post(url_of(budget.edition))

    reference = budget.edition.agreement.reference
    assert answer["Content-Disposition"].startswith(f'attachment; filename="budget-{reference}-')
    assert texts_in(answer)[4:6] == ["Lokal koordinering af interventionsteam", "Beskæftigelsestilbud"]
    event = Event.objects.get(verb="export_budget")
    assert (event.actor, event.note) == (writer_of(budget.edition), "Budget 2010–2011 (9)")


def test_ministry_takes_out_what_was_sent_and_not_what_is_written_since(client):
    case = make_draft()
    budget = make_table_1(case.edition)
    submitted(case)
    withdraw(case.edition, by=case.coordinator, seen=case.edition.version, note="")
    make_line(budget, "Fritidsjob til unge", {2010: 250_000})
    client.force_login(case.caseworker)

    assert "Fritidsjob til unge" not in texts_in(client.post(url_of(case.edition)))


def test_stranger_gets_no_workbook_and_leaves_no_event(client):
    budget = make_table_1()
    stranger = make_member(party=make_municipality("Sydby Kommune"), role=Role.MUNICIPAL_COORDINATOR)
    client.force_login(stranger)

    assert client.post(url_of(budget.edition)).status_code == 404
    assert not Event.objects.filter(verb="export_budget").exists()


def test_approved_version_is_taken_out_with_what_it_gives_each_line(client):
    money = make_money()
    client.force_login(money.head)
    address = reverse("agreement_version_workbook", args=[money.agreement.reference, 1])

    answer = client.post(address)

    page = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert f"budget-{money.agreement.reference}-version-1-" in answer["Content-Disposition"]
    assert page["A1"].value == "Budget, version 1 2013–2015"
    figures = totals(approved_of(money.version).grid)
    assert [page.cell(row, 1).value for row in (5, 6)] == [line.text for line in money.lines[:2]]
    assert sum(page.cell(5 + place, 2).value for place in range(len(money.lines))) == figures.expenses[2013]
    assert (
        page.cell(5, page.max_column).value is None
    )  # a code would be taken for that of a line of the budget
    assert Event.objects.get(verb="export_budget").note.startswith("Budget, version 1 2013–2015 (")
    assert client.post(address.replace("/1/", "/2/")).status_code == 404


def test_agreement_without_budget_has_no_workbook(client):
    edition = make_edition()
    client.force_login(writer_of(edition))

    assert client.post(url_of(edition)).status_code == 404
    assert not Event.objects.filter(verb="export_budget").exists()
