"""Changes a budget's title, years, note and payers."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.actions.heads import Head, write_head, write_payers
from budgets.models import Allocation, Budget, Expense
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def save_budget_head(budget: Budget, head: Head, *, by: User, seen: int) -> Budget:
    """Save the head seen in version `seen`; give the saved row.

    Raises Conflict with the row as it is now when somebody saved first, Refused when the user may not write or when a
    year or payer with amounts would disappear, ValidationError by field when the head is no budget's.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    row = Budget.objects.get(pk=budget.pk)
    if row.version != seen:
        raise Conflict(_("En anden har gemt budgettets ramme, mens du skrev. Vælg, hvad der skal stå."), row)
    before = trail.snapshot(row)
    write_head(row, head)
    _demand_no_lost_years(row)
    row.version += 1
    row.save()
    trail.record("change_budget_head", by=by, subject=row, before=before, chain=chain_of(held))
    write_payers(row, held, head.payers, by=by)
    return row


def _demand_no_lost_years(row: Budget) -> None:
    outside = Q(year__lt=row.first_year) | Q(year__gt=row.last_year)
    years: set[int] = set()
    for model in (Expense, Allocation):
        years.update(model.objects.filter(outside, line__budget=row).values_list("year", flat=True))
    if years:
        listed = ", ".join(str(year) for year in sorted(years))
        sentence = _("Der står beløb i %(years)s. Flyt eller slet dem, før du tager årene ud af budgettet.")
        raise Refused(sentence % {"years": listed})
