"""The budget's head as typed: what is no year is said beside its field, and never reaches the row."""

import pytest

from budgets.actions.heads import Payer
from budgets.forms.head import HeadForm

HEAD = {"title": "Budget", "first_year": "2015", "last_year": "2016", "payer_0": "Nordby Kommune"}


@pytest.mark.parametrize("typed", ["-1", "14", "99999999999999"])
def test_head_price_level_that_is_no_year_is_asked_about(typed):
    form = HeadForm(HEAD | {"price_level_year": typed}, payers=[Payer(None, "Nordby Kommune")])

    assert form.errors == {"price_level_year": ["Skriv året med fire cifre, fx 2013."]}
