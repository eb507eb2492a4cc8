"""Saves how one line's amounts are spread over the quarters or months of their years."""

from collections.abc import Mapping
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from budgets.enums import PARTS_OF_YEAR, AmountBasis, Rhythm
from budgets.models import Budget, BudgetLine, Spread
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Stale

Part = tuple[int, int]  # year, quarter or month


@transaction.atomic
def save_spread(
    budget: Budget, key: int, amounts: Mapping[Part, Decimal | None], *, by: User, seen: int
) -> BudgetLine:
    """Save the amounts (kr., by year and part) of the line seen in version `seen`; give it with its new version.

    A part given as None is emptied, parts not given stay; nothing changed is nothing saved. The amounts need not sum to
    the year's: the check B-13 says so. Raises Conflict with the row as it is now (None when deleted) when somebody saved
    first, Stale when the year or part is no longer the budget's, Refused when the user may not write the budget now.
    """
    held = hold(budget.edition, by=by, group=Group.BUDGET)
    line = BudgetLine.objects.filter(pk=key, budget=budget).first()
    if line is None:
        raise Conflict(_("En anden har slettet linjen, mens du skrev."))
    stored = {(cell.year, cell.part): cell.amount for cell in line.spreads.all()}
    changes = {part: amount for part, amount in amounts.items() if stored.get(part) != amount}
    if not changes:
        return line
    _demand_known_parts(Budget.objects.get(pk=budget.pk), changes)
    if line.version != seen:
        raise Conflict(_("En anden har gemt linjen, mens du skrev. Vælg, hvad der skal stå."), line)
    before = trail.snapshot(line)
    _write(line, changes)
    line.version += 1
    line.save(update_fields=["version"])
    trail.record("spread_budget_line", by=by, subject=line, before=before, chain=chain_of(held))
    return line


def _demand_known_parts(budget: Budget, changes: Mapping[Part, Decimal | None]) -> None:
    most = 0 if budget.rhythm == Rhythm.YEAR else PARTS_OF_YEAR[Rhythm(budget.rhythm)]
    is_spread = budget.basis != AmountBasis.WHOLE_PERIOD
    if not is_spread or not all(
        year in budget.columns and 1 <= part <= most
        for year, part in changes
        if changes[year, part] is not None
    ):
        raise Stale(_("Budgettets år eller fordeling er ændret, mens du skrev. Hent siden igen."))


def _write(line: BudgetLine, changes: Mapping[Part, Decimal | None]) -> None:
    for year in {year for year, _part in changes}:
        parts = [part for of, part in changes if of == year]
        Spread.objects.filter(line=line, year=year, part__in=parts).delete()
    Spread.objects.bulk_create(
        Spread(edition_id=line.edition_id, line=line, year=year, part=part, amount=amount)
        for (year, part), amount in changes.items()
        if amount is not None
    )
