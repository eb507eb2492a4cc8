"""B-05: units × price × times is the amount, ± 0,50 kr."""

from decimal import Decimal

import pytest

from budgets.enums import AmountBasis
from budgets.readiness.calculations import check_calculations
from tests.make.checked import calculated, found, sentences

TWO_CONFERENCES = calculated(2, 100_000, "konferencer")  # rules.md 2.4: "2 à 100.000"
ERROR, WARNING = [("B-05", "E", "line-1")], [("B-05", "W", "line-1")]


@pytest.mark.parametrize(
    ("expenses", "expected"),
    [
        ({2013: 200_000}, []),
        ({2013: "200000.50"}, []),
        ({2013: "200000.51"}, ERROR),
        ({2013: "199999.49"}, ERROR),
        ({2013: 100_000, 2014: 100_000}, []),
        ({2013: 200_000, 2014: 200_000}, []),
        ({2013: 150_000, 2014: 200_000}, WARNING),
        ({}, []),
    ],
)
def test_calculation_is_the_amount_of_the_years_or_of_each(expenses, expected):
    assert found(check_calculations, {"expenses": expenses, "calculation": TWO_CONFERENCES}) == expected


def test_calculation_says_both_figures_and_names_the_years():
    (sentence,) = sentences(
        check_calculations, {"expenses": {2013: 150_000, 2014: 200_000}, "calculation": TWO_CONFERENCES}
    )

    assert "beregnet til 200.000 kr." in sentence
    assert "(2013: 150.000 kr.)" in sentence


def test_calculation_of_yearly_amounts_counts_the_year_or_the_period():
    line = {"expenses": {2013: 100_000}, "calculation": TWO_CONFERENCES}

    assert found(check_calculations, line, basis=AmountBasis.PER_YEAR) == []
    assert found(check_calculations, line, basis=AmountBasis.WHOLE_PERIOD) == ERROR


@pytest.mark.parametrize(
    ("expenses", "expected"),
    [
        (
            {2013: 1_900_000, 2014: 2_800_000},
            [],
        ),  # document 003: "2,8 mill. kr.", the first year eight months
        ({2013: 2_862_752}, []),
        ({2013: 2_862_753}, ERROR),
        ({2013: 1_900_000, 2014: 2_700_000}, ERROR),
    ],
)
def test_calculation_of_an_estimate_is_a_round_sum_of_a_full_year(expenses, expected):
    line = {"expenses": expenses, "calculation": calculated(34, Decimal("1723.50"), "borgere", times=48)}

    assert found(check_calculations, line, is_estimate=True) == expected
    assert found(check_calculations, line) != []


def test_calculation_by_a_years_pay_and_the_norm():
    pay = {"annual_pay": Decimal(430_000), "annual_hours": Decimal(1720)}
    wage = calculated(860, None, **pay)

    assert wage.words.replace("\N{NO-BREAK SPACE}", " ") == "860 timer × 250 kr. = 215.000 kr."
    assert found(check_calculations, {"expenses": {2013: 215_000}, "calculation": wage}) == []
    assert found(check_calculations, {"expenses": {2013: 215_001}, "calculation": wage}) == ERROR


def test_calculation_that_lacks_a_figure_is_none():
    assert found(check_calculations, {"expenses": {2013: 1}, "calculation": calculated(2, None)}) == []
