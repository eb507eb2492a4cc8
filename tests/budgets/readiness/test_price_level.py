"""B-12: in which prices."""

import pytest

from budgets.readiness.price_level import check_price_level
from tests.make.checked import RULES, found


@pytest.mark.parametrize(
    ("year", "note", "expected"),
    [
        (2009, "", []),
        (None, "løbende priser", []),
        (None, "2009-Priser, skøn", []),
        (None, "", [("B-12", "W", "")]),
        (None, "uden moms", [("B-12", "W", "")]),
    ],
)
def test_price_level_is_a_year_or_said_in_the_note(year, note, expected):
    assert found(check_price_level, price_level_year=year, note=note, rules=RULES) == expected
    assert found(check_price_level, price_level_year=year, note=note) == []
