"""G-07: a request to carry money over that waits for its answer holds the year's account back. No database."""

from budgets.models import GrantRequest
from budgets.readiness.carry_overs import check_carry_overs
from partnerships.problem import Severity


def test_each_undecided_request_is_named_with_its_year():
    waiting = [GrantRequest(number=number, from_year=year) for number, year in ((1, 2013), (4, 2014))]

    found = check_carry_overs(waiting)

    assert [(problem.code, problem.severity, problem.field) for problem in found] == [
        ("G-07", Severity.ERROR, "request-1"),
        ("G-07", Severity.ERROR, "request-4"),
    ]
    assert found[1].sentence == (
        "Anmodningen om at overføre uforbrugte midler fra 2014 er ikke afgjort. "
        "Afgør den, før regnskabet bliver godkendt."
    )


def test_nothing_undecided_holds_nothing_back():
    assert check_carry_overs([]) == []
