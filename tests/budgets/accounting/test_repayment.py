"""Repayment by rules.md 2.11: the vectors, and what holds of every account."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.accounting.repayment import claimed, grant_share, repayable, settle

D = Decimal
KRONER = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(("amount", "back"), [(0, 0), (499, 0), (500, 500), (501, 501)])
def test_de_minimis_is_not_claimed_below_and_claimed_from_five_hundred(amount, back):
    assert claimed(D(amount), D(500)) == D(back)


def test_share_is_the_grants_part_of_the_approved_financing():
    assert grant_share(D(3_000_000), D(31_866_667), D(3_000_000), D(31_866_667)) == D(3_000_000)
    assert grant_share(D(3_000_000), D(20_000_000), D(3_000_000), D(31_866_667)) == D("1882845.17")


def test_share_is_at_most_the_commitment():
    assert grant_share(D(900_000), D(1_000_000), D(1), D(1)) == D(900_000)


def test_agreement_without_financing_has_no_share():
    assert grant_share(D(900_000), D(1_000_000), D(0), D(0)) == D(0)


def test_carried_over_money_is_not_paid_back():
    assert repayable(D(900_000), D(700_000), D(150_000)) == D(50_000)
    assert repayable(D(700_000), D(900_000)) == D(0)


def test_overspend_is_the_grantees_own():
    settled = settle(
        commitment=D(900_000),
        paid=D(900_000),
        used=D(960_000),
        eligible=D(900_000),
        part=D(1),
        whole=D(1),
        de_minimis=D(500),
    )

    assert (settled.share, settled.not_accepted, settled.own) == (D(900_000), D(60_000), D(60_000))
    assert (settled.repayable, settled.claimed, settled.still_due) == (D(0), D(0), D(0))


def test_money_not_used_is_claimed_and_money_not_yet_paid_is_still_due():
    unused = settle(
        commitment=D(900_000),
        paid=D(900_000),
        used=D(899_501),
        eligible=D(899_501),
        part=D(1),
        whole=D(1),
        de_minimis=D(500),
    )
    unpaid = settle(
        commitment=D(900_000),
        paid=D(810_000),
        used=D(900_000),
        eligible=D(900_000),
        part=D(1),
        whole=D(1),
    )

    assert (unused.repayable, unused.claimed) == (D(499), D(0))
    assert (unpaid.claimed, unpaid.still_due) == (D(0), D(90_000))


@given(commitment=KRONER, paid=KRONER, used=KRONER, accepted=KRONER, part=KRONER, others=KRONER)
def test_of_every_account(commitment, paid, used, accepted, part, others):
    eligible = min(used, accepted)
    settled = settle(
        commitment=commitment,
        paid=paid,
        used=used,
        eligible=eligible,
        part=part,
        whole=part + others,
        de_minimis=D(500),
    )

    assert D(0) <= settled.share <= commitment
    assert settled.share <= eligible
    assert settled.share + settled.own == used
    assert D(0) <= settled.repayable <= paid
    assert settled.claimed in {D(0), settled.repayable}
    assert settled.paid + settled.still_due - settled.repayable == settled.share
    assert settled.share == settled.share.quantize(D("0.01"))
