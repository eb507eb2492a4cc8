"""A budget as an Excel workbook that reckons: its sums are formulas, and its texts are never formulas.

The sums are those of `budgets.money.totals`, said in Excel's language. A column of a line is found again by its head and
a line by its code, so that the sheet can be read in again (budgets.reading).
"""

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, Any, NamedTuple

from django.utils.translation import gettext as _

from budgets.money import GridLine
from budgets.queries.sheets import Sheet, SheetLine
from budgets.shapes import Calculation
from partnerships.document.workbook import WIDTHS, Pen
from partnerships.shapes import CellKind

BUDGET_SHEET = "Budget"
SUM_CODE = "sum"  # in the column of codes: this row is reckoned, no line
_HEAD_ROW = 4
_FIRST_ROW = _HEAD_ROW + 1
_AMOUNT_WIDTH = 18


class AmountColumn(NamedTuple):
    """A column of amounts: what the lines cost in a year (payer None), or what a payer pays in it."""

    year: int
    payer: int | None
    head: str


def amount_columns(sheet: Sheet) -> list[AmountColumn]:
    """Give the columns of amounts in order: each year's expense, then its payers."""
    payers: list[tuple[int | None, str]] = [(None, _("Udgift"))]
    payers += [(payer.key, _("%(payer)s betaler") % {"payer": payer.name}) for payer in sheet.financiers]
    return [
        AmountColumn(year, key, f"{words} {sheet.column(year)}")
        for year in sheet.grid.years
        for key, words in payers
    ]


def text_head() -> str:
    """Give the head of the column of the lines' texts."""
    return _("Linje")


def code_head() -> str:
    """Give the head of the column of the lines' codes."""
    return _("Linjens kode (ret den ikke)")


def line_code(line: SheetLine) -> str:
    """Give what a line is found again by: its key, and the version that was written."""
    return f"{line.key}.{line.version}"


def budget_workbook(sheet: Sheet) -> IO[bytes]:
    """Write the budget, and how its amounts were found on a sheet beside; the caller closes the file."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook(write_only=True)
    _Budget(book.create_sheet(BUDGET_SHEET), sheet).write()
    _write_notes(book.create_sheet(_("Beregning")), sheet)
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
        self.columns = amount_columns(sheet)
        self.group = len(sheet.financiers) + 2  # expense, payers, uncovered
        self.years = len(sheet.grid.years)
        self.last = _HEAD_ROW + len(sheet.lines)

    def write(self) -> None:
        self.page.freeze_panes = f"B{_FIRST_ROW}"
        self.page.column_dimensions["A"].width = WIDTHS[CellKind.TEXT]
        for number in range(2, 3 + self.group * (self.years + 1)):
            self.page.column_dimensions[self.letter(number)].width = _AMOUNT_WIDTH
        self.pen.line([self.pen.cell(self.sheet.heading, is_bold=True)])
        self.pen.line([self.pen.cell(self._unit())])
        self.pen.line([])
        self.pen.line(self.pen.cell(head, is_bold=True) for head in self._heads())
        for row, (words, figures) in enumerate(
            zip(self.sheet.lines, self.sheet.grid.lines, strict=True), _FIRST_ROW
        ):
            self.pen.line(self._line(row, words, figures))
        self.pen.line(self._sums())
        self.pen.line(self._shares(self.last + 1))

    def _unit(self) -> str:
        unit = _("Kroner pr. år") if self.sheet.is_per_year else _("Kroner")
        level = self.sheet.price_level_year
        return f"{unit}, {_('%(year)s-priser') % {'year': level}}" if level else unit

    def _heads(self) -> Iterator[str]:
        yield text_head()
        for place, column in enumerate(self.columns, 1):
            yield column.head
            if place % (self.group - 1) == 0:
                yield _("Uafdækket %(year)s") % {"year": self.sheet.column(column.year)}
        yield _("Udgift i alt")
        for payer in self.sheet.financiers:
            yield _("%(payer)s betaler i alt") % {"payer": payer.name}
        yield _("Uafdækket i alt")
        yield code_head()

    def _line(self, row: int, words: SheetLine, figures: GridLine) -> Iterator[Any]:
        yield self.pen.cell(words.text)
        for year in range(self.years):
            of_year = self.columns[year * (self.group - 1) : (year + 1) * (self.group - 1)]
            for column in of_year:
                amount = (
                    figures.expenses.get(column.year)
                    if column.payer is None
                    else figures.allocations.get((column.year, column.payer))
                )
                yield self.pen.cell(amount, CellKind.AMOUNT)
            yield self.pen.formula(self._uncovered(row, year))
        for place in range(self.group):
            yield self.pen.formula(self._over_years(row, place))
        yield self.pen.cell(line_code(words))

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
        yield self.pen.cell(SUM_CODE)

    def _shares(self, sums: int) -> Iterator[Any]:
        """Give each payer's part of financing and uncovered, in percent, under its total (rules.md 2.7)."""
        yield self.pen.cell(_("Andel i pct."))
        yield from [self.pen.cell("")] * (self.group * self.years + 1)
        paid = [self._at(sums, self.years, place) for place in range(1, self.group - 1)]
        uncovered = f"MAX({self._at(sums, self.years, self.group - 1)},0)"
        whole = f"SUM({','.join([*paid, uncovered])})"
        for part in [*paid, uncovered]:
            share = f"=IF({whole}=0,0,ROUND({part}*100/{whole},2))"
            yield self.pen.formula(share, CellKind.NUMBER)
        yield self.pen.cell(SUM_CODE)

    def _at(self, row: int, year: int, place: int) -> str:
        """Name a cell by its row, the place of its year (the totals come after the last) and its place in it."""
        return f"{self.letter(2 + year * self.group + place)}{row}"


def _write_notes(page: Any, sheet: Sheet) -> None:
    pen = Pen(page)
    page.freeze_panes = "B2"
    page.column_dimensions["A"].width = WIDTHS[CellKind.TEXT]
    heads = (
        *(text_head(), _("Antal"), _("Enhed"), _("Pris pr. enhed i kr."), _("Gange"), _("Gange hvad")),
        *(_("Beregnet"), _("Forudsætninger"), _("Hjemmel"), _("Note")),
    )
    pen.line(pen.cell(head, is_bold=True) for head in heads)
    for row, line in enumerate(sheet.lines, 2):
        pen.line(_noted(pen, row, line))
    if sheet.remarks:
        pen.line([])
        pen.line([pen.cell(_("Bemærkninger"), is_bold=True), pen.cell(sheet.remarks)])


def _noted(pen: Pen, row: int, line: SheetLine) -> Iterable[Any]:
    own = line.calculation
    yield pen.cell(line.text)
    yield pen.cell(own.units, CellKind.NUMBER)
    yield pen.cell(own.unit_name)
    yield pen.cell(own.unit_price, CellKind.AMOUNT)
    yield pen.cell(own.times, CellKind.NUMBER)
    yield pen.cell(own.times_name)
    yield _product(pen, row, own)
    yield pen.cell(own.assumptions)
    yield pen.cell(line.legal_basis)
    yield pen.cell(line.note)


def _product(pen: Pen, row: int, own: Calculation) -> Any:
    if own.product is None:
        return pen.cell("")
    return pen.formula(
        f"=ROUND(B{row}*D{row}*E{row},2)" if own.times is not None else f"=ROUND(B{row}*D{row},2)"
    )
