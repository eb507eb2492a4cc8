"""B-10: the budget in force asks no more of the funder than its grants promise, in all and each year."""

from decimal import Decimal

import pytest

from budgets.models import Grant, GrantYear
from budgets.queries.grants import GrantSheet, funder_share, other_payers
from budgets.readiness.grant_share import check_grant_share
from tests.make.money import make_money
from tests.make.people import make_party


def sheet_of(amount: int, **years: str) -> GrantSheet:
    rows = tuple(GrantYear(year=int(year[1:]), amount=Decimal(each)) for year, each in years.items())
    return GrantSheet(Grant(amount=Decimal(amount)), rows, (), (), (), (), (), ())


SHARE = {2013: Decimal("100.00"), 2014: Decimal("200.00")}


@pytest.mark.parametrize(
    ("sheets", "count"),
    [
        ([sheet_of(300, y2013="100.00", y2014="200.00")], 0),
        ([sheet_of(300, y2013="99.99", y2014="200.01")], 1),
        ([sheet_of(299, y2013="100", y2014="199")], 2),
        ([sheet_of(300)], 0),
        ([sheet_of(299)], 1),
        ([sheet_of(150, y2013="100", y2014="50"), sheet_of(150, y2014="150")], 0),
        ([], 1),
    ],
)
def test_share_is_held_against_all_grants_of_the_funder(sheets, count):
    problems = check_grant_share(SHARE, sheets)

    assert [problem.code for problem in problems] == ["B-10"] * count


def test_year_is_named():
    (problem,) = check_grant_share(SHARE, [sheet_of(300, y2013="99.99", y2014="200.01")])

    assert problem.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "I 2013 regner budgettet med 100,00 kr., men tilsagnet er kun 99,99 kr."
    )


def test_budget_without_the_funder_asks_nothing():
    assert check_grant_share({}, []) == []


@pytest.mark.django_db
def test_share_is_that_of_the_payer_by_card_or_by_name():
    money = make_money(300_000, 120_000)

    assert funder_share(money.agreement, money.ministry) == dict.fromkeys(
        (2013, 2014, 2015), Decimal(420_000)
    )
    assert funder_share(money.agreement, make_party("En helt anden")) == {}
    assert other_payers(money.agreement, money.ministry) == []
