"""Undoing from the grid and from the line's page."""

from decimal import Decimal

import pytest
from django.urls import reverse

from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Budget, BudgetLine, Expense
from partnerships.enums import Role
from tests.make.budgets import make_budget, make_line, writer_of
from tests.make.people import make_member

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def budget() -> Budget:
    return make_budget()


@pytest.fixture
def line(budget) -> BudgetLine:
    line = make_line(budget, "Mentorer", {2010: 500})
    by = writer_of(budget.edition)
    return save_line(budget, line.pk, LineEntry(expenses={2010: Decimal(700)}), by=by, seen=line.version)


@pytest.fixture
def writer(client, budget):
    client.force_login(writer_of(budget.edition))
    return client


def url_of(name: str, line: BudgetLine) -> str:
    return reverse(name, args=[line.budget.edition.agreement.reference, line.pk])


def test_a_save_offers_to_be_undone_and_the_undoing_puts_the_old_amount_back(writer, line):
    posted = {"tekst": "Mentorer", "version": line.version, "u-2010": "800"}
    saved = writer.post(url_of("agreement_budget_save", line), posted, headers=HTMX).content.decode()

    undone = writer.post(url_of("agreement_budget_undo", line), {"version": line.version + 1}, headers=HTMX)

    assert f'hx-post="{url_of("agreement_budget_undo", line)}"' in saved
    text = undone.content.decode()
    assert (undone.status_code, Expense.objects.get().amount) == (200, 700)
    assert 'value="700"' in text
    assert f'name="version" form="l{line.pk}" value="{line.version + 2}"' in text
    assert "Ændringen er fortrudt." in text
    assert url_of("agreement_budget_undo", line) not in text


def test_undo_without_javascript_stands_on_the_lines_page(writer, line):
    page = writer.get(url_of("agreement_budget_line", line)).content.decode()

    answer = writer.post(url_of("agreement_budget_undo", line), {"version": line.version})

    assert f'action="{url_of("agreement_budget_undo", line)}"' in page
    assert (answer.status_code, Expense.objects.get().amount) == (302, 500)


def test_what_another_saved_is_not_offered_and_not_undone(client, budget, line):
    other = make_member(party=budget.edition.agreement.owner, role=Role.MUNICIPAL_ECONOMIST)
    client.force_login(other)

    page = client.get(url_of("agreement_budget_line", line)).content.decode()
    answer = client.post(url_of("agreement_budget_undo", line), {"version": line.version}, follow=True)

    assert url_of("agreement_budget_undo", line) not in page
    assert "kan ikke fortrydes" in answer.content.decode()
    assert Expense.objects.get().amount == 700


@pytest.mark.parametrize("version", ["", "abc", "99", "-1"])
def test_undo_of_no_version_changes_nothing(writer, line, version):
    answer = writer.post(url_of("agreement_budget_undo", line), {"version": version}, headers=HTMX)

    assert answer.headers["HX-Redirect"]
    assert Expense.objects.get().amount == 700
