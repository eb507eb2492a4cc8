from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.shares import (
    ShareError,
    attainment,
    distribute,
    largest_remainder,
    percentage,
    pro_rata,
)


def test_thirty_one_over_ten_is_one_four_and_nine_threes():
    assert largest_remainder(31, 10) == [4, 3, 3, 3, 3, 3, 3, 3, 3, 3]


@pytest.mark.parametrize(
    ("total", "parts", "shares"),
    [(30, 10, [3] * 10), (0, 3, [0, 0, 0]), (-5, 2, [-3, -2]), (2, 3, [1, 1, 0])],
)
def test_largest_remainder(total, parts, shares):
    assert largest_remainder(total, parts) == shares


@pytest.mark.parametrize("parts", [0, -1])
def test_largest_remainder_over_nobody_is_refused(parts):
    with pytest.raises(ShareError, match="mindst én at fordele på"):
        largest_remainder(31, parts)


@given(st.integers(-(10**15), 10**15), st.integers(1, 300))
def test_largest_remainder_is_exact_and_even(total, parts):
    shares = largest_remainder(total, parts)
    assert sum(shares) == total
    assert len(shares) == parts
    assert max(shares) - min(shares) <= 1


@pytest.mark.parametrize(
    ("amount", "weights", "shares"),
    [
        ("100.00", [1, 1, 1], ["33.34", "33.33", "33.33"]),
        ("1000000.00", [Decimal("0.5"), Decimal("0.25"), Decimal("0.25")], ["500000.00", "250000.00", "250000.00"]),
        ("0.01", [1, 2], ["0.00", "0.01"]),
        ("-100.00", [1, 1, 1], ["-33.34", "-33.33", "-33.33"]),
        ("12.00", [0, 5], ["0.00", "12.00"]),
    ],
)  # fmt: skip
def test_distribute_by_weights(amount, weights, shares):
    assert [str(share) for share in distribute(Decimal(amount), weights)] == shares


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1]])
def test_distribute_refuses_weights_that_share_nothing(weights):
    with pytest.raises(ShareError, match="mindst én skal være over 0"):
        distribute(Decimal(100), weights)


def test_distribute_refuses_parts_of_an_ore():
    with pytest.raises(ShareError, match="dele af en øre"):
        distribute(Decimal("0.005"), [1])


@given(
    st.integers(-(10**13), 10**13).map(lambda ore: Decimal(ore).scaleb(-2)),
    st.lists(st.decimals(0, 1000, places=3), min_size=1, max_size=40).filter(any),
)
def test_distribute_is_exact(amount, weights):
    shares = distribute(amount, weights)
    assert sum(shares) == amount
    exact = [amount * weight / sum(weights) for weight in weights]
    assert all(abs(share - ideal) < Decimal("0.011") for share, ideal in zip(shares, exact, strict=True))


@pytest.mark.parametrize(
    ("per_year", "months", "target"), [(30, 10, 25), (30, 12, 30), (8, 7, 5), (0, 5, 0), (30, 0, 0)]
)
def test_pro_rata_is_rounded_up(per_year, months, target):
    assert pro_rata(per_year, months) == target


def test_percentage_has_one_decimal_and_none_of_nothing():
    assert percentage(2, 3) == Decimal("66.7")
    assert percentage(1, 8) == Decimal("12.5")
    assert percentage(5, 0) is None


def test_attainment_is_shown_as_at_most_999():
    assert attainment(9, 10) == Decimal("90.0")
    assert attainment(500, 10) == Decimal(999)
    assert attainment(5, 0) is None
