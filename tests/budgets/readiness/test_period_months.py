"""C-07 for amounts a year: document 001 names four budget years and 43 months."""

from datetime import date

import pytest

from budgets.annex import tell
from budgets.enums import AmountBasis
from budgets.models import Budget
from partnerships.problem import Severity
from tests.make.budgets import make_budget, make_line

pytestmark = pytest.mark.django_db


def _told(starts_on, ends_on, basis=AmountBasis.PER_YEAR):
    budget = make_budget(years=(2011, 2014))
    make_line(budget, "Medarbejder", {2011: 400_000}, {(2011, 0): 400_000})
    make_line(budget, "Aktiviteter", {2011: 100_000}, {(2011, 0): 100_000})
    Budget.objects.filter(pk=budget.pk).update(basis=basis)
    edition = budget.edition
    edition.starts_on, edition.ends_on = starts_on, ends_on
    edition.save()
    problems = tell([edition.pk])[edition.pk].problems
    return [problem for problem in problems if problem.code == "C-07"]


def test_period_months_that_are_not_whole_years_give_another_sum():
    (problem,) = _told(date(2011, 6, 1), date(2014, 12, 31))

    assert (problem.severity, problem.block) == (Severity.INFO, "budget")
    assert problem.sentence.replace("\u00a0", " ") == (
        "Der er regnet med 4 budgetår, 2.000.000 kr. i alt. Da beløbene er pr. år, ville aftalens 43 måneder "
        "give 1.791.667 kr. i alt."
    )


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "basis"),
    [
        (date(2011, 1, 1), date(2014, 12, 31), AmountBasis.PER_YEAR),
        (None, date(2014, 12, 31), AmountBasis.PER_YEAR),
        (date(2011, 6, 1), date(2014, 12, 31), AmountBasis.BY_YEAR),
    ],
)
def test_period_months_are_not_told_of_where_nothing_differs(starts_on, ends_on, basis):
    assert _told(starts_on, ends_on, basis) == []
