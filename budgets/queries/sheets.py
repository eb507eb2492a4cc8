"""Reads budgets whole, for one edition or many, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier
from budgets.money import Grid, GridLine

Expenses = dict[int, dict[int, Decimal]]
Allocations = dict[int, dict[tuple[int, int], Decimal]]


@dataclass(frozen=True)
class SheetFinancier:
    """Who pays: key is the row's primary key."""

    key: int
    name: str
    party_id: int | None


@dataclass(frozen=True)
class SheetLine:
    """A line's words; `key` is the row's primary key, `line` its identity through every edition."""

    key: int
    line: int
    version: int
    text: str
    initiative_id: int | None
    initiative: str
    labels: dict[int, str]  # financier key -> what the financing table calls the line


@dataclass(frozen=True)
class Sheet:
    """A budget read whole: its words, and its figures as a grid."""

    key: int
    edition_id: int
    version: int
    title: str
    note: str
    price_level_year: int | None
    financiers: tuple[SheetFinancier, ...]
    lines: tuple[SheetLine, ...]
    grid: Grid

    @property
    def period(self) -> str:
        """The budget's years as printed: "2010-2011", or "2010"."""
        first, last = self.grid.years[0], self.grid.years[-1]
        return str(first) if first == last else f"{first}–{last}"


def sheet_of(edition_id: int) -> Sheet | None:
    """Give the edition's budget, or None when it has none."""
    return sheets_of([edition_id]).get(edition_id)


def sheets_of(edition_ids: Iterable[int]) -> dict[int, Sheet]:
    """Give {edition id: its budget} in five queries, however many editions and lines."""
    budgets = {budget.pk: budget for budget in Budget.objects.filter(edition_id__in=list(edition_ids))}
    if not budgets:
        return {}
    financiers, lines = _financiers(budgets), _lines(budgets)
    expenses, allocations, labels = _cells(budgets)
    return {
        budget.edition_id: _sheet(budget, financiers[key], lines[key], (expenses, allocations, labels))
        for key, budget in budgets.items()
    }


def _financiers(budgets: Iterable[int]) -> dict[int, list[SheetFinancier]]:
    rows = Financier.objects.filter(budget__in=budgets).order_by("order", "id")
    found: dict[int, list[SheetFinancier]] = defaultdict(list)
    for budget_id, key, name, party_id in rows.values_list("budget_id", "pk", "name", "party_id"):
        found[budget_id].append(SheetFinancier(key, name, party_id))
    return found


def _lines(budgets: Iterable[int]) -> dict[int, list[tuple]]:
    rows = BudgetLine.objects.filter(budget__in=budgets).order_by("order", "id")
    found: dict[int, list[tuple]] = defaultdict(list)
    names = ("budget_id", "pk", "first_id", "version", "text", "initiative_id", "initiative__name")
    for budget_id, *values in rows.values_list(*names):
        found[budget_id].append(tuple(values))
    return found


def _cells(budgets: Iterable[int]) -> tuple[Expenses, Allocations, dict[int, dict[int, str]]]:
    expenses: Expenses = defaultdict(dict)
    allocations: Allocations = defaultdict(dict)
    labels: dict[int, dict[int, str]] = defaultdict(dict)
    spent = Expense.objects.filter(line__budget__in=budgets)
    for line, year, amount in spent.values_list("line_id", "year", "amount"):
        expenses[line][year] = amount
    paid = Allocation.objects.filter(line__budget__in=budgets).order_by("line_id", "year")
    for line, year, financier, amount, label in paid.values_list(
        "line_id", "year", "financier_id", "amount", "label"
    ):
        allocations[line][year, financier] = amount
        if label:
            labels[line].setdefault(financier, label)
    return expenses, allocations, labels


def _sheet(
    budget: Budget,
    financiers: list[SheetFinancier],
    lines: list[tuple],
    cells: tuple[Expenses, Allocations, dict[int, dict[int, str]]],
) -> Sheet:
    expenses, allocations, labels = cells
    words = tuple(
        SheetLine(pk, first or pk, version, text, initiative_id, initiative or "", labels.get(pk, {}))
        for pk, first, version, text, initiative_id, initiative in lines
    )
    figures = tuple(
        GridLine(line.key, expenses.get(line.key, {}), allocations.get(line.key, {})) for line in words
    )
    return Sheet(
        key=budget.pk,
        edition_id=budget.edition_id,
        version=budget.version,
        title=budget.title,
        note=budget.note,
        price_level_year=budget.price_level_year,
        financiers=tuple(financiers),
        lines=words,
        grid=Grid(budget.years, tuple(financier.key for financier in financiers), figures),
    )
