"""B-04: financing is exactly the expenditure."""

import pytest

from budgets.money import totals
from budgets.queries.sheets import sheet_of
from budgets.readiness.balance import check_balance
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line, make_table_1

pytestmark = pytest.mark.django_db


def found(budget):
    sheet = sheet_of(budget.edition_id)
    return check_balance(sheet, totals(sheet.grid))


def test_balance_of_document_003_holds():
    assert found(make_table_1()) == []


def test_balance_misses_a_payer_in_one_year():
    budget = make_table_1()
    make_line(budget, "Fritidsjob til unge", {2010: 250_000})

    problems = found(budget)

    assert [problem.severity for problem in problems] == [Severity.ERROR, Severity.ERROR]
    assert (
        problems[0].sentence
        == "Der mangler en betaler til 250.000\N{NO-BREAK SPACE}kr. i budgettet for 2010."
    )
    assert problems[1].sentence.endswith("hele perioden.")


def test_balance_finds_money_without_use():
    budget = make_budget(years=(2010, 2010))
    make_line(budget, "Mentorer", {2010: 100}, {(2010, 0): 150})

    (problem,) = found(budget)

    assert (
        problem.sentence
        == "Der er 50\N{NO-BREAK SPACE}kr. mere finansiering end udgifter i budgettet for 2010."
    )


def test_balance_of_years_that_even_out_is_still_an_error_in_each():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 100, 2011: 100}, {(2010, 0): 200})

    assert [(problem.code, problem.severity) for problem in found(budget)] == [("B-04", Severity.ERROR)] * 2


def test_balance_of_lines_that_even_out_is_a_warning_on_each():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 100}, {(2010, 0): 50})
    make_line(budget, "Kurser", {2010: 100}, {(2010, 0): 150})

    assert [problem.severity for problem in found(budget)] == [Severity.WARNING, Severity.WARNING]
