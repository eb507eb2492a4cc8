"""Puts budgets together from what the three questions give."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from budgets.enums import LAST_POSSIBLE_YEAR, AmountBasis
from budgets.models import Budget
from budgets.money import Grid, GridLine
from budgets.queries.gathered import GATHERED, gathered_line, gathered_payments, lines_to_tell
from budgets.queries.rules_of import rules_read
from budgets.queries.sheets.cells import Cells, cells_of
from budgets.queries.sheets.heads import HEAD, Head, heads_of
from budgets.queries.sheets.lines import CALCULATION, lines_in, lines_of
from budgets.queries.sheets.sheet import Sheet, SheetFinancier, SheetLine
from budgets.shapes import Calculation, Commitment, Stated


def sheet_of(edition_id: int) -> Sheet | None:
    """Give the edition's budget, or None when it has none."""
    return sheets_of([edition_id]).get(edition_id)


def sheet_of_budget(budget: Budget, line: int) -> Sheet:
    """Give a budget that was read with payers and rules (`lines.line_of`) as it is now, to show its `line`; two queries.

    The other lines of which nothing is to be said are gathered in one without words (`queries.gathered`).
    """
    head = Head(*(getattr(budget, name) for name in HEAD))
    head.rules = rules_read(budget.rule_set) if budget.rule_set else None
    head.financiers.extend(
        SheetFinancier(row.pk, row.name, row.party_id, row.is_grantor) for row in budget.financiers.all()
    )
    lines = lines_of(lines_to_tell(budget, line))[budget.pk]
    told = [key for key, *_words in lines]
    cells = cells_of([budget.pk], {"line__in": told}, gathered_payments(budget, told))
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
    heads = heads_of(list(edition_ids))
    if not heads:
        return {}
    lines, cells = lines_in(heads), cells_of(heads)
    return {head.edition_id: _sheet(head, lines[key], cells) for key, head in heads.items()}


def _sheet(head: Head, lines: list[tuple], cells: Cells) -> Sheet:
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
            Calculation(**dict(zip(CALCULATION, calculation, strict=True)), annual_hours=annual_hours),
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
