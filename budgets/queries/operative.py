"""The budget as it is to be used now: the approved one, and what was changed since without needing approval."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.enums import ChangeState
from budgets.models import ApprovedLine, BudgetVersion, ChangeItem, Financier
from budgets.money import NOTHING
from budgets.queries.versions import Approved, approved_of, version_in_force
from budgets.shapes import Spot
from partnerships.queries.prepared import Prepared


@dataclass(frozen=True)
class Operative:
    """The version in force with the differences noted since; `noted` counts the changes they came by."""

    approved: Approved
    earlier: dict[Spot, Decimal]
    lines: tuple[ApprovedLine, ...]
    financiers: tuple[Financier, ...]
    noted: int

    @property
    def version(self) -> BudgetVersion:
        """The version in force."""
        return self.approved.version

    @property
    def amounts(self) -> dict[Spot, Decimal]:
        """The amounts as they are now, in kroner."""
        return added(self.approved.amounts, self.earlier)

    @property
    def years(self) -> tuple[int, ...]:
        """All years from the first to the last of the budget."""
        years = self.approved.years
        return tuple(range(years[0], years[-1] + 1)) if years else ()

    @property
    def mark(self) -> str:
        """What a page keeps to know whether the budget is still the one it showed."""
        return f"{self.version.number}-{self.noted}"


def added(amounts: Mapping[Spot, Decimal], differences: Mapping[Spot, Decimal]) -> dict[Spot, Decimal]:
    """Give the amounts with the differences added; a spot that comes to nothing is there with 0."""
    return {
        spot: amounts.get(spot, NOTHING) + differences.get(spot, NOTHING)
        for spot in [*amounts, *(spot for spot in differences if spot not in amounts)]
    }


def summed(items: Iterable[ChangeItem]) -> dict[Spot, Decimal]:
    """Give the differences of items on approved lines, added up by spot; what cancels out is left out."""
    sums: dict[Spot, Decimal] = defaultdict(Decimal)
    for item in items:
        if item.line_id is not None:
            sums[item.line_id, item.year, item.financier_id] += item.amount
    return {spot: amount for spot, amount in sums.items() if amount}


def operative_of(agreement: Agreement) -> Operative | None:
    """Give the agreement's budget as it is to be used now, in five queries; None before the agreement is settled."""
    version = version_in_force(agreement)
    return None if version is None else operative_from(version)


def _noted_under(version: int) -> QuerySet[ChangeItem]:
    rows = ChangeItem.objects.filter(request__base=version, request__state=ChangeState.NOTED)
    return rows.select_related("line", "financier")


_noted: Prepared[ChangeItem] = Prepared(_noted_under)
_payers: Prepared[Financier] = Prepared(lambda edition: Financier.objects.filter(budget__edition=edition))


def operative_from(version: BudgetVersion, noted_before: int | None = None) -> Operative:
    """Give the budget as it stood under a version, with what was noted while it was in force.

    `noted_before` is the number of a change that was itself noted: it and those after it are left out.
    """
    approved = approved_of(version)
    if noted_before is None:
        items = _noted(version=version.pk)
    else:
        items = list(_noted_under(version.pk).filter(request__number__lt=noted_before))
    lines = {line.pk: line for line in approved.lines}
    lines |= {item.line.pk: item.line for item in items if item.line}
    payers = {payer.pk: payer for payer in _payers(edition=version.edition_id)}
    payers |= {payer.pk: payer for payer in approved.financiers}
    return Operative(
        approved,
        summed(items),
        tuple(sorted(lines.values(), key=lambda line: (line.order, line.pk))),
        tuple(sorted(payers.values(), key=lambda payer: (payer.order, payer.pk))),
        len({item.request_id for item in items}),
    )
