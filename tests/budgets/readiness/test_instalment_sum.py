"""G-04: the plan is the grant, to the øre."""

from decimal import Decimal

import pytest

from budgets.models import Grant, Instalment
from budgets.queries.grants import GrantSheet
from budgets.readiness.instalment_sum import check_instalment_sum


def sheet_of(amount: str, *instalments: str) -> GrantSheet:
    rows = tuple(Instalment(number=n, amount=Decimal(each)) for n, each in enumerate(instalments, 1))
    return GrantSheet(Grant(amount=Decimal(amount)), (), (), rows, (), (), (), ())


@pytest.mark.parametrize(
    ("instalments", "is_right"),
    [
        (("33.00", "33.00", "34.00"), True),
        (("33.33", "33.33", "33.34"), True),
        (("33.33", "33.33", "33.33"), False),
        (("100.01",), False),
        ((), False),
    ],
)
def test_plan_is_the_grant(instalments, is_right):
    problems = check_instalment_sum(sheet_of("100.00", *instalments))

    assert [problem.code for problem in problems] == ["G-04"] * (not is_right)


def test_difference_is_told():
    (problem,) = check_instalment_sum(sheet_of("100.00", "99.99"))

    assert problem.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "Raterne giver 99,99 kr., men tilskuddet er 100,00 kr. (−0,01 kr.). Læg planen om."
    )
