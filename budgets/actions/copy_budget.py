"""Copies a budget with its edition: the budget of last year's agreement, or of the text a tillæg changes."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.queries.chains import chain_of
from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier, Spread
from partnerships import trail
from partnerships.models import User

Row = TypeVar("Row", bound=Term)


def copy_budget(
    source: Edition, edition: Edition, *, initiatives: Mapping[int, int], by: User
) -> dict[int, int]:
    """Copy the source's budget, whole, into the edition; give {old line: new line}, none when there is no budget.

    Runs inside the transaction that copies the edition. `initiatives` is {old key: new key}; a
    line of an initiative that did not come along belongs to none. Within one agreement every copied row points to the one
    it was first written as.
    """
    budget = Budget.objects.filter(edition=source).first()
    if budget is None:
        return {}
    financiers = list(Financier.objects.filter(budget=budget))
    lines = list(BudgetLine.objects.filter(budget=budget))
    was = {line.pk: line.line for line in lines}
    expenses = list(Expense.objects.filter(edition=source, line__in=lines))
    allocations = list(Allocation.objects.filter(edition=source, line__in=lines))
    spread = list(Spread.objects.filter(edition=source, line__in=lines))
    (budget,) = _renew([budget], edition).values()
    parts: list[Any] = [*financiers, *lines]
    for row in parts:
        row.budget = budget
    for line in lines:
        line.initiative_id = initiatives.get(line.initiative_id or 0)
    payers, written = _renew(financiers, edition), _renew(lines, edition)
    for cell in [*expenses, *allocations, *spread]:
        cell.pk, cell.edition, cell.line = None, edition, written[cell.line_id]
    for allocation in allocations:
        allocation.financier = payers[allocation.financier_id]
    Expense.objects.bulk_create(expenses)
    Allocation.objects.bulk_create(allocations)
    Spread.objects.bulk_create(spread)
    trail.record("copy_budget", by=by, subject=budget, chain=chain_of(edition))
    return {was[key]: line.line for key, line in written.items()}


def _renew(rows: Iterable[Row], edition: Edition) -> dict[int, Row]:
    """Store the rows anew in the edition; give {old key: new row}. In another agreement they are lines of their own."""
    renewed = {row.pk: row for row in rows}
    for row in renewed.values():
        is_same = row.edition.agreement_id == edition.agreement_id
        row.first_id, row.pk, row.edition, row.version = row.line if is_same else None, None, edition, 1
    if renewed:
        type(next(iter(renewed.values())))._default_manager.bulk_create(renewed.values())
    return renewed
