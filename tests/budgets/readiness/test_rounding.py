"""B-03: a krone on a line is rounding."""

import pytest

from budgets.enums import Table
from budgets.money import totals
from budgets.queries.sheets import sheet_of
from budgets.readiness.rounding import check_rounding
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line, make_printed_table_1, make_table_1, state_sums

pytestmark = pytest.mark.django_db
KR = "\N{NO-BREAK SPACE}kr."


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


def test_rounding_of_what_document_003_prints_is_told_once_with_its_line():
    (problem,) = found(make_printed_table_1())

    assert (problem.code, problem.severity) == ("B-03", Severity.WARNING)
    assert problem.sentence == (
        f"Udgifter 2010: Trykt er 13.266.667{KR}, og beregnet er 13.266.668{KR} "
        f"(forskel \N{MINUS SIGN}1{KR}). Det er afrunding. "
        "Udgift og finansiering er afrundet hver for sig i “Skole-, klub m.v. tilbud”."
    )


def test_rounding_of_a_whole_is_told_when_no_year_says_it():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 100, 2011: 100}, {(2010, 0): 100, (2011, 0): 100})
    budget = state_sums(budget, {(Table.EXPENDITURE, None): (100, 100, 201)})

    (problem,) = found(budget)

    assert problem.sentence.startswith(f"Udgifter i alt: Trykt er 201{KR}, og beregnet er 200{KR} (")
