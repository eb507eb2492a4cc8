"""B-03: a krone on a line is rounding."""

import pytest

from budgets.money import totals
from budgets.queries.sheets import sheet_of
from budgets.readiness.rounding import check_rounding
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line, make_table_1

pytestmark = pytest.mark.django_db


def found(budget):
    sheet = sheet_of(budget.edition_id)
    return check_rounding(sheet, totals(sheet.grid))


def test_rounding_of_document_003_is_told_on_its_line():
    (problem,) = found(make_table_1())

    assert (problem.code, problem.severity) == ("B-03", Severity.WARNING)
    assert "Skole-, klub m.v. tilbud" in problem.sentence
    assert "2010" in problem.sentence


def test_rounding_is_not_what_differs_by_more():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 100}, {(2010, 0): 98})

    assert found(budget) == []
