"""Reads budgets whole, for one edition or many, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Value

from budgets.models import Allocation, Budget, BudgetLine, Expense
from budgets.money import Grid, GridLine


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

    @property
    def heading(self) -> str:
        """The title with the years, unless the title names them itself."""
        return self.title if str(self.grid.years[0]) in self.title else f"{self.title} {self.period}"


def sheet_of(edition_id: int) -> Sheet | None:
    """Give the edition's budget, or None when it has none."""
    return sheets_of([edition_id]).get(edition_id)


def sheets_of(edition_ids: Iterable[int]) -> dict[int, Sheet]:
    """Give {edition id: its budget} in three queries, however many editions and lines."""
    heads = _heads(list(edition_ids))
    if not heads:
        return {}
    lines, cells = _lines(heads), _cells(heads)
    return {head.edition_id: _sheet(head, lines[key], cells) for key, head in heads.items()}


@dataclass
class _Head:
    """A budget's own words, and its payers as they are read."""

    key: int
    edition_id: int
    version: int
    title: str
    note: str
    price_level_year: int | None
    first_year: int
    last_year: int
    financiers: list[SheetFinancier] = field(default_factory=list)


@dataclass
class _Cells:
    """The cells of every line: {line: {year: amount}}, {line: {(year, payer): amount}}, {line: {payer: label}}."""

    expenses: dict[int, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    allocations: dict[int, dict[tuple[int, int], Decimal]] = field(default_factory=lambda: defaultdict(dict))
    labels: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))


def _heads(edition_ids: list[int]) -> dict[int, _Head]:
    words = ("pk", "edition_id", "version", "title", "note", "price_level_year", "first_year", "last_year")
    payer = ("financiers__pk", "financiers__name", "financiers__party_id")
    rows = Budget.objects.filter(edition_id__in=edition_ids).order_by("financiers__order", "financiers__id")
    heads: dict[int, _Head] = {}
    for row in rows.values_list(*words, *payer):
        head = heads.setdefault(row[0], _Head(*row[: len(words)]))
        if row[len(words)] is not None:
            head.financiers.append(SheetFinancier(*row[len(words) :]))
    return heads


def _lines(budgets: Iterable[int]) -> dict[int, list[tuple]]:
    rows = BudgetLine.objects.filter(budget__in=budgets).order_by("order", "id")
    found: dict[int, list[tuple]] = defaultdict(list)
    names = ("budget_id", "pk", "first_id", "version", "text", "initiative_id", "initiative__name")
    for budget_id, *values in rows.values_list(*names):
        found[budget_id].append(tuple(values))
    return found


def _cells(budgets: Iterable[int]) -> _Cells:
    spent = Expense.objects.filter(line__budget__in=budgets)
    paid = Allocation.objects.filter(line__budget__in=budgets)
    expenses = spent.values_list("line_id", "year", "amount", Value(0), Value(""))
    allocations = paid.values_list("line_id", "year", "amount", "financier_id", "label")
    cells = _Cells()
    for line, year, amount, payer, label in expenses.union(allocations, all=True):
        if not payer:
            cells.expenses[line][year] = amount
            continue
        cells.allocations[line][year, payer] = amount
        if label:
            cells.labels[line][payer] = label
    return cells


def _sheet(head: _Head, lines: list[tuple], cells: _Cells) -> Sheet:
    words = tuple(
        SheetLine(pk, first or pk, version, text, initiative_id, initiative or "", cells.labels.get(pk, {}))
        for pk, first, version, text, initiative_id, initiative in lines
    )
    figures = tuple(
        GridLine(line.key, cells.expenses.get(line.key, {}), cells.allocations.get(line.key, {}))
        for line in words
    )
    years = tuple(range(head.first_year, head.last_year + 1))
    return Sheet(
        key=head.key,
        edition_id=head.edition_id,
        version=head.version,
        title=head.title,
        note=head.note,
        price_level_year=head.price_level_year,
        financiers=tuple(head.financiers),
        lines=words,
        grid=Grid(years, tuple(payer.key for payer in head.financiers), figures),
    )
