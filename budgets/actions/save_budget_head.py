"""Changes a budget's title, years, notes, what its columns hold, and its payers."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.actions.heads import Head, write_head, write_payers
from budgets.enums import AmountBasis
from budgets.models import Allocation, Budget, Expense, Spread, StatedTotal
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def save_budget_head(budget: Budget, head: Head, *, by: User, seen: int) -> Budget:
    """Save the head seen in version `seen`; give the saved row.

    Raises Conflict with the row as it is now when somebody saved first, Refused when the user may not write or when a
    year, payer or spread with amounts would disappear, ValidationError by field when the head is no budget's.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    row = Budget.objects.get(pk=budget.pk)
    if row.version != seen:
        raise Conflict(_("En anden har gemt budgettets ramme, mens du skrev. Vælg, hvad der skal stå."), row)
    before, columns = trail.snapshot(row), row.columns
    write_head(row, head)
    if AmountBasis.BY_YEAR not in (before["basis"], row.basis):
        _carry_along(row, columns[0])
    _demand_no_lost_years(row)
    _demand_no_lost_spread(row, before["rhythm"])
    row.version += 1
    row.save()
    trail.record("change_budget_head", by=by, subject=row, before=before, chain=chain_of(held))
    write_payers(row, held, head.payers, by=by)
    return row


def _demand_no_lost_years(row: Budget) -> None:
    years: set[int] = set()
    for cells in _cells(row):
        years.update(cells.exclude(year=None).values_list("year", flat=True))
    years -= set(row.columns)
    if years:
        listed = ", ".join(str(year) for year in sorted(years))
        sentence = _("Der står beløb i %(years)s. Flyt eller slet dem, før du tager årene ud af budgettet.")
        raise Refused(sentence % {"years": listed})


def _demand_no_lost_spread(row: Budget, earlier: str) -> None:
    is_spread = earlier == row.rhythm and row.basis != AmountBasis.WHOLE_PERIOD
    if not is_spread and Spread.objects.filter(line__budget=row).exists():
        raise Refused(
            _(
                "Der er fordelt beløb på årets dele. Tøm fordelingen på linjernes sider, før du vælger en anden."
            )
        )


def _carry_along(row: Budget, year: int) -> None:
    """Let the one column for the whole period follow the period's first year."""
    for cells in _cells(row):
        cells.filter(year=year).update(year=row.first_year)


def _cells(row: Budget) -> list[QuerySet[Any]]:
    return [
        Expense.objects.filter(line__budget=row),
        Allocation.objects.filter(line__budget=row),
        Spread.objects.filter(line__budget=row),
        StatedTotal.objects.filter(budget=row),
    ]
