"""The grid as the page draws it: plain values, so that the template is one loop and no form object stands per cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from budgets.forms.line import Doubt, LineInput, allocation_name, expense_name, shown
from budgets.money import GridLine, Totals
from budgets.queries.sheets import Sheet, SheetLine
from budgets.views.heads import column_heads
from partnerships.danish.amounts import format_amount


class Cell(NamedTuple):
    """A cell that is typed in. `mark` is "", "doubt" or "wrong"; `starts` opens a year."""

    id: str
    name: str
    label: str
    text: str
    mark: str
    starts: bool


class Figure(NamedTuple):
    """A computed figure. `mark` is "", "zero", "lack" (money is missing or too much), "round" or "wait"."""

    id: str
    text: str
    mark: str
    starts: bool = False


class YearCells(NamedTuple):
    """A year of one line: what is typed, and what is left uncovered."""

    cells: list[Cell]
    uncovered: Figure


class Ask(NamedTuple):
    """A doubtful cell as a question: "Mener du 1.500.000 kr.?" with what the yes button sends."""

    cell_id: str
    name: str
    typed: str
    guess: str
    answer: str


class Row(NamedTuple):
    """A line of the grid."""

    key: int
    text: str
    text_id: str
    label: str
    text_mark: str
    version: int
    years: list[YearCells]
    total: Figure
    asks: list[Ask]
    errors: list[tuple[str, str]]  # (cell id, sentence)


class YearHead(NamedTuple):
    """The head of a year's columns: (short name, full name) of each payer."""

    year: int
    columns: list[tuple[str, str]]


@dataclass(frozen=True)
class GridView:
    """The whole grid, and its totals row."""

    years: list[YearHead]
    width: int
    rows: list[Row]
    totals: list[Figure]
    total: Figure


def cell_id(line: int, name: str) -> str:
    """Give the id of a cell's input on the page."""
    return f"c{line}-{name}"


def grid_view(
    sheet: Sheet, sums: Totals, waiting: Mapping[int, LineInput], *, only: int | None = None
) -> GridView:
    """Draw the sheet, or the row of one line; lines in `waiting` stand as they were typed and wait to be saved."""
    names = [financier.name for financier in sheet.financiers]
    columns = list(zip(column_heads(names), names, strict=True))
    heads = [YearHead(year, columns) for year in sheet.grid.years]
    return GridView(
        years=heads,
        width=len(heads) * (len(sheet.financiers) + 2) + 2,
        rows=[
            row_view(sheet, sums, line, figures, waiting.get(line.key))
            for line, figures in zip(sheet.lines, sheet.grid.lines, strict=True)
            if only is None or line.key == only
        ],
        totals=_totals(sheet, sums, waiting_years(waiting)),
        total=Figure("t-i-alt", shown(sums.expense), ""),
    )


def waiting_years(typed: Mapping[int, LineInput]) -> set[int]:
    """Give the years in which some typed cell waits for an answer."""
    names = {doubt.name for line in typed.values() for doubt in line.doubts}
    names |= {name for line in typed.values() for name in line.errors}
    return {int(name.split("-")[1]) for name in names if "-" in name}


def row_view(
    sheet: Sheet, sums: Totals, line: SheetLine, figures: GridLine, typed: LineInput | None = None
) -> Row:
    """Draw one line, as stored or as typed."""
    own = sums.lines[line.key]
    waits = waiting_years({line.key: typed}) if typed else set()
    text = typed.text if typed else line.text
    label = text or _("linje uden tekst")
    return Row(
        key=line.key,
        text=text,
        text_id=cell_id(line.key, "tekst"),
        label=label,
        text_mark="wrong" if typed and "tekst" in typed.errors else "",
        version=typed.seen if typed else line.version,
        years=[
            YearCells(
                _year_cells(sheet, line.key, label, figures, year, typed),
                _wait(f"r{line.key}-{year}")
                if year in waits
                else _uncovered(f"r{line.key}-{year}", own.uncovered[year], own.rounding[year]),
            )
            for year in sheet.grid.years
        ],
        total=_wait(f"r{line.key}") if waits else Figure(f"r{line.key}", shown(own.expense), ""),
        asks=[_ask(line.key, doubt) for doubt in typed.doubts] if typed else [],
        errors=[(cell_id(line.key, name), sentence) for name, sentence in typed.errors.items()]
        if typed
        else [],
    )


def _year_cells(
    sheet: Sheet, key: int, label: str, figures: GridLine, year: int, typed: LineInput | None
) -> list[Cell]:
    name = expense_name(year)
    spent = _("Udgift %(year)s, %(line)s") % {"year": year, "line": label}
    cells = [_cell(key, name, spent, figures.expenses.get(year), typed, starts=True)]
    for payer in sheet.financiers:
        name = allocation_name(year, payer.key)
        paid = _("%(payer)s betaler %(year)s, %(line)s") % {"payer": payer.name, "year": year, "line": label}
        cells.append(_cell(key, name, paid, figures.allocations.get((year, payer.key)), typed))
    return cells


def _cell(
    key: int, name: str, label: str, amount: Decimal | None, typed: LineInput | None, *, starts: bool = False
) -> Cell:
    text, mark = shown(amount), ""
    if typed is not None:
        text = typed.typed.get(name, text)
        mark = _mark(name, typed)
    return Cell(cell_id(key, name), name, label, text, mark, starts)


def _mark(name: str, typed: LineInput) -> str:
    if name in typed.errors:
        return "wrong"
    return "doubt" if any(doubt.name == name for doubt in typed.doubts) else ""


def _ask(key: int, doubt: Doubt) -> Ask:
    guess = doubt.guess or Decimal(0)
    amount = format_amount(guess, decimals=2 if guess % 1 else 0)
    return Ask(cell_id(key, doubt.name), doubt.name, doubt.typed, amount, f"{doubt.name}:{guess}")


def _uncovered(figure_id: str, gap: Decimal, rounding: Decimal) -> Figure:
    if gap:
        return Figure(figure_id, shown(gap), "lack")
    if rounding:
        return Figure(figure_id, _("afr. %(amount)s") % {"amount": shown(rounding)}, "round")
    return Figure(figure_id, "0", "zero")


def _wait(figure_id: str) -> Figure:
    return Figure(figure_id, _("venter"), "wait")


def _totals(sheet: Sheet, sums: Totals, waits: set[int]) -> list[Figure]:
    figures = []
    for year in sheet.grid.years:
        figures.append(Figure(f"t-{year}", shown(sums.expenses[year]), "", starts=True))
        figures += [
            Figure(f"t-{year}-{payer.key}", shown(sums.allocations[year, payer.key]), "")
            for payer in sheet.financiers
        ]
        left = _uncovered(f"t-{year}-u", sums.uncovered[year], sums.rounding[year])
        figures.append(_wait(f"t-{year}-u") if year in waits else left)
    return figures
