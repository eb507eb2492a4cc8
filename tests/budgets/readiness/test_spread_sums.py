"""B-13: the quarters or months of a year sum to the year."""

from dataclasses import replace

import pytest

from budgets.enums import AmountBasis, Rhythm
from budgets.readiness.spread_sums import check_spread_sums
from tests.make.checked import RULES, found, sentences

QUARTERLY = replace(RULES, spread=Rhythm.QUARTER)
RIGHT = {(2013, 1): "33.34", (2013, 2): "33.33", (2013, 3): "33.33"}
WRONG = {(2013, 1): "33.33", (2013, 2): "33.33", (2013, 3): "33.33"}


@pytest.mark.parametrize(
    ("spread", "free", "demanded"),
    [
        (RIGHT, [], []),
        (WRONG, [("B-13", "W", "line-1")], [("B-13", "E", "line-1")]),
        ({}, [], [("B-13", "E", "line-1")]),
    ],
)
def test_spread_sums_to_the_year(spread, free, demanded):
    line = {"expenses": {2013: 100}, "spread": spread}

    assert found(check_spread_sums, line, rhythm=Rhythm.QUARTER) == free
    assert found(check_spread_sums, line, rhythm=Rhythm.QUARTER, rules=QUARTERLY) == demanded


def test_spread_of_a_year_without_amount_is_told():
    line = {"expenses": {2014: 100}, "spread": {(2013, 1): 100}}

    assert sentences(check_spread_sums, line, rhythm=Rhythm.QUARTER) == [
        "“Linje 1” er fordelt til 100 kr. i 2013, men beløbet er 0 kr."
    ]


@pytest.mark.parametrize(
    ("rhythm", "basis", "expected"),
    [
        (Rhythm.YEAR, AmountBasis.BY_YEAR, [("B-13", "E", "")]),
        (Rhythm.QUARTER, AmountBasis.BY_YEAR, []),
        (Rhythm.MONTH, AmountBasis.BY_YEAR, []),
        (Rhythm.QUARTER, AmountBasis.WHOLE_PERIOD, [("B-13", "E", "")]),
    ],
)
def test_spread_is_as_fine_as_the_rule_set_demands(rhythm, basis, expected):
    assert found(check_spread_sums, rhythm=rhythm, basis=basis, rules=QUARTERLY) == expected
