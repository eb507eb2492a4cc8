"""A budget as an Excel workbook that reckons: its sums are formulas, and its texts are never formulas.

The sums are those of `budgets.money.totals`, said in Excel's language. All that a line holds stands in its row. A column
is found again by its head and a line by its code, so that the sheet can be read in again (budgets.reading).
"""

import tempfile
from collections.abc import Iterator
from typing import IO, Any

from django.utils.translation import gettext as _

from budgets.document.line_columns import (
    Group,
    HeldLine,
    Holds,
    LineColumn,
    amount_columns,
    calculated_head,
    calculation_columns,
    code_column,
    held_lines,
    kind_columns,
    label_columns,
    printed_columns,
    spread_columns,
    text_column,
    words_columns,
)
from budgets.queries.sheets import Sheet, SheetLine
from partnerships.document.workbook import WIDTH, WIDTHS, Pen
from partnerships.shapes import CellKind

BUDGET_SHEET = "Budget"
SUM_CODE = "sum"  # in the column of codes: this row is reckoned, no line
_HEAD_ROW = 4
_FIRST_ROW = _HEAD_ROW + 1
_HUNDREDTHS = 10_000  # of a percent in a whole
_AMOUNT_WIDTH = 18
_FIGURES = (Holds.AMOUNT, Holds.FIGURE)
_FACTORS = (
    "units",
    "unit_price",
    "annual_pay",
    None,
    "times",
    "times_name",
)  # None: the hours of a year's work


def line_code(line: SheetLine) -> str:
    """Give what a living line is found again by: its key, and the version that was written; "" of any other."""
    return f"{line.key}.{line.version}" if line.version else ""


def budget_workbook(sheet: Sheet) -> IO[bytes]:
    """Write the budget, and its remarks on a sheet beside when it has some; the caller closes the file."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook(write_only=True)
    _Budget(book.create_sheet(BUDGET_SHEET), sheet).write()
    if sheet.remarks:
        remarks = book.create_sheet(_("Bemærkninger"))
        remarks.append([Pen(remarks).cell(sheet.remarks)])
    file = tempfile.TemporaryFile()  # noqa: SIM115 - it is handed on open
    book.save(file)
    file.seek(0)
    return file


class _Budget:
    """Writes the sheet of the budget. Columns are numbered from 1, as Excel's letters are."""

    def __init__(self, page: Any, sheet: Sheet) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        self.letter = get_column_letter
        self.page, self.sheet, self.pen = page, sheet, Pen(page)
        self.lines = list(held_lines(sheet))
        self.columns = amount_columns(sheet)
        self.group = len(sheet.financiers) + 2  # expense, payers, uncovered
        self.years = len(sheet.grid.years)
        self.last = _HEAD_ROW + len(sheet.lines)
        self.kinds, self.factors, self.words = kind_columns(), calculation_columns(), words_columns()
        self.rest = (
            self._used(label_columns(sheet)) + self._used(printed_columns(sheet)) + spread_columns(sheet)
        )
        first = 2 + self.group * (self.years + 1) + len(self.kinds)
        self.places = {column.key: self.letter(first + at) for at, column in enumerate(self.factors)}
        self.calculated = self.letter(first + len(self.factors))

    def _used(self, columns: list[LineColumn]) -> list[LineColumn]:
        """Give the columns whose payer has something in one of them; few budgets have any."""
        used = {
            column.key for column in columns for line in self.lines if line.value(column) not in (None, "")
        }
        return [column for column in columns if column.key in used]

    def write(self) -> None:
        self.page.freeze_panes = f"B{_FIRST_ROW}"
        self.page.column_dimensions["A"].width = WIDTHS[CellKind.TEXT]
        for number, width in enumerate(self._widths(), 2):
            self.page.column_dimensions[self.letter(number)].width = width
        self.pen.line([self.pen.cell(self.sheet.heading, is_bold=True)])
        self.pen.line([self.pen.cell(self._unit())])
        self.pen.line([])
        self.pen.line(self.pen.cell(head, is_bold=True) for head in self._heads())
        for row, line in enumerate(self.lines, _FIRST_ROW):
            self.pen.line(self._line(row, line))
        self.pen.line(self._sums())
        self.pen.line(self._shares(self.last + 3))
        self.pen.line(self._exact_shares(self.last + 1))

    def _widths(self) -> Iterator[int]:
        yield from [_AMOUNT_WIDTH] * (self.group * (self.years + 1))
        yield from [WIDTHS[CellKind.TEXT]] * len(self.kinds)
        yield from [WIDTH] * (len(self.factors) + 1)
        yield from [WIDTHS[CellKind.TEXT]] * len(self.words)
        yield from [_AMOUNT_WIDTH] * (len(self.rest) + 1)

    def _unit(self) -> str:
        unit = _("Kroner pr. år") if self.sheet.is_per_year else _("Kroner")
        level = self.sheet.price_level_year
        return f"{unit}, {_('%(year)s-priser') % {'year': level}}" if level else unit

    def _heads(self) -> Iterator[str]:
        yield text_column().head
        for place, column in enumerate(self.columns, 1):
            yield column.head
            if place % (self.group - 1) == 0:
                year = self.sheet.grid.years[(place - 1) // (self.group - 1)]
                yield _("Uafdækket %(year)s") % {"year": self.sheet.column(year)}
        yield _("Udgift i alt")
        for payer in self.sheet.financiers:
            yield _("%(payer)s betaler i alt") % {"payer": payer.name}
        yield _("Uafdækket i alt")
        yield from [column.head for column in (*self.kinds, *self.factors)]
        yield calculated_head()
        yield from [column.head for column in (*self.words, *self.rest, code_column())]

    def _line(self, row: int, line: HeldLine) -> Iterator[Any]:
        yield self.pen.cell(line.words.text)
        for year in range(self.years):
            for column in self.columns[year * (self.group - 1) : (year + 1) * (self.group - 1)]:
                yield self._amount(row, column, line)
            yield self.pen.formula(self._uncovered(row, year))
        for place in range(self.group):
            yield self.pen.formula(self._over_years(row, place))
        for column in (*self.kinds, *self.factors):
            yield self._cell(column, line)
        yield self.pen.formula(self._product(row))
        for column in (*self.words, *self.rest):
            yield self._cell(column, line)
        yield self.pen.cell(line_code(line.words))

    def _amount(self, row: int, column: LineColumn, line: HeldLine) -> Any:
        """Make the cell of an amount; an expense that is what the calculation gives follows the calculation."""
        amount = line.value(column)
        if column.group == Group.EXPENSE and amount is not None and amount == line.words.calculation.product:
            return self.pen.formula(f"={self.calculated}{row}")
        return self._cell(column, line)

    def _cell(self, column: LineColumn, line: HeldLine) -> Any:
        kind = CellKind.NUMBER if column.holds == Holds.FIGURE else CellKind.AMOUNT
        shown = line.shown(column)
        return self.pen.cell(
            None if shown == "" else shown, kind if column.holds in _FIGURES else CellKind.TEXT
        )

    def _product(self, row: int) -> str:
        """Say `Calculation.product` in Excel: empty while a figure is missing that the words call for."""
        units, price, pay, hours, times, what = (f"{self.places[key]}{row}" for key in _FACTORS)
        known = f"OR(ISNUMBER({price}),AND(ISNUMBER({pay}),ISNUMBER({hours})))"
        whole = f'OR(ISNUMBER({times}),{what}="")'
        rate = f"IF(ISNUMBER({price}),{price},ROUND({pay}/{hours},2))"
        product = f"ROUND({units}*{rate}*IF(ISNUMBER({times}),{times},1),2)"
        return f'=IF(AND(ISNUMBER({units}),{known},{whole}),{product},"")'

    def _uncovered(self, row: int, year: int) -> str:
        """Say B-03 in Excel: what differs by up to one krone is rounding, and is not uncovered."""
        expense = self._at(row, year, 0)
        paid = f"{self._at(row, year, 1)}:{self._at(row, year, self.group - 2)}"
        gap = f"ROUND({expense}-SUM({paid}),2)" if self.sheet.financiers else f"ROUND({expense},2)"
        return f"=IF(ABS({gap})>1,{gap},0)"

    def _over_years(self, row: int, place: int) -> str:
        cells = ",".join(self._at(row, year, place) for year in range(self.years))
        times = self.sheet.grid.times
        return f"=SUM({cells})*{times}" if times > 1 else f"=SUM({cells})"

    def _sums(self) -> Iterator[Any]:
        yield self.pen.cell(_("I alt"), is_bold=True)
        for number in range(2, 2 + self.group * (self.years + 1)):
            letter = self.letter(number)
            cells = f"{letter}{_FIRST_ROW}:{letter}{self.last}" if self.sheet.lines else "0"
            yield self.pen.formula(f"=SUM({cells})", is_bold=True)
        yield from self._until_code()

    def _shares(self, exact: int) -> Iterator[Any]:
        """Give each payer's part of financing and uncovered, in percent, under its total (rules.md 2.7).

        Says `money.shares_of` in Excel: whole hundredths, and one more to those that lost most; of equals to the first.
        """
        yield self.pen.cell(_("Andel i pct."))
        yield from [self.pen.cell("")] * (self.group * self.years + 1)
        cells = self._parts(exact)
        lost = [f"ROUND({cell}-INT({cell}),8)" for cell in cells]
        missing = f"{_HUNDREDTHS}-{'-'.join(f'INT({cell})' for cell in cells)}"
        for place, cell in enumerate(cells):
            before = [f"IF({lost[place]}>{other},0,1)" for other in lost[:place]]
            after = [f"IF({other}>{lost[place]},1,0)" for other in lost[place + 1 :]]
            rank = f"SUM({','.join([*before, *after, '0'])})"
            share = f"=IF(SUM({cells[0]}:{cells[-1]})=0,0,(INT({cell})+IF({missing}>{rank},1,0))/100)"
            yield self.pen.formula(share, CellKind.NUMBER)
        yield from self._until_code()

    def _exact_shares(self, sums: int) -> Iterator[Any]:
        yield self.pen.cell(_("Andel i hundrededele pct., før afrunding"))
        yield from [self.pen.cell("")] * (self.group * self.years + 1)
        parts = [f"MAX({cell},0)" for cell in self._parts(sums)]
        whole = f"SUM({','.join(parts)})"
        for part in parts:
            share = f"=IF({whole}=0,0,ROUND({part}*{_HUNDREDTHS}/{whole},8))"
            yield self.pen.formula(share, CellKind.NUMBER)
        yield from self._until_code()

    def _parts(self, row: int) -> list[str]:
        """Name the row's cells of each payer and of what is uncovered, over all years."""
        return [self._at(row, self.years, place) for place in range(1, self.group)]

    def _until_code(self) -> Iterator[Any]:
        yield from [None] * (len(self.kinds) + len(self.factors) + 1 + len(self.words) + len(self.rest))
        yield self.pen.cell(SUM_CODE)

    def _at(self, row: int, year: int, place: int) -> str:
        """Name a cell by its row, the place of its year (the totals come after the last) and its place in it."""
        return f"{self.letter(2 + year * self.group + place)}{row}"
