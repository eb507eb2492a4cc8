"""Saves the sums a source prints of years, payers and the whole; those of a line are saved with the line."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.actions.stated import ColumnPlace, changed_sums, write_sums
from budgets.models import Budget, Financier
from budgets.shapes import Printed
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Stale


@transaction.atomic
def save_printed_sums(budget: Budget, sums: Mapping[ColumnPlace, Printed], *, by: User, seen: int) -> Budget:
    """Save the sums, of the budget seen in version `seen`; give it with its new version. Sums not given stay.

    Raises Conflict with the row as it is now when somebody saved first, Stale when a year or payer is no longer the
    budget's, Refused when the user may not write the budget now. Nothing changed is nothing saved.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    row = Budget.objects.get(pk=budget.pk)
    changes = changed_sums(row, None, sums)
    if not changes:
        return row
    if row.version != seen:
        raise Conflict(_("En anden har gemt budgettets ramme, mens du skrev. Vælg, hvad der skal stå."), row)
    _demand_known_places(row, changes)
    before = trail.snapshot(row)
    write_sums(row, held, None, changes)
    row.version += 1
    row.save()
    trail.record("change_printed_sums", by=by, subject=row, before=before, chain=chain_of(held))
    return row


def _demand_known_places(row: Budget, sums: Mapping[ColumnPlace, Printed]) -> None:
    years = {None, *row.columns}
    payers = {None, *Financier.objects.filter(budget=row).values_list("pk", flat=True)}
    if not all(payer in payers and year in years for _table, payer, year in sums):
        raise Stale(_("Budgettets år eller betalere er ændret, mens du skrev. Hent siden igen."))
