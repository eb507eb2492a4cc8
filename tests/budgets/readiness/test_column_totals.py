"""B-02: what a year and the whole are printed to come to."""

import pytest

from budgets.enums import Table
from budgets.money import totals
from budgets.queries.sheets import sheet_of
from budgets.readiness.column_totals import check_column_totals
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line, make_printed_table_1, make_table_1, state_sums

pytestmark = pytest.mark.django_db
KR = "\N{NO-BREAK SPACE}kr."
SPENT = (Table.EXPENDITURE, None)


def found(budget):
    sheet = sheet_of(budget.edition_id)
    return check_column_totals(sheet, totals(sheet.grid))


def test_column_totals_of_document_003_find_the_column_of_wrong_row_totals():
    (problem,) = found(make_printed_table_1())

    assert (problem.code, problem.severity) == ("B-02", Severity.ERROR)
    assert problem.sentence == (
        f"Udgifter i alt: Trykt er 31.866.667{KR}, men de trykte summer i kolonnen giver 31.800.000{KR} "
        f"(forskel +66.667{KR}). Ret de trykte summer."
    )


def test_column_totals_without_printed_rows_are_held_against_the_lines():
    budget = state_sums(make_table_1(), {SPENT: (13_266_667, 18_000_000, 31_866_667)})

    (problem,) = found(budget)

    assert problem.sentence == (
        f"Udgifter 2011: Trykt er 18.000.000{KR}, men linjerne giver 18.600.000{KR} "
        f"(forskel \N{MINUS SIGN}600.000{KR}). Ret beløbene eller den trykte sum."
    )


def test_column_totals_of_payers_are_held_against_what_all_pay():
    budget = make_budget(years=(2010, 2010))
    make_line(budget, "Mentorer", {2010: 1000}, {(2010, 0): 600, (2010, 1): 400})
    payer = budget.financiers.first()
    budget = state_sums(
        budget, {(Table.FINANCING, payer.pk): (600, 500), (Table.FINANCING, None): (1000, 1000)}
    )

    first, second = [problem.sentence for problem in found(budget)]

    assert first.startswith(f"{payer.name} i alt: Trykt er 500{KR}, men linjerne giver 600{KR} (")
    assert second.startswith(
        f"Finansiering i alt: Trykt er 1.000{KR}, men de trykte summer i kolonnen giver 900{KR} ("
    )
