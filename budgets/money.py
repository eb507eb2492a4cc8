"""The arithmetic of a budget: one pure function gives every total on page, paper and readiness list.

Amounts are kroner as Decimal. Rules: rules.md 2.7 and 9 (B-02, B-03, B-04); DECISIONS, "Expenditure and financing".
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from partnerships.danish.shares import distribute

NOTHING = Decimal(0)
ROUNDING = Decimal(1)  # B-03: up to one krone per line is rounding
PERCENT = Decimal("0.01")
ORE = Decimal("0.01")
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class GridLine:
    """One line: {year: expense} and {(year, financier): amount}; an empty cell is not there."""

    key: int
    expenses: Mapping[int, Decimal] = field(default_factory=dict)
    allocations: Mapping[tuple[int, int], Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """A budget as figures: the years that have a column, its financiers by key, its lines in order.

    A column whose amounts are yearly counts `times` in every sum over all years.
    """

    years: tuple[int, ...]
    financiers: tuple[int, ...]
    lines: tuple[GridLine, ...] = ()
    times: int = 1


@dataclass(frozen=True)
class LineTotals:
    """One line added up: the gap (expense minus financing) of each year is either `uncovered` or `rounding`."""

    expense: Decimal
    financed: Decimal
    financiers: dict[int, Decimal]
    uncovered: dict[int, Decimal]
    rounding: dict[int, Decimal]
    uncovered_total: Decimal


@dataclass(frozen=True)
class Totals:
    """The whole grid added up; a negative `uncovered` means that more is financed than spent."""

    lines: dict[int, LineTotals]
    expenses: dict[int, Decimal]  # by year
    allocations: dict[tuple[int, int], Decimal]  # by (year, financier)
    financed: dict[int, Decimal]  # by year
    financiers: dict[int, Decimal]  # over all years
    uncovered: dict[int, Decimal]  # by year, rounding left out
    rounding: dict[int, Decimal]  # by year
    expense: Decimal
    financed_total: Decimal
    uncovered_total: Decimal
    rounding_total: Decimal
    shares: dict[
        int, Decimal
    ]  # financier's part of financing and uncovered, in percent: 100,00 with the next
    uncovered_share: Decimal


def totals(grid: Grid) -> Totals:
    """Add a grid up, every way there is. Cells of years or financiers outside the grid do not count."""
    lines = {line.key: _line_totals(grid, line) for line in grid.lines}
    expenses, allocations = _columns(grid)
    financiers = {
        key: _sum(allocations[year, key] for year in grid.years) * grid.times for key in grid.financiers
    }
    uncovered = {year: _sum(line.uncovered[year] for line in lines.values()) for year in grid.years}
    rounding = {year: _sum(line.rounding[year] for line in lines.values()) for year in grid.years}
    financed_total, uncovered_total = _sum(financiers.values()), _sum(uncovered.values()) * grid.times
    *shares, uncovered_share = shares_of([*financiers.values(), uncovered_total])
    return Totals(
        lines=lines,
        expenses=expenses,
        allocations=allocations,
        financed={year: _sum(allocations[year, key] for key in grid.financiers) for year in grid.years},
        financiers=financiers,
        uncovered=uncovered,
        rounding=rounding,
        expense=_sum(expenses.values()) * grid.times,
        financed_total=financed_total,
        uncovered_total=uncovered_total,
        rounding_total=_sum(rounding.values()) * grid.times,
        shares=dict(zip(financiers, shares, strict=True)),
        uncovered_share=uncovered_share,
    )


def share(part: Decimal, whole: Decimal) -> Decimal:
    """Give one part in percent with two decimals, half up; nought of nothing is nought.

    For a share that is named alone. Parts that stand together are `shares_of`: rounded one by one they may come to 100,01.
    """
    if not whole:
        return NOTHING
    return (part * 100 / whole).quantize(PERCENT, rounding=ROUND_HALF_UP)


def shares_of(parts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Give the parts of a whole in percent with two decimals that sum to exactly 100 (largest remainder, rules.md 4.3).

    A part under nought has no share; of nothing every share is nought.
    """
    weights = [max(part, NOTHING) for part in parts]
    return tuple(distribute(HUNDRED, weights)) if any(weights) else (NOTHING,) * len(weights)


def part_of(grid: Grid, keys: Collection[int]) -> Grid:
    """Give the grid with only the lines of these keys, so that a part adds up as the whole does."""
    return replace(grid, lines=tuple(line for line in grid.lines if line.key in keys))


def spread_evenly(amount: Decimal, parts: int) -> tuple[Decimal, ...]:
    """Give the kroner in so many equal parts, to the øre; the first ones take what does not divide.

    Raises `danish.shares.ShareError` for no part, and for an amount with parts of an øre.
    """
    return tuple(distribute(amount, [1] * parts))


def hourly_rate(annual_pay: Decimal, annual_hours: Decimal) -> Decimal:
    """Give the pay of an hour in kroner, half up to the øre: a year's eligible pay by the norm's hours (rules.md 2.6).

    Raises ValueError when the norm has no hours.
    """
    if annual_hours <= 0:
        raise ValueError("a year of no hours has no hourly rate")
    return (annual_pay / annual_hours).quantize(ORE, rounding=ROUND_HALF_UP)


def _line_totals(grid: Grid, line: GridLine) -> LineTotals:
    gaps = dict.fromkeys(grid.years, NOTHING)
    financiers = dict.fromkeys(grid.financiers, NOTHING)
    for year, amount in line.expenses.items():
        if year in gaps:
            gaps[year] += amount
    expense = _sum(gaps.values()) * grid.times
    for (year, financier), amount in line.allocations.items():
        if year in gaps and financier in financiers:
            gaps[year] -= amount
            financiers[financier] += amount * grid.times
    uncovered = {year: gap if abs(gap) > ROUNDING else NOTHING for year, gap in gaps.items()}
    return LineTotals(
        expense=expense,
        financed=_sum(financiers.values()),
        financiers=financiers,
        uncovered=uncovered,
        rounding={year: gap - uncovered[year] for year, gap in gaps.items()},
        uncovered_total=_sum(uncovered.values()) * grid.times,
    )


def _columns(grid: Grid) -> tuple[dict[int, Decimal], dict[tuple[int, int], Decimal]]:
    """Give the sums of every column: expenses by year, allocations by (year, financier)."""
    expenses = dict.fromkeys(grid.years, NOTHING)
    allocations = {(year, financier): NOTHING for year in grid.years for financier in grid.financiers}
    for line in grid.lines:
        for year, amount in line.expenses.items():
            if year in expenses:
                expenses[year] += amount
        for place, amount in line.allocations.items():
            if place in allocations:
                allocations[place] += amount
    return expenses, allocations


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, NOTHING)
