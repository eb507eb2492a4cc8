"""B-01: what a line is printed to come to."""

from decimal import Decimal

import pytest

from budgets.actions.save_line import LineEntry, save_line
from budgets.money import totals
from budgets.queries.sheets import sheet_of
from budgets.readiness.row_totals import check_row_totals
from budgets.shapes import Printed
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line, make_printed_table_1, make_table_1, writer_of

pytestmark = pytest.mark.django_db
KR = "\N{NO-BREAK SPACE}kr."


def found(budget):
    sheet = sheet_of(budget.edition_id)
    return check_row_totals(sheet, totals(sheet.grid))


def test_row_totals_of_document_003_are_wrong_five_times():
    problems = found(make_printed_table_1())

    assert {(problem.code, problem.severity) for problem in problems} == {("B-01", Severity.ERROR)}
    assert [problem.sentence.partition("(forskel ")[2].partition(")")[0] for problem in problems] == [
        f"\N{MINUS SIGN}1.900.000{KR}",
        f"+1.000.000{KR}",
        f"+833.332{KR}",
        f"+200.000{KR}",
        f"\N{MINUS SIGN}200.000{KR}",
    ]
    assert problems[0].sentence == (
        f"“Beskæftigelsestilbud”, udgift i alt: Trykt er 2.800.000{KR}, men årene giver 4.700.000{KR} "
        f"(forskel \N{MINUS SIGN}1.900.000{KR}). Ret beløbene eller den trykte sum."
    )


def test_row_totals_that_nobody_printed_are_not_asked_about():
    assert found(make_table_1()) == []


def test_row_totals_off_by_a_krone_for_each_year_are_no_error():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 100, 2011: 100})
    for amount, count in ((202, 0), (203, 1), (198, 0), (197, 1)):
        entry = LineEntry(printed={None: Printed(Decimal(amount))})
        line = save_line(budget, line.pk, entry, by=writer_of(budget.edition), seen=line.version)
        assert len(found(budget)) == count
