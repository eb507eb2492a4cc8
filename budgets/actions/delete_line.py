"""Deletes a line of a budget, with its amounts."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.models import Budget, BudgetLine
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def delete_line(budget: Budget, key: int, *, by: User, seen: int) -> None:
    """Delete the line seen in version `seen`; the trail keeps its text and amounts.

    Raises Conflict when the line was changed or deleted meanwhile, Refused when the user may not write the budget now.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    line = BudgetLine.objects.filter(pk=key, budget=budget).first()
    if line is None:
        raise Conflict(_("En anden har allerede slettet linjen."))
    if line.version != seen:
        raise Conflict(_("En anden har rettet linjen, siden du så den. Læs den igen, før du sletter."), line)
    before = trail.snapshot(line)
    trail.record("delete_budget_line", by=by, subject=line, before=before, deleted=True, chain=chain_of(held))
    line.delete()
