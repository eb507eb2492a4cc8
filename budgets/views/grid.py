"""The grid as the page draws it: heads, rows, totals. No form object stands per cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from budgets.enums import Table
from budgets.forms.line import TEXT, Doubt, LineInput, allocation_name, expense_name, shown
from budgets.money import GridLine, LineTotals, Totals
from budgets.queries.contributions import contributions
from budgets.queries.sheets import Sheet, SheetLine
from budgets.queries.stated import Compared, compare_stated
from budgets.shapes import Place
from budgets.views.cells import cell_id, figure_cell, input_cell, printed_figure, text_cell
from budgets.views.heads import column_heads
from partnerships.danish.amounts import format_amount


class YearHead(NamedTuple):
    """The head of a year's columns: what they are called, and (short name, full name) of each payer."""

    label: str
    columns: list[tuple[str, str]]


class Column(NamedTuple):
    """A column that is typed in: the expense of a year (payer None), or what a payer pays in it."""

    name: str
    label: str
    year: int
    payer: int | None


class Ask(NamedTuple):
    """A doubtful cell as a question: "Mener du 1.500.000 kr.?" with what the yes button sends."""

    cell_id: str
    name: str
    typed: str
    guess: str
    answer: str


@dataclass(frozen=True)
class Row:
    """A line of the grid; `cells` are its cells and figures as HTML."""

    key: int
    text: str
    text_id: str
    label: str
    text_mark: str
    version: int
    cells: SafeString
    asks: list[Ask]
    errors: list[tuple[str, str]]  # (cell id, sentence)


@dataclass(frozen=True)
class GridView:
    """The whole grid; `totals` are the figures of the last row as HTML."""

    years: list[YearHead]
    width: int
    rows: list[Row]
    totals: SafeString
    in_all: str  # the head of the last column
    parts: list[tuple[str, SafeString]]  # what is money and what is given: label, figures


@dataclass(frozen=True)
class _Drawing:
    """What every row is drawn from."""

    sheet: Sheet
    sums: Totals
    columns: list[Column]
    printed: dict[Place, Compared]
    is_live: bool
    is_oob: bool

    def printed_at(
        self, table: Table, line: int | None = None, payer: int | None = None, year: int | None = None
    ) -> SafeString | str:
        """Give what is printed of a sum, to stand under the computed one."""
        row = self.printed.get((str(table), line, payer, year))
        if row is None:
            return ""
        text = _("trykt: %(amount)s") % {"amount": shown(row.stated.amount)}
        return printed_figure(text, is_wrong=row.difference != 0)


def grid_view(
    sheet: Sheet,
    sums: Totals,
    waiting: Mapping[int, LineInput],
    *,
    is_live: bool = True,
    only: int | None = None,
    is_oob: bool = False,
) -> GridView:
    """Draw the sheet, to be typed in (`is_live`) or only read; lines in `waiting` stand as they were typed.

    `only` names the one line whose row is wanted; `is_oob` marks its parts to be put in their places on the page.
    """
    printed = {row.stated.place: row for row in compare_stated(sheet, sums)}
    drawing = _Drawing(sheet, sums, list(_columns(sheet)), printed, is_live, is_oob)
    names = [payer.name for payer in sheet.financiers]
    heads = list(zip(column_heads(names), names, strict=True))
    return GridView(
        years=[YearHead(_year_head(sheet, year), heads) for year in sheet.grid.years],
        width=len(sheet.grid.years) * (len(names) + 2) + 2,
        rows=[
            _row(drawing, line, figures, waiting.get(line.key))
            for line, figures in zip(sheet.lines, sheet.grid.lines, strict=True)
            if only is None or line.key == only
        ],
        totals=_joined(_totals(drawing, waiting_years(waiting))),
        parts=_parts(drawing),
        in_all=_("I alt, %(years)s år") % {"years": sheet.grid.times} if sheet.is_per_year else _("I alt"),
    )


def _year_head(sheet: Sheet, year: int) -> str:
    name = sheet.column(year)
    return _("%(period)s, pr. år") % {"period": name} if sheet.is_per_year else name


def waiting_years(typed: Mapping[int, LineInput]) -> set[int]:
    """Give the years in which some typed cell waits for an answer."""
    names = {doubt.name for line in typed.values() for doubt in line.doubts}
    names |= {name for line in typed.values() for name in line.errors}
    return {int(name.split("-")[1]) for name in names if "-" in name}


def _columns(sheet: Sheet) -> Iterator[Column]:
    for year in sheet.grid.years:
        name = sheet.column(year)
        yield Column(expense_name(year), _("Udgift %(year)s") % {"year": name}, year, None)
        for payer in sheet.financiers:
            label = _("%(payer)s betaler %(year)s") % {"payer": payer.name, "year": name}
            yield Column(allocation_name(year, payer.key), label, year, payer.key)


def _row(drawing: _Drawing, line: SheetLine, figures: GridLine, typed: LineInput | None) -> Row:
    text = typed.text if typed else line.text
    label = text or _("linje uden tekst")
    return Row(
        key=line.key,
        text=text,
        text_id=cell_id(line.key, TEXT),
        label=label,
        text_mark="wrong" if typed and TEXT in typed.errors else "",
        version=typed.seen if typed else line.version,
        cells=_joined(_row_cells(drawing, figures, label, typed)),
        asks=[_ask(line.key, doubt) for doubt in typed.doubts] if typed else [],
        errors=[(cell_id(line.key, name), sentence) for name, sentence in typed.errors.items()]
        if typed
        else [],
    )


def _row_cells(
    drawing: _Drawing, figures: GridLine, label: str, typed: LineInput | None
) -> Iterator[SafeString]:
    key, own, is_oob = figures.key, drawing.sums.lines[figures.key], drawing.is_oob
    waits = waiting_years({key: typed}) if typed else set()
    for place, column in enumerate(drawing.columns):
        yield _cell(drawing, figures, column, label, typed)
        if place + 1 == len(drawing.columns) or drawing.columns[place + 1].payer is None:
            yield _left(
                f"r{key}-{column.year}", own, column.year, is_waiting=column.year in waits, is_oob=is_oob
            )
    if waits:
        yield figure_cell(f"r{key}", _("venter"), "total wait", is_oob=is_oob)
    else:
        printed = drawing.printed_at(Table.EXPENDITURE, key)
        yield figure_cell(f"r{key}", shown(own.expense), "total", is_oob=is_oob, printed=printed)


def _cell(
    drawing: _Drawing, figures: GridLine, column: Column, label: str, typed: LineInput | None
) -> SafeString:
    if column.payer is None:
        amount = figures.expenses.get(column.year)
    else:
        amount = figures.allocations.get((column.year, column.payer))
    text, starts = shown(amount), column.payer is None
    if not drawing.is_live:
        return text_cell(text, starts=starts)
    return input_cell(
        line=figures.key,
        name=column.name,
        label=f"{column.label}, {label}",
        text=typed.typed.get(column.name, text) if typed else text,
        mark=_mark(column.name, typed) if typed else "",
        starts=starts,
        is_oob=drawing.is_oob,
    )


def _mark(name: str, typed: LineInput) -> str:
    if name in typed.errors:
        return "wrong"
    return "doubt" if any(doubt.name == name for doubt in typed.doubts) else ""


def _ask(key: int, doubt: Doubt) -> Ask:
    guess = doubt.guess or Decimal(0)
    amount = format_amount(guess, decimals=2 if guess % 1 else 0)
    return Ask(cell_id(key, doubt.name), doubt.name, doubt.typed, amount, f"{doubt.name}:{guess}")


def _left(
    figure_id: str, sums: LineTotals | Totals, year: int, *, is_waiting: bool = False, is_oob: bool = False
) -> SafeString:
    """Draw what is uncovered in a year, of one line or of all."""
    gap, rounding = sums.uncovered[year], sums.rounding[year]
    if is_waiting:
        text, mark = _("venter"), "wait"
    elif gap:
        text, mark = shown(gap), "lack"
    elif rounding:
        text, mark = _("afr. %(amount)s") % {"amount": shown(rounding)}, "round"
    else:
        text, mark = "0", "zero"
    return figure_cell(figure_id, text, f"left {mark}", is_oob=is_oob)


def _totals(drawing: _Drawing, waits: set[int]) -> Iterator[SafeString]:
    sheet, sums = drawing.sheet, drawing.sums
    for year in sheet.grid.years:
        printed = drawing.printed_at(Table.EXPENDITURE, year=year)
        yield figure_cell(f"t-{year}", shown(sums.expenses[year]), "starts", printed=printed)
        for payer in sheet.financiers:
            paid = shown(sums.allocations[year, payer.key])
            printed = drawing.printed_at(Table.FINANCING, payer=payer.key, year=year)
            yield figure_cell(f"t-{year}-{payer.key}", paid, "", printed=printed)
        yield _left(f"t-{year}-u", sums, year, is_waiting=year in waits)
    printed = drawing.printed_at(Table.EXPENDITURE)
    yield figure_cell("t-i-alt", shown(sums.expense), "total", printed=printed)


def _parts(drawing: _Drawing) -> list[tuple[str, SafeString]]:
    """Draw the sums of money and of each thing that is given; none when all of it is money."""
    sheet = drawing.sheet
    if not any(line.is_in_kind for line in sheet.lines):
        return []
    return [
        (part.label, _joined(_part_cells(sheet, part.sums, f"t-{part.contribution}")))
        for part in contributions(sheet)
    ]


def _part_cells(sheet: Sheet, sums: Totals, prefix: str) -> Iterator[SafeString]:
    for year in sheet.grid.years:
        yield figure_cell(f"{prefix}-{year}", shown(sums.expenses[year]), "starts")
        for payer in sheet.financiers:
            yield figure_cell(f"{prefix}-{year}-{payer.key}", shown(sums.allocations[year, payer.key]), "")
        yield _left(f"{prefix}-{year}-u", sums, year)
    yield figure_cell(f"{prefix}-i-alt", shown(sums.expense), "total")


def _joined(cells: Iterator[SafeString]) -> SafeString:
    # Safe, since format_html escaped every cell; to join them by it again would cost as much once more.
    return SafeString("".join(cells))
