"""Adds a line to a budget."""

from django.db import transaction
from django.db.models import Max

from agreements.rights import Group
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.models import Budget, BudgetLine
from budgets.validators.line import validate_line_count
from partnerships import trail
from partnerships.models import User
from partnerships.validators.texts import refuse_personal_number


@transaction.atomic
def add_line(budget: Budget, text: str, *, by: User) -> BudgetLine:
    """Add a line without amounts at the end; give it.

    Raises Refused when the user may not write the budget now, ValidationError when the text is empty or too long or the
    budget is full.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    refuse_personal_number(text)
    lines = BudgetLine.objects.filter(budget=budget)
    validate_line_count(lines.count())
    last = lines.aggregate(last=Max("order"))["last"]
    line = BudgetLine(edition=held, budget=budget, text=text, order=0 if last is None else last + 1)
    line.full_clean()
    line.save()
    trail.record("add_budget_line", by=by, subject=line, chain=chain_of(held))
    return line
