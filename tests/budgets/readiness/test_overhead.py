"""B-07: overhead within its share."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.readiness.overhead import check_overhead
from tests.make.checked import RULES, found

SEVEN = replace(RULES, overhead_percent=Decimal(7))


@pytest.mark.parametrize(("overhead", "expected"), [("7000", []), ("7000.01", [("B-07", "E", "")])])
def test_overhead_is_held_against_the_other_costs(overhead, expected):
    lines = {"expenses": {2013: 100_000}}, {"category": "overhead", "expenses": {2013: overhead}}

    assert found(check_overhead, *lines, rules=SEVEN) == expected
    assert found(check_overhead, *lines, rules=RULES) == []
