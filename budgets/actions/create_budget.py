"""Gives an edition its budget."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.hold import hold
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from budgets.actions.heads import Head, write_head, write_payers
from budgets.models import Budget
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Stale


@transaction.atomic
def create_budget(edition: Edition, head: Head, *, by: User) -> Budget:
    """Create the edition's budget with its payers, and no lines yet; give it.

    Raises Refused when the user may not write the budget now, Stale when somebody else has created it meanwhile,
    ValidationError by field when the head is no budget's.
    """
    held = hold(edition, by=by, group=Group.BUDGET)
    if Budget.objects.filter(edition=held).exists():
        raise Stale(_("Budgettet er allerede oprettet. Ret i det i stedet."))
    budget = Budget(edition=held)
    write_head(budget, head)
    budget.save()
    trail.record("create_budget", by=by, subject=budget, chain=chain_of(held))
    write_payers(budget, held, head.payers, by=by)
    return budget
