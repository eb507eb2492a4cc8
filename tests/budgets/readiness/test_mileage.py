"""B-08: the price of a kilometre."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.readiness.mileage import check_mileage
from tests.make.checked import RULES, calculated, found

CAPPED = replace(
    RULES, mileage_cap=Decimal("2.10")
)  # a rate for the test: the state's is not verified (rules.md 10.7)


@pytest.mark.parametrize(
    ("price", "unit", "category", "expected"),
    [
        ("2.10", "km", "transport", []),
        ("2.11", "km", "transport", [("B-08", "E", "line-1")]),
        ("2.11", "Kilometer", "transport", [("B-08", "E", "line-1")]),
        ("250", "billetter", "transport", []),
        ("2.11", "km", "materials", []),
    ],
)
def test_mileage_at_most_the_rate(price, unit, category, expected):
    line = {"category": category, "calculation": calculated(100, price, unit)}

    assert found(check_mileage, line, rules=CAPPED) == expected
    assert found(check_mileage, line, rules=RULES) == []
    assert found(check_mileage, line) == []
