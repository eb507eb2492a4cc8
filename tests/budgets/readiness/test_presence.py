"""C-09 for the budget: what is announced is there."""

import pytest

from budgets.queries.sheets import sheet_of
from budgets.readiness.presence import check_presence
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line

pytestmark = pytest.mark.django_db


def test_presence_of_no_budget_is_an_error():
    (problem,) = check_presence(None)

    assert (problem.code, problem.severity, problem.block) == ("C-09", Severity.ERROR, "budget")


def test_presence_of_lines_without_amounts_is_an_error():
    budget = make_budget()
    make_line(budget)

    (problem,) = check_presence(sheet_of(budget.edition_id))

    assert problem.severity == Severity.ERROR


def test_presence_of_one_amount_is_enough():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 5})

    assert check_presence(sheet_of(budget.edition_id)) == []
