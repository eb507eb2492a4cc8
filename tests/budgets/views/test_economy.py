"""The agreement's Økonomi."""

import pytest
from django.urls import reverse

from tests.make.budgets import make_edition, make_table_1, writer_of

pytestmark = pytest.mark.django_db


def test_economy_shows_document_003_with_its_computed_totals(client):
    budget = make_table_1()
    client.force_login(writer_of(budget.edition))

    page = client.get(reverse("agreement_economy", args=[budget.edition.agreement.reference]))

    assert page.status_code == 200
    text = page.content.decode()
    for figure in ("13.266.668", "18.600.000", "31.866.668", "11.766.667", "17.100.000", "afr. 1"):
        assert figure in text
