"""B-14: use stays on the lines of the budget in force, and within them."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.actions.approve_budget import approve_budget
from budgets.enums import VersionSource
from budgets.queries.usage import budget_in_force, use_table
from budgets.readiness.used_lines import check_used_lines
from partnerships.problem import Severity
from tests.make.money import make_entry, make_money

pytestmark = pytest.mark.django_db


def found(money):
    return check_used_lines(use_table(money.agreement, budget_in_force(money.agreement)).lines)


def test_use_up_to_the_line_is_no_problem():
    money = make_money(300_000)
    make_entry(money, 300_000)

    assert found(money) == []


def test_one_krone_over_the_line_is_told_with_its_year():
    money = make_money(300_000)
    make_entry(money, 300_001, on=date(2014, 2, 1))

    (problem,) = found(money)

    assert (problem.code, problem.severity) == ("B-14", Severity.WARNING)
    assert "1\N{NO-BREAK SPACE}kr. over det godkendte i 2014" in problem.sentence


def test_use_over_the_line_is_accepted_once_a_change_is_approved():
    money = make_money(300_000)
    make_entry(money, 300_001)
    amounts = {(money.lines[0].pk, 2013, None): Decimal(300_001)}
    approve_budget(money.edition, amounts, source=VersionSource.CORRECTION, by=money.head)

    assert found(money) == []


def test_use_of_a_line_that_is_not_in_force_is_an_error_until_it_is_taken_back():
    money = make_money(300_000, 100)
    make_entry(money, 500)
    amounts = {(money.lines[1].pk, 2013, None): Decimal(100)}
    approve_budget(money.edition, amounts, source=VersionSource.CORRECTION, by=money.head)

    assert [(problem.code, problem.severity) for problem in found(money)] == [("B-14", Severity.ERROR)]

    make_entry(money, -500)
    assert found(money) == []
