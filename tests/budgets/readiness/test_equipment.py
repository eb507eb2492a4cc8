"""B-09: equipment at most 50.000 kr. a year (rules.md 2.4)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.enums import AmountBasis
from budgets.readiness.equipment import check_equipment
from tests.make.checked import RULES, found

CAPPED = replace(RULES, equipment_cap=Decimal(50_000))
ERROR = [("B-09", "E", "")]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(30_000, 20_000, []), (30_000, "20000.01", ERROR), (0, 50_001, ERROR)],
)
def test_equipment_of_a_year_is_added_up(first, second, expected):
    lines = [{"category": "equipment", "expenses": {2013: amount, 2014: 1}} for amount in (first, second)]

    assert found(check_equipment, *lines, {"expenses": {2013: 900_000}}, rules=CAPPED) == expected
    assert found(check_equipment, *lines, rules=RULES) == []


@pytest.mark.parametrize(("amount", "expected"), [(100_000, []), (100_001, ERROR)])
def test_equipment_of_the_whole_period_has_the_cap_of_its_years(amount, expected):
    line = {"category": "equipment", "expenses": {2013: amount}}

    assert found(check_equipment, line, rules=CAPPED, basis=AmountBasis.WHOLE_PERIOD) == expected
