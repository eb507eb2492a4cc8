"""What a rule set demands of every budget holds after a change too (B-07, B-09 to B-11; rules.md 2.4 and 2.7)."""

from budgets.money import totals
from budgets.queries.sheets import Sheet
from budgets.readiness.co_financing import check_co_financing
from budgets.readiness.commitments import check_commitments
from budgets.readiness.equipment import check_equipment
from budgets.readiness.forbidden_costs import check_forbidden_costs
from budgets.readiness.overhead import check_overhead
from partnerships.problem import Problem

CHECKS = (check_forbidden_costs, check_overhead, check_equipment, check_commitments, check_co_financing)


def faults_by_demands(before: Sheet, after: Sheet) -> list[Problem]:
    """Give the errors of the budget as it would be that the approved one does not have.

    What the approved budget, or a line of it, fails already was let through by who approved it: a change must not wait
    for that to be mended.
    """
    return [
        problem
        for check in CHECKS
        for known in [{problem.field for problem in check(before, totals(before.grid))}]
        for problem in check(after, totals(after.grid))
        if problem.field not in known
    ]
