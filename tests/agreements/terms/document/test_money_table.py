"""A money table is set as its figures demand."""

from agreements.terms.document.money_table import Fit, fit_of
from tests.make.facts import sample_budget


def test_fit_of_the_sample_is_upright_in_whole_kroner() -> None:
    assert fit_of(sample_budget()) == Fit(0, False, False, False, True)


def test_fit_of_another_shape_is_upright() -> None:
    assert not fit_of({"title": "Noget andet"}).is_across


def test_fit_shows_oere_when_one_amount_has_them() -> None:
    budget = sample_budget()
    budget["groups"][0]["lines"][0]["amounts"][1] = "500000.50"
    assert fit_of(budget).decimals == 2


def test_fit_goes_across_then_denser_when_years_and_figures_grow() -> None:
    budget = sample_budget() | {"expenditure": {"lines": [], "totals": [], "total": ""}}
    for count, across, dense in ((3, False, False), (5, True, False), (10, True, True)):
        budget["totals"] = ["123456789.50"] * count
        budget["groups"] = [
            {
                "financier": "A",
                "lines": [{"number": "1", "text": "x", "amounts": ["123456789.50"] * count, "total": "1.00"}],
                "totals": budget["totals"],
                "total": "1.00",
            }
        ]
        fit = fit_of(budget)
        assert (fit.is_across, fit.is_dense) == (across, dense), count
