"""B-11: what the others pay, and how much of it is money."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.queries.sheets import sheet_of
from budgets.readiness.co_financing import check_co_financing
from tests.make.budgets import make_budget
from tests.make.checked import RULES, found, sentences

QUARTER = replace(RULES, co_financing_percent=Decimal(25))
HALF_IN_MONEY = replace(QUARTER, co_financing_money_percent=Decimal(50))
ERROR = ("B-11", "E", "")


@pytest.mark.parametrize(("own", "expected"), [(25_000, []), ("24999.99", [ERROR]), (0, [ERROR])])
def test_co_financing_is_a_share_of_the_whole(own, expected):
    line = {"paid": {(2013, 1): own, (2014, 2): 75_000}}

    assert found(check_co_financing, line, rules=QUARTER) == expected
    assert found(check_co_financing, line, rules=RULES) == []
    assert found(check_co_financing, line) == []


@pytest.mark.parametrize(("in_kind", "expected"), [(12_500, []), (12_501, [ERROR]), (25_000, [ERROR])])
def test_co_financing_is_partly_money(in_kind, expected):
    lines = (
        {"paid": {(2013, 1): 25_000 - in_kind, (2014, 2): 75_000}},
        {"contribution": "hours", "paid": {(2013, 1): in_kind}},
    )

    assert found(check_co_financing, *lines, rules=HALF_IN_MONEY) == expected


HOLBAEK = replace(
    RULES,
    co_financing_from=Decimal(100_000),
    co_financing_percent=Decimal(20),
    co_financing_bound=Decimal(200_000),
    co_financing_percent_over=Decimal(10),
    co_financing_money_percent=Decimal(50),
)


@pytest.mark.parametrize(
    ("granted", "own", "expected"),
    [
        (99_999, 0, []),
        (100_000, 25_000, []),
        (100_000, 24_999, [ERROR]),
        (200_000, 50_000, []),
        (200_000, 49_999, [ERROR]),
        (207_000, 23_000, []),
        (207_000, 22_999, [ERROR]),
    ],
)
def test_co_financing_goes_by_the_size_of_the_grant(granted, own, expected):
    line = {"paid": {(2013, 1): own, (2014, 2): granted}}

    assert found(check_co_financing, line, rules=HOLBAEK) == expected


def test_co_financing_that_is_not_asked_for_may_all_be_in_kind():
    lines = ({"paid": {(2014, 2): 99_999}}, {"contribution": "hours", "paid": {(2013, 1): 1_000}})

    assert found(check_co_financing, *lines, rules=HOLBAEK) == []


def test_co_financing_says_the_share_and_what_is_demanded():
    assert sentences(check_co_financing, {"paid": {(2013, 1): 2, (2013, 2): 7}}, rules=QUARTER) == [
        "Medfinansieringen er 22,22 pct. af budgettet. Regelsættet kræver mindst 25 pct."
    ]


def test_co_financing_of_a_budget_without_a_grantor_is_not_asked():
    assert found(check_co_financing, {"paid": {(2013, 1): 100}}, rules=QUARTER) == []


@pytest.mark.django_db
def test_grantor_is_the_party_that_gives_the_grant():
    budget = make_budget(payers=3)

    assert [payer.is_grantor for payer in sheet_of(budget.edition_id).financiers] == [False, True, False]
