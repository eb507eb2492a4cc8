"""B-16: what the database adds up is right to the øre on either of them."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.queries.usage import used_of
from tests.make.money import make_entry, make_money

pytestmark = pytest.mark.django_db

MOST = Decimal("999999999999.99")


def test_sums_are_exact_where_floats_are_not():
    money = make_money()
    for _each in range(11):
        make_entry(money, MOST)
    make_entry(money, Decimal("-0.10"), line=1)
    make_entry(money, Decimal("-0.20"), line=1, on=date(2014, 1, 1))
    first, second = (line.pk for line in money.lines)

    assert used_of(money.agreement) == {
        (first, 2013): Decimal("10999999999999.89"),
        (second, 2013): Decimal("-0.10"),
        (second, 2014): Decimal("-0.20"),
    }
