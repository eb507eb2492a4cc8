"""Reads budgets whole, for one edition or many, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Value

from budgets.enums import (
    LAST_POSSIBLE_YEAR,
    PARTS_OF_YEAR,
    AmountBasis,
    Category,
    Contribution,
    GrantState,
    Rhythm,
)
from budgets.models import Allocation, Budget, BudgetLine, Expense, Grant, GrantYear, Spread, StatedTotal
from budgets.money import Grid, GridLine
from budgets.queries.exact import Ore, kroner_of
from budgets.queries.gathered import GATHERED, gathered_line, gathered_payments, lines_to_tell
from budgets.queries.grantors import is_grantor
from budgets.queries.rules_of import rules_read
from budgets.shapes import NO_CALCULATION, Calculation, Commitment, Rules, Stated


@dataclass(frozen=True)
class SheetFinancier:
    """Who pays: key is the row's primary key. A grantor gives the grant that the others finance with."""

    key: int
    name: str
    party_id: int | None
    is_grantor: bool = False


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
    category: str = ""
    contribution: str = Contribution.MONEY
    spread: Mapping[tuple[int, int], Decimal] = field(default_factory=dict)  # (year, part of the year)

    @property
    def is_in_kind(self) -> bool:
        """Whether the line is given and valued, not paid."""
        return self.contribution != Contribution.MONEY

    @property
    def kind_words(self) -> str:
        """What kind of cost the line is, and what it is paid with when that is not money; "" when nothing is said."""
        category = str(Category(self.category).label) if self.category else ""
        given = str(Contribution(self.contribution).label) if self.is_in_kind else ""
        return ", ".join(words for words in (category, given) if words)

    @property
    def has_notes(self) -> bool:
        """Whether something is said of the line besides its amounts."""
        own = self.calculation
        return bool(
            own.words or own.rate_words or own.assumptions or self.legal_basis or self.note or self.kind_words
        )


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
    rules: Rules | None = None
    rhythm: str = Rhythm.YEAR
    commitments: tuple[Commitment, ...] = ()

    @property
    def parts(self) -> tuple[int, ...]:
        """The quarters or months that a year is spread over; none when a column is not a year (B-13)."""
        if self.rhythm == Rhythm.YEAR or self.basis == AmountBasis.WHOLE_PERIOD:
            return ()
        return tuple(range(1, PARTS_OF_YEAR[Rhythm(self.rhythm)] + 1))

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


def sheet_of_budget(budget: Budget, line: int) -> Sheet:
    """Give a budget that was read with payers and rules (`lines.line_of`) as it is now, to show its `line`; two queries.

    The other lines of which nothing is to be said are gathered in one without words (`queries.gathered`).
    """
    head = _Head(*(getattr(budget, name) for name in _HEAD))
    head.rules = rules_read(budget.rule_set) if budget.rule_set else None
    head.financiers.extend(
        SheetFinancier(row.pk, row.name, row.party_id, row.is_grantor) for row in budget.financiers.all()
    )
    lines = _lines(lines_to_tell(budget, line))[budget.pk]
    told = [key for key, *_words in lines]
    cells = _cells([budget.pk], {"line__in": told}, gathered_payments(budget, told))
    sheet = _sheet(head, lines, cells)
    if GATHERED not in cells.allocations:
        return sheet
    rest = gathered_line(cells.allocations[GATHERED])
    words = SheetLine(GATHERED, GATHERED, 0, "", None, "", {})
    return replace(
        sheet, lines=(*sheet.lines, words), grid=replace(sheet.grid, lines=(*sheet.grid.lines, rest))
    )


def sheets_of(edition_ids: Iterable[int]) -> dict[int, Sheet]:
    """Give {edition id: its budget} in three queries, however many editions and lines."""
    heads = _heads(list(edition_ids))
    if not heads:
        return {}
    lines, cells = _lines(BudgetLine.objects.filter(budget__in=heads)), _cells(heads)
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
    "rhythm",
)
_PROMISING_NOTHING = (GrantState.PREPARED, GrantState.LAPSED)
_NO_KEY, _NO_WORDS, _ORE = Value(0), Value(""), Ore("amount")
_RULES = tuple(field.name for field in fields(Rules))
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
    "category",
    "contribution",
)
_CALCULATION = ("units", "unit_name", "unit_price", "times", "times_name", "assumptions", "annual_pay")


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
    rhythm: str
    rules: Rules | None = None
    financiers: list[SheetFinancier] = field(default_factory=list)


@dataclass
class _Cells:
    """The cells of every line: {line: {year: amount}}, {line: {(year, payer): amount}}, {line: {payer: label}}.

    `spread` is {line: {(year, part): amount}}; `stated` are the printed sums of every budget, `promised` what each payer
    (party) has promised under its agreement: {budget: {party: {year, or 0 for all: amount}}}.
    """

    expenses: dict[int, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    allocations: dict[int, dict[tuple[int, int], Decimal]] = field(default_factory=lambda: defaultdict(dict))
    labels: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    spread: dict[int, dict[tuple[int, int], Decimal]] = field(default_factory=lambda: defaultdict(dict))
    stated: dict[int, list[Stated]] = field(default_factory=lambda: defaultdict(list))
    promised: dict[int, dict[int, dict[int, Decimal]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(Decimal)))
    )


def _heads(edition_ids: list[int]) -> dict[int, _Head]:
    payer = (
        "financiers__pk",
        "financiers__name",
        "financiers__party_id",
        is_grantor("financiers__party"),
    )
    rules = ("rule_set_id", *(f"rule_set__{name}" for name in _RULES))
    rows = Budget.objects.filter(edition_id__in=edition_ids).order_by("financiers__order", "financiers__id")
    heads: dict[int, _Head] = {}
    for row in rows.values_list(*_HEAD, *rules, *payer):
        words, ruled, paying = row[: len(_HEAD)], row[len(_HEAD) : -len(payer)], row[-len(payer) :]
        if words[0] not in heads:
            heads[words[0]] = _Head(*words)
            heads[words[0]].rules = _rules(*ruled)
        if paying[0] is not None:
            heads[words[0]].financiers.append(SheetFinancier(*paying))
    return heads


def _rules(key: int | None, name: str, number: int, forbidden: list[str], *values: Any) -> Rules | None:
    return Rules(name, number, tuple(forbidden), *values) if key else None


def _lines(rows: QuerySet[BudgetLine]) -> dict[int, list[tuple]]:
    found: dict[int, list[tuple]] = defaultdict(list)
    for budget_id, *values in rows.order_by("order", "id").values_list(*_LINE, *_CALCULATION):
        found[budget_id].append(tuple(values))
    return found


def _cells(
    budgets: Iterable[int], of: Mapping[str, Any] | None = None, more: Iterable[QuerySet[Any]] = ()
) -> _Cells:
    """Read what hangs on lines (`of` which, when not on all) and budgets in one question, with `more` rows of the kind.

    Each row begins with what it is, and has its amount in øre.
    """
    budgets = list(budgets)
    of = of or {"line__budget__in": budgets}
    cells = _Cells()
    arms = (
        _rows("expense", Expense.objects.filter(**of)),
        _rows("allocation", Allocation.objects.filter(**of), "financier_id", "label"),
        _rows("spread", Spread.objects.filter(**of), "part"),
        StatedTotal.objects.filter(budget__in=budgets).values_list(
            "table", "line_id", "year", _ORE, "financier_id", "explanation", "budget_id"
        ),
        *_promised(budgets),
        *more,
    )
    first, *others = (arm.order_by() for arm in arms)
    rows: Iterable[Any] = first.union(*others, all=True)
    for table, line, year, ore, key, words, budget in rows:
        amount = kroner_of(ore)
        if table == "expense":
            cells.expenses[line][year] = amount
        elif table == "allocation":
            cells.allocations[line][year, key] = amount
            if words:
                cells.labels[line][key] = words
        elif table == "spread":
            cells.spread[line][year, key] = amount
        elif table == "promised":
            cells.promised[budget][key][year] += amount
        else:
            cells.stated[budget].append(Stated(table, amount, line, key, year, words))
    return cells


def _rows(table: str, cells: QuerySet[Any], key: Any = _NO_KEY, words: Any = _NO_WORDS) -> QuerySet[Any]:
    return cells.values_list(Value(table), "line_id", "year", _ORE, key, words, Value(0))


def _promised(budgets: list[int]) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """Ask for the grants of the budgets' agreements, in all (year 0) and by year."""
    budget = "agreement__editions__budgets"
    grants = Grant.objects.exclude(state__in=_PROMISING_NOTHING).filter(**{f"{budget}__in": budgets})
    years = GrantYear.objects.exclude(grant__state__in=_PROMISING_NOTHING).filter(
        **{f"grant__{budget}__in": budgets}
    )
    return (
        grants.values_list(
            Value("promised"), Value(0), Value(0), _ORE, "funder_id", Value(""), f"{budget}__id"
        ),
        years.values_list(
            Value("promised"),
            Value(0),
            "year",
            _ORE,
            "grant__funder_id",
            Value(""),
            f"grant__{budget}__id",
        ),
    )


def _sheet(head: _Head, lines: list[tuple], cells: _Cells) -> Sheet:
    annual_hours = head.rules.annual_hours if head.rules else None
    words = tuple(
        SheetLine(
            pk,
            first or pk,
            version,
            text,
            initiative_id,
            initiative or "",
            cells.labels.get(pk, {}),
            Calculation(**dict(zip(_CALCULATION, calculation, strict=True)), annual_hours=annual_hours),
            legal_basis,
            note,
            category,
            contribution,
            cells.spread.get(pk, {}),
        )
        for (
            pk,
            first,
            version,
            text,
            initiative_id,
            initiative,
            legal_basis,
            note,
            category,
            contribution,
            *calculation,
        ) in lines
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
        rules=head.rules,
        rhythm=head.rhythm,
        commitments=tuple(_commitment(*promised) for promised in cells.promised[head.key].items()),
    )


def _commitment(party: int, years: dict[int, Decimal]) -> Commitment:
    return Commitment(party, years[0], {year: amount for year, amount in sorted(years.items()) if year})


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
