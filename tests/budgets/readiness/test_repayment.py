"""G-09: what is told of money left over."""

import pytest

from budgets.readiness.repayment import check_repayment
from partnerships.problem import Severity


@pytest.mark.parametrize(
    ("left", "claimed", "told"),
    [
        (
            "499.00",
            "0.00",
            "499,00\N{NO-BREAK SPACE}kr. af tilskuddet er ikke brugt. Det er under bagatelgrænsen",
        ),
        ("500.00", "500.00", "500,00\N{NO-BREAK SPACE}kr. af tilskuddet skal betales tilbage."),
    ],
)
def test_money_left_over_is_told(left, claimed, told):
    (problem,) = check_repayment({"settlement": {"repayable": left, "claimed": claimed}})

    assert (problem.code, problem.severity) == ("G-09", Severity.INFO)
    assert told in problem.sentence


def test_nothing_left_over_and_part_accounts_are_silent():
    assert check_repayment({"settlement": {"repayable": "0.00", "claimed": "0.00"}}) == []
    assert check_repayment({"settlement": None}) == []
