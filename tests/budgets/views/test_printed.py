"""The pages on which printed sums and calculations are typed."""

from decimal import Decimal

import pytest
from django.urls import reverse

from budgets.models import BudgetLine, StatedTotal
from tests.make.budgets import make_printed_table_1, make_table_1, payers_of, writer_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget():
    return make_table_1()


@pytest.fixture
def writer(client, budget):
    client.force_login(writer_of(budget.edition))
    return client


def url_of(budget, name="agreement_budget_printed", *more: int) -> str:
    return reverse(name, args=[budget.edition.agreement.reference, *more])


def test_printed_page_saves_what_was_typed_as_people_type_it(writer, budget):
    assert writer.get(url_of(budget)).status_code == 200
    typed = {"printed_expenditure_0_2010": "13,3 mio.", "why_expenditure_0_2010": "afrundet", "version": "1"}

    answer = writer.post(url_of(budget), typed)

    assert answer.status_code == 302
    row = StatedTotal.objects.get()
    assert (row.amount, row.explanation) == (Decimal(13_300_000), "afrundet")


@pytest.mark.parametrize(
    "typed",
    [
        {"printed_expenditure_0_2010": "1.5 mio."},
        {"printed_expenditure_0_2010": "1", "why_expenditure_0_2010": "Peter, 010190-1234"},
    ],
)
def test_printed_page_asks_about_what_is_doubtful_and_refuses_personal_numbers(writer, budget, typed):
    answer = writer.post(url_of(budget), {**typed, "version": "1"})

    assert answer.status_code == 422
    assert not StatedTotal.objects.exists()


def test_printed_page_in_conflict_keeps_what_was_typed(writer, budget):
    answer = writer.post(url_of(budget), {"printed_expenditure_0_2010": "7", "version": "9"})

    assert answer.status_code == 409
    assert 'value="7"' in answer.content.decode()
    assert not StatedTotal.objects.exists()


def test_line_page_saves_calculation_legal_basis_and_printed_sums(writer, budget):
    line = BudgetLine.objects.get(text="Beskæftigelsestilbud")
    city = payers_of(budget)[0]
    typed = {
        "text": line.text,
        "units": "34",
        "unit_name": "personer",
        "unit_price": "1.723,50 kr.",
        "times": "48",
        "times_name": "uger",
        "legal_basis": "lov om en aktiv beskæftigelsesindsats",
        "printed_0": "2.800.000",
        f"printed_{city}": "4,7 mio.",
        "version": str(line.version),
    }

    assert writer.post(url_of(budget, "agreement_budget_line", line.pk), typed).status_code == 302

    row = BudgetLine.objects.get(pk=line.pk)
    assert (row.units, row.unit_price, row.times) == (Decimal(34), Decimal("1723.50"), Decimal(48))
    assert list(StatedTotal.objects.order_by("table").values_list("financier_id", "amount")) == [
        (None, Decimal(2_800_000)),
        (city, Decimal(4_700_000)),
    ]
    page = writer.get(url_of(budget, "agreement_budget_line", line.pk)).content.decode()
    assert "= 2.812.752\N{NO-BREAK SPACE}kr." in page


def test_economy_shows_printed_beside_computed(client):
    budget = make_printed_table_1()
    client.force_login(writer_of(budget.edition))

    page = client.get(url_of(budget, "agreement_economy")).content.decode()

    assert '4.700.000<span class="printed wrong">trykt: 2.800.000</span>' in page
    assert '1.000.000<span class="printed">trykt: 1.000.000</span>' in page
    assert "23 trykte summer er lig med de beregnede." in page
