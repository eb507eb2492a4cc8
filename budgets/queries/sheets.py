"""Reads budgets whole, for one edition or many, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Value

from budgets.enums import LAST_POSSIBLE_YEAR, AmountBasis
from budgets.models import Allocation, Budget, BudgetLine, Expense, StatedTotal
from budgets.money import Grid, GridLine
from budgets.shapes import NO_CALCULATION, Calculation, Stated


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
    calculation: Calculation = NO_CALCULATION
    legal_basis: str = ""
    note: str = ""

    @property
    def has_notes(self) -> bool:
        """Whether something is said of the line besides its amounts."""
        own = self.calculation
        return bool(own.words or own.assumptions or self.legal_basis or self.note)


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
    years: tuple[int, ...]  # all that the budget covers; `grid.years` are those that have a column
    basis: str = AmountBasis.BY_YEAR
    is_estimate: bool = False
    remarks: str = ""
    stated: tuple[Stated, ...] = ()

    @property
    def period(self) -> str:
        """The budget's years as printed: "2010-2011", or "2010"."""
        first, last = self.years[0], self.years[-1]
        return str(first) if first == last else f"{first}–{last}"

    @property
    def heading(self) -> str:
        """The title with the years, unless the title names them itself."""
        return self.title if str(self.years[0]) in self.title else f"{self.title} {self.period}"

    @property
    def has_notes(self) -> bool:
        """Whether something is said of the budget, or of a line, in words."""
        return bool(self.remarks) or any(line.has_notes for line in self.lines)

    @property
    def is_per_year(self) -> bool:
        """Whether one column holds what each year of the period is to have."""
        return self.basis == AmountBasis.PER_YEAR

    def column(self, year: int) -> str:
        """What the column of the year is called: the year, or the period that it stands for."""
        return str(year) if self.basis == AmountBasis.BY_YEAR else self.period


def sheet_of(edition_id: int) -> Sheet | None:
    """Give the edition's budget, or None when it has none."""
    return sheets_of([edition_id]).get(edition_id)


def sheet_of_budget(budget: Budget) -> Sheet:
    """Give a budget that was read with its payers (`lines.line_of`) as it is now; two queries."""
    payers = [SheetFinancier(row.pk, row.name, row.party_id) for row in budget.financiers.all()]
    head = _Head(*(getattr(budget, name) for name in _HEAD))
    head.financiers.extend(payers)
    return _sheet(head, _lines([budget.pk])[budget.pk], _cells([budget.pk]))


def sheets_of(edition_ids: Iterable[int]) -> dict[int, Sheet]:
    """Give {edition id: its budget} in three queries, however many editions and lines."""
    heads = _heads(list(edition_ids))
    if not heads:
        return {}
    lines, cells = _lines(heads), _cells(heads)
    return {head.edition_id: _sheet(head, lines[key], cells) for key, head in heads.items()}


_HEAD = (
    "pk",
    "edition_id",
    "version",
    "title",
    "note",
    "price_level_year",
    "first_year",
    "last_year",
    "basis",
    "is_estimate",
    "remarks",
)
_LINE = (
    "budget_id",
    "pk",
    "first_id",
    "version",
    "text",
    "initiative_id",
    "initiative__name",
    "legal_basis",
    "note",
)
_CALCULATION = ("units", "unit_name", "unit_price", "times", "times_name", "assumptions")


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
    basis: str
    is_estimate: bool
    remarks: str
    financiers: list[SheetFinancier] = field(default_factory=list)


@dataclass
class _Cells:
    """The cells of every line: {line: {year: amount}}, {line: {(year, payer): amount}}, {line: {payer: label}}.

    `stated` are the printed sums of every budget.
    """

    expenses: dict[int, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    allocations: dict[int, dict[tuple[int, int], Decimal]] = field(default_factory=lambda: defaultdict(dict))
    labels: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    stated: dict[int, list[Stated]] = field(default_factory=lambda: defaultdict(list))


def _heads(edition_ids: list[int]) -> dict[int, _Head]:
    payer = ("financiers__pk", "financiers__name", "financiers__party_id")
    rows = Budget.objects.filter(edition_id__in=edition_ids).order_by("financiers__order", "financiers__id")
    heads: dict[int, _Head] = {}
    for row in rows.values_list(*_HEAD, *payer):
        head = heads.setdefault(row[0], _Head(*row[: len(_HEAD)]))
        if row[len(_HEAD)] is not None:
            head.financiers.append(SheetFinancier(*row[len(_HEAD) :]))
    return heads


def _lines(budgets: Iterable[int]) -> dict[int, list[tuple]]:
    rows = BudgetLine.objects.filter(budget__in=budgets).order_by("order", "id")
    found: dict[int, list[tuple]] = defaultdict(list)
    for budget_id, *values in rows.values_list(*_LINE, *_CALCULATION):
        found[budget_id].append(tuple(values))
    return found


def _cells(budgets: Iterable[int]) -> _Cells:
    spent = Expense.objects.filter(line__budget__in=budgets)
    paid = Allocation.objects.filter(line__budget__in=budgets)
    expenses = spent.values_list("line_id", "year", "amount", Value(0), Value(""), Value(0), Value(""))
    allocations = paid.values_list("line_id", "year", "amount", "financier_id", "label", Value(0), Value(""))
    printed = StatedTotal.objects.filter(budget__in=budgets).values_list(
        "line_id", "year", "amount", "financier_id", "explanation", "budget_id", "table"
    )
    cells = _Cells()
    for line, year, amount, payer, label, budget, table in expenses.union(allocations, printed, all=True):
        if budget:
            cells.stated[budget].append(Stated(table, amount, line, payer, year, label))
            continue
        if not payer:
            cells.expenses[line][year] = amount
            continue
        cells.allocations[line][year, payer] = amount
        if label:
            cells.labels[line][payer] = label
    return cells


def _sheet(head: _Head, lines: list[tuple], cells: _Cells) -> Sheet:
    words = tuple(
        SheetLine(
            pk,
            first or pk,
            version,
            text,
            initiative_id,
            initiative or "",
            cells.labels.get(pk, {}),
            Calculation(*calculation),
            legal_basis,
            note,
        )
        for pk, first, version, text, initiative_id, initiative, legal_basis, note, *calculation in lines
    )
    figures = tuple(
        GridLine(line.key, cells.expenses.get(line.key, {}), cells.allocations.get(line.key, {}))
        for line in words
    )
    years = tuple(range(head.first_year, head.last_year + 1))
    columns = years if head.basis == AmountBasis.BY_YEAR else years[:1]
    times = len(years) if head.basis == AmountBasis.PER_YEAR else 1
    return Sheet(
        key=head.key,
        edition_id=head.edition_id,
        version=head.version,
        title=head.title,
        note=head.note,
        price_level_year=head.price_level_year,
        financiers=tuple(head.financiers),
        lines=words,
        grid=Grid(columns, tuple(payer.key for payer in head.financiers), figures, times),
        years=years,
        basis=head.basis,
        is_estimate=head.is_estimate,
        remarks=head.remarks,
        stated=tuple(sorted(cells.stated[head.key], key=_in_print_order(words, head.financiers))),
    )


def _in_print_order(
    lines: Sequence[SheetLine], payers: Sequence[SheetFinancier]
) -> Callable[[Stated], tuple[str, int, int, int]]:
    """Give the order in which sums are printed: by table and payer, the lines, then the years, then the whole."""
    rows = {line.key: place for place, line in enumerate(lines)}
    groups = {payer.key: place for place, payer in enumerate(payers)}

    def order(stated: Stated) -> tuple[str, int, int, int]:
        payer = len(groups) if stated.payer is None else groups[stated.payer]
        row = len(rows) if stated.line is None else rows[stated.line]
        return stated.table, payer, row, stated.year or LAST_POSSIBLE_YEAR + 1

    return order
