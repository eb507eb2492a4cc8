"""B-15: when a change of the budget needs approval beforehand (rules.md 2.8).

What has been changed without approval since the last approval counts along, so that splitting a move evades nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from budgets.enums import Category, Join, Measure
from budgets.models import RuleSet
from budgets.money import NOTHING
from budgets.shapes import Measured, Reason, Spot

CODE = "B-15"


class Cell(NamedTuple):
    """What is held against the limits: a line, a kind of cost or the whole; in a year, or over all years (None)."""

    kind: str  # "line:7", "category:salary", "total"
    what: str
    year: int | None


class _Sums(NamedTuple):
    approved: Decimal
    earlier: Decimal
    difference: Decimal


def reasons_for(change: Measured, rules: RuleSet | None) -> list[Reason]:
    """Give every reason for which the change needs approval; none means that it is enough to note it.

    Without a rule set, or with one that names no limit, every change needs approval, as the grant letter says.
    """
    if rules is None:
        return [Reason("no_rules")]
    if rules.change_limit_percent is None and rules.change_limit_amount is None:
        return [Reason("no_limit"), *_reasons_of_the_whole(change, rules)]
    new = list(_new(change, rules))
    # That the new has no approved amount to take a percentage of is said already.
    over = [each for each in _over_limits(change, rules) if each.approved or not new]
    return [*_reasons_of_the_whole(change, rules), *new, *_always(change, rules), *over]


def _reasons_of_the_whole(change: Measured, rules: RuleSet) -> Iterator[Reason]:
    if change.is_correction:
        yield Reason("correction")
    if change.changes_purpose:
        yield Reason("purpose")
    growth = _sum(amount for (_line, _year, payer), amount in _differences(change) if payer is None)
    if growth > 0:
        yield Reason("total", difference=growth, approved=_sum_of_expenses(change.approved))
    rising = {key: amount for key, amount in _of_payers(change).items() if amount > 0}
    for payer, amount in rising.items():
        approved = _sum(paid for (_line, _year, key), paid in change.approved.items() if key == payer)
        yield Reason("payer", what=change.payers.get(payer, ""), difference=amount, approved=approved)
    if rules.approves_other_payers and not rising:
        yield from (Reason("payer_year", year=year) for year in sorted(_years_with_other_payers(change)))


def _new(change: Measured, rules: RuleSet) -> Iterator[Reason]:
    known = {line for (line, _year, payer), amount in change.approved.items() if payer is None and amount}
    kinds = {change.lines[line].category for line in known}
    for line, sums in sorted(_by_line(change).items()):
        words = change.lines[line]
        if line in known or not sums.difference:
            continue
        if rules.approves_new_lines:
            yield Reason("new_line", what=words.text, difference=sums.difference)
        if rules.approves_new_categories and words.category not in kinds:
            yield Reason("new_category", what=words.text, difference=sums.difference)


def _always(change: Measured, rules: RuleSet) -> Iterator[Reason]:
    for cell, sums in _cells(change, Measure.LINE, rules).items():
        category = change.lines[_line_of(cell)].category
        if sums.difference and category in rules.always_approve:
            yield Reason("always", what=cell.what, year=cell.year, difference=sums.difference)


def _over_limits(change: Measured, rules: RuleSet) -> Iterator[Reason]:
    for cell, sums in _cells(change, Measure(rules.change_measure), rules).items():
        size, base = abs(sums.difference), abs(sums.approved)
        percent, amount = rules.change_limit_percent, rules.change_limit_amount
        over_percent = percent is not None and size * 100 > percent * base
        over_amount = amount is not None and size > amount
        figures = (cell.what, cell.year, sums.difference, sums.earlier, sums.approved)
        if rules.change_join == Join.ALL and percent is not None and amount is not None:
            if over_percent and over_amount:
                yield Reason("percent_and_amount", *figures, percent=percent, amount=amount)
            continue
        if over_percent:
            yield Reason("percent", *figures, percent=percent)
        if over_amount:
            yield Reason("amount", *figures, amount=amount)


def _cells(change: Measured, measure: Measure, rules: RuleSet) -> dict[Cell, _Sums]:
    """Give what is measured, added up; of the whole it is what is moved that counts, since a move cancels out in it."""
    if measure is Measure.TOTAL:
        return {Cell("total", "", None): _moved(change, rules)}
    sums: dict[Cell, list[Decimal]] = defaultdict(lambda: [NOTHING, NOTHING, NOTHING])
    for place, amounts in enumerate((change.approved, change.earlier, change.asked)):
        for (line, year, payer), amount in amounts.items():
            if payer is None:
                sums[_cell(change, measure, line, year if rules.counts_between_years else None)][place] += (
                    amount
                )
    return {
        cell: _Sums(approved, earlier, earlier + asked)
        for cell, (approved, earlier, asked) in sums.items()
        if earlier or asked
    }


def _cell(change: Measured, measure: Measure, line: int, year: int | None) -> Cell:
    words = change.lines[line]
    # A line of no kind has no others to even out with.
    if measure is Measure.CATEGORY and words.category:
        return Cell(f"category:{words.category}", _kind(words.category), year)
    return Cell(f"line:{line}", words.text, year)


def _line_of(cell: Cell) -> int:
    return int(cell.kind.removeprefix("line:"))


def _moved(change: Measured, rules: RuleSet) -> _Sums:
    own = _cells(change, Measure.LINE, rules).values()
    rises = _sum(sums.difference for sums in own if sums.difference > 0)
    falls = _sum(-sums.difference for sums in own if sums.difference < 0)
    before = _sum(sums.earlier for sums in own if sums.earlier > 0)
    return _Sums(_sum_of_expenses(change.approved), before, max(rises, falls))


def _by_line(change: Measured) -> dict[int, _Sums]:
    sums: dict[int, Decimal] = defaultdict(Decimal)
    for (line, _year, payer), amount in _differences(change):
        if payer is None:
            sums[line] += amount
    return {line: _Sums(NOTHING, NOTHING, amount) for line, amount in sums.items()}


def _of_payers(change: Measured) -> dict[int, Decimal]:
    """Give what each payer pays more (or less) over all years."""
    sums: dict[int, Decimal] = defaultdict(Decimal)
    for (_line, _year, payer), amount in _differences(change):
        if payer is not None:
            sums[payer] += amount
    return dict(sums)


def _years_with_other_payers(change: Measured) -> set[int]:
    """Give the years in which one payer takes over from another, even if they change back in another year."""
    sums: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for (_line, year, payer), amount in _differences(change):
        if payer is not None:
            sums[year, payer] += amount
    rising = {year for (year, _payer), amount in sums.items() if amount > 0}
    falling = {year for (year, _payer), amount in sums.items() if amount < 0}
    return rising & falling


def _differences(change: Measured) -> Iterator[tuple[Spot, Decimal]]:
    yield from change.earlier.items()
    yield from change.asked.items()


def _sum_of_expenses(amounts: Mapping[Spot, Decimal]) -> Decimal:
    return _sum(amount for (_line, _year, payer), amount in amounts.items() if payer is None)


def _sum(amounts: Iterator[Decimal]) -> Decimal:
    return sum(amounts, NOTHING)


def _kind(category: str) -> str:
    return str(Category(category).label) if category else ""
