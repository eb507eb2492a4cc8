"""B-10: nobody pays more than was promised."""

from decimal import Decimal

import pytest

from budgets.enums import AmountBasis
from budgets.models import Grant, GrantYear
from budgets.queries.sheets import sheet_of
from budgets.readiness.commitments import check_commitments
from budgets.shapes import Commitment
from tests.make.checked import STATE, found, sentences
from tests.make.money import make_grant, make_money

D = Decimal
PAID = {"paid": {(2013, 2): 300_000, (2014, 2): 200_000, (2013, 1): 900_000}}
ERROR = ("B-10", "E", "")


@pytest.mark.parametrize(
    ("amount", "years", "expected"),
    [
        (500_000, {}, []),
        (499_999, {}, [ERROR]),
        (500_000, {2013: D(300_000), 2014: D(200_000)}, []),
        (500_000, {2013: D(250_000), 2014: D(250_000)}, [ERROR]),
        (500_000, {2013: D(500_000)}, [ERROR]),
        (400_000, {2013: D(200_000), 2014: D(200_000)}, [ERROR, ERROR]),
    ],
)
def test_commitment_holds_in_all_and_each_year(amount, years, expected):
    promised = Commitment(STATE.party_id, D(amount), years)

    assert found(check_commitments, PAID, commitments=(promised,)) == expected


def test_commitment_of_yearly_amounts_counts_each_year():
    promised = (Commitment(STATE.party_id, D(600_000), {2013: D(300_000), 2014: D(299_999)}),)

    assert sentences(
        check_commitments, {"paid": {(2013, 2): 300_000}}, commitments=promised, basis=AmountBasis.PER_YEAR
    ) == ["Ministeriet betaler 300.000 kr. i budgettet for 2014, men tilsagnet er på 299.999 kr."]


def test_commitment_of_somebody_who_pays_nothing_here_says_nothing():
    assert found(check_commitments, PAID, commitments=(Commitment(99, D(1)),)) == []
    assert found(check_commitments, PAID) == []


@pytest.mark.django_db
def test_commitments_are_the_grants_that_were_given():
    money = make_money()
    grant = make_grant(money)
    GrantYear.objects.create(grant=grant, year=2013, amount=900_000)
    assert sheet_of(money.edition.pk).commitments == ()

    Grant.objects.update(state="final")
    second = make_grant(money, number=2, amount=D(100), state="accepted")
    GrantYear.objects.create(grant=second, year=2013, amount=100)

    assert sheet_of(money.edition.pk).commitments == (
        Commitment(money.ministry.pk, D(900_100), {2013: D(900_100)}),
    )
