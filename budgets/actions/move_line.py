"""Moves a line of a budget one place up or down."""

from django.db import transaction

from agreements.rights import Group
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.models import Budget, BudgetLine
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def move_line(budget: Budget, key: int, *, by: User, up: bool) -> None:
    """Let the line change places with the one above (up) or below; at the end, or when it is gone, nothing happens.

    Raises Refused when the user may not write the budget now.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    lines = list(BudgetLine.objects.filter(budget=budget))
    here = next((place for place, line in enumerate(lines) if line.pk == key), None)
    there = None if here is None else here - 1 if up else here + 1
    if here is None or there is None or not 0 <= there < len(lines):
        return
    before = trail.snapshot(lines[here])
    lines[here], lines[there] = lines[there], lines[here]
    shifted = [line for order, line in enumerate(lines) if line.order != order]
    for order, line in enumerate(lines):
        line.order = order
    BudgetLine.objects.bulk_update(shifted, ["order"])
    trail.record("move_budget_line", by=by, subject=lines[there], before=before, chain=chain_of(held))
