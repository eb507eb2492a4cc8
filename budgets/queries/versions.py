"""The approved budgets of an agreement, read whole (rules.md 0.8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.models import ApprovedAmount, ApprovedLine, BudgetVersion, Financier
from budgets.money import Grid, GridLine
from budgets.queries.exact import kroner_of, ore_of
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine
from budgets.shapes import Spot
from partnerships.queries.prepared import Prepared


@dataclass(frozen=True)
class Approved:
    """A version with its lines in order, the payers of its amounts, and its amounts by spot."""

    version: BudgetVersion
    lines: tuple[ApprovedLine, ...]
    financiers: tuple[Financier, ...]
    amounts: dict[Spot, Decimal]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have amounts, in order."""
        return tuple(sorted({year for _line, year, _payer in self.amounts}))

    @property
    def grid(self) -> Grid:
        """The version as figures; `budgets.money.totals` adds them up."""
        return grid_of(self.years, [payer.pk for payer in self.financiers], self.lines, self.amounts)


def grid_of(
    years: Iterable[int], payers: Iterable[int], lines: Iterable[ApprovedLine], amounts: dict[Spot, Decimal]
) -> Grid:
    """Give amounts by spot as a grid of these lines, so that they add up as every budget does."""
    figures = tuple(
        GridLine(
            line.pk,
            {
                year: amount
                for (key, year, payer), amount in amounts.items()
                if key == line.pk and payer is None
            },
            {
                (year, payer): amount
                for (key, year, payer), amount in amounts.items()
                if key == line.pk and payer
            },
        )
        for line in lines
    )
    return Grid(tuple(years), tuple(payers), figures)


def version_in_force(agreement: Agreement) -> BudgetVersion | None:
    """Give the one budget money is used by, or None before the agreement is settled."""
    return _in_force.first(agreement=agreement.pk)


_in_force: Prepared[BudgetVersion] = Prepared(
    lambda agreement: BudgetVersion.objects.filter(agreement=agreement, superseded_on__isnull=True)
)
_amounts: Prepared[ApprovedAmount] = Prepared(
    lambda version: ApprovedAmount.objects.filter(version=version).select_related("line", "financier")
)


def approved_of(version: BudgetVersion) -> Approved:
    """Give a version whole, in two queries. A line that an earlier version had and this one has not is left out."""
    amounts: dict[Spot, Decimal] = {}
    lines: dict[int, ApprovedLine] = {}
    payers: dict[int, Financier] = {}
    for row in _amounts(version=version.pk):
        amounts[row.line_id, row.year, row.financier_id] = row.amount
        lines[row.line_id] = row.line
        if row.financier:
            payers[row.financier.pk] = row.financier
    return Approved(
        version,
        tuple(sorted(lines.values(), key=lambda line: (line.order, line.pk))),
        tuple(sorted(payers.values(), key=lambda payer: (payer.order, payer.pk))),
        amounts,
    )


def versions_of(agreement: Agreement) -> QuerySet[BudgetVersion]:
    """Give the agreement's approved budgets, the newest first, with who approved them."""
    rows = BudgetVersion.objects.filter(agreement=agreement).order_by("-number")
    return rows.select_related("approved_by", "change")


def sums_of_versions(agreement: Agreement) -> dict[int, dict[Financier | None, Decimal]]:
    """Give {version id: {payer: what it pays over all years}} in kroner, the expenditure under None; two queries."""
    amounts = ApprovedAmount.objects.filter(version__agreement=agreement).order_by()
    rows = list(amounts.values_list("version_id", "financier_id").annotate(total=ore_of()))
    payers = Financier.objects.in_bulk({payer for _version, payer, _total in rows if payer})
    sums: dict[int, dict[Financier | None, Decimal]] = {}
    for version, payer, total in rows:
        sums.setdefault(version, {})[payers.get(payer)] = kroner_of(total)
    return sums


def sheet_of_version(approved: Approved, title: str) -> Sheet:
    """Give a version as a budget that the grid can draw, to be read only."""
    return Sheet(
        key=0,
        edition_id=approved.version.edition_id,
        version=0,
        title=title,
        note="",
        price_level_year=None,
        financiers=tuple(
            SheetFinancier(payer.pk, payer.name, payer.party_id) for payer in approved.financiers
        ),
        lines=tuple(
            SheetLine(
                line.pk,
                line.pk,
                0,
                line.text,
                None,
                "",
                {},
                category=line.category,
                contribution=line.contribution,
            )
            for line in approved.lines
        ),
        grid=approved.grid,
        years=approved.years,
    )


def amounts_of_sheet(sheet: Sheet) -> Iterator[tuple[Spot, Decimal]]:
    """Give the amounts of a written budget by spot, its lines by their own key, a yearly amount in each year it covers."""
    for figures in sheet.grid.lines:
        for year, amount in figures.expenses.items():
            for each in _years(sheet, year):
                yield (figures.key, each, None), amount
        for (year, payer), amount in figures.allocations.items():
            for each in _years(sheet, year):
                yield (figures.key, each, payer), amount


def _years(sheet: Sheet, column: int) -> tuple[int, ...]:
    return sheet.years if sheet.is_per_year else (column,)
