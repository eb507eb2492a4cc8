"""Approved, used, expected: exact values at the limits, and sums that never depend on order."""

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.accounting.usage import Limit, Usage, added, deviation_percent, must_explain
from budgets.enums import Join

D = Decimal
KRONER = st.decimals(-(10**9), 10**9, places=2, allow_nan=False, allow_infinity=False)
APPROVED = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)


def test_line_under_its_amount_has_the_rest_left_and_is_expected_to_use_it():
    usage = Usage(D(300_000), D(120_000))

    assert (usage.remaining, usage.excess, usage.accepted) == (D(180_000), D(0), D(120_000))
    assert (usage.forecast, usage.deviation, usage.deviation_percent) == (D(300_000), D(0), D(0))


def test_line_over_its_amount_is_accepted_up_to_it():
    usage = Usage(D(300_000), D(330_001))

    assert (usage.remaining, usage.excess, usage.accepted) == (D(-30_001), D(30_001), D(300_000))
    assert (usage.forecast, usage.deviation_percent) == (D(330_001), D("10.00"))


def test_judgement_counts_until_the_year_is_over():
    assert Usage(D(300_000), D(120_000), D(250_000)).deviation_percent == D("-16.67")
    assert Usage(D(300_000), D(120_000), D(250_000), is_over=True).forecast == D(120_000)


def test_line_without_an_approved_amount_has_no_percent():
    assert deviation_percent(D(0), D(5)) is None
    assert Usage(D(0), D(5)).excess == D(5)


@pytest.mark.parametrize(
    ("approved", "used", "is_asked"),
    [
        (300_000, 330_000, False),  # 10,00 pct.
        (300_000, 330_001, True),
        (300_000, 269_999, True),
        (2_000_000, 2_100_000, False),  # 100.000 kr.
        (2_000_000, 2_100_001, True),
        (0, 1, True),
        (0, 0, False),
    ],
)
def test_deviation_over_ten_percent_or_a_hundred_thousand_is_to_be_explained(approved, used, is_asked):
    assert must_explain(D(approved), D(used), Limit(D(10), D(100_000))) is is_asked


def test_limits_that_must_both_be_passed():
    both = Limit(D(10), D(100_000), Join.ALL)

    assert not must_explain(D(300_000), D(390_000), both)
    assert must_explain(D(300_000), D(400_001), both)


def test_no_limit_asks_only_of_lines_given_nothing():
    assert not must_explain(D(100), D(900), Limit(None))
    assert must_explain(D(0), D(900), Limit(None))


@given(APPROVED, KRONER)
def test_what_is_accepted_and_what_is_not_are_all_that_is_used(approved, used):
    usage = Usage(approved, used)

    assert usage.accepted + usage.excess == used
    assert usage.accepted <= approved
    assert usage.remaining + used == approved


@given(st.lists(st.tuples(APPROVED, KRONER), max_size=8), st.randoms(use_true_random=False))
def test_sum_is_the_same_in_any_order(rows, chance: random.Random):
    usages = [Usage(approved, used) for approved, used in rows]
    mixed = chance.sample(usages, len(usages))

    assert added(usages) == added(mixed)
    assert added(usages).used == sum((used for _approved, used in rows), D(0))
