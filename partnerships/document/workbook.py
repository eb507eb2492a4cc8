"""Excel workbooks: text that stays text, dates and amounts that can be counted with. A list, and the pen for others.

Rows go to a file one by one, so that memory stays flat (performance.md, goal 14). openpyxl takes a text that begins with
"=" for a formula and "#N/A" for an error: every text is told to be text (safety.md G-01, G-02), and is marked so that it
stays text also when somebody edits the cell.
"""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, Any

from partnerships.danish.text import clean_text
from partnerships.document.tally import Tally
from partnerships.shapes import CellKind, Column, Sheet, Value

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TEXT = 32_767  # in one cell; Excel's own limit
CUT = " [forkortet]"
LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_RISKY = ("=", "+", "-", "@", "\t", "\uff1d", "\uff0b", "\uff0d", "\uff20")
FORMATS = {
    CellKind.TEXT: "@",
    CellKind.DATE: r"d\.m\.yyyy",
    CellKind.AMOUNT: '#,##0.00\\ "kr."',
    CellKind.NUMBER: "#,##0.00",
    CellKind.DAYS: "0",
}
WHOLE = "#,##0"
WIDTHS = {CellKind.TEXT: 34, CellKind.AMOUNT: 20}
WIDTH = 14


@dataclass(frozen=True)
class Written:
    """A workbook in a temporary file, read from its beginning, and how many rows it holds."""

    file: IO[bytes]
    rows: int


def write_workbook(sheet: Sheet, *beside: Sheet) -> Written:
    """Write what was asked for, a head, every row and the list's foot, and so a page for each list that stands beside it.

    The rows told are the first list's. The caller closes the file.
    """
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook(write_only=True)
    rows, *_others = [_page(book, each) for each in (sheet, *beside)]
    file = tempfile.TemporaryFile()  # noqa: SIM115 - it is handed on open
    book.save(file)
    file.seek(0)
    return Written(file, rows)


def _page(book: Any, sheet: Sheet) -> int:
    page = book.create_sheet(sheet.title.translate(_NOT_IN_NAMES)[:LONGEST_NAME])
    head = len(sheet.told) + 3
    page.freeze_panes = f"B{head + 1}"
    for letter, column in zip(_letters(), sheet.columns, strict=False):
        page.column_dimensions[letter].width = WIDTHS.get(column.kind, WIDTH)
    rows = _write(Pen(page), sheet)
    last = list(zip(_letters(), sheet.columns, strict=False))[-1][0]
    page.auto_filter.ref = f"A{head}:{last}{head + rows}"
    return rows


def _write(pen: "Pen", sheet: Sheet) -> int:
    pen.line([pen.cell(sheet.title, is_bold=True)])
    for label, text in sheet.told:
        pen.line([pen.cell(label), pen.cell(text)])
    pen.line([])
    pen.line([pen.cell(str(column.label), is_bold=True) for column in sheet.columns])
    tally = Tally(sheet.columns)
    for record in tally.passing(sheet.records):
        pen.line([pen.of_column(column, column.value(record)) for column in sheet.columns])
    pen.line([])
    for word, number in tally.lines():
        pen.line([pen.cell(word, is_bold=True), pen.cell(number, CellKind.NUMBER, is_bold=True)])
    return tally.number


class Pen:
    """Makes cells and writes lines of them."""

    def __init__(self, page: Any) -> None:
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
        from openpyxl.styles import Font  # noqa: PLC0415

        self._page, self._make, self._bold = page, WriteOnlyCell, Font(bold=True)

    def line(self, cells: Iterable[Any]) -> None:
        """Write one line."""
        self._page.append(list(cells))

    def of_column(self, column: Column, value: Value) -> Any:
        """Make the cell of a row; where there is no value, what the column says instead."""
        return self.cell(str(column.blank) if value in (None, "") else value, column.kind)

    def formula(self, text: str, kind: CellKind = CellKind.AMOUNT, *, is_bold: bool = False) -> Any:
        """Make a cell that the spreadsheet reckons; `text` is ours alone, never anything a person wrote."""
        cell = self._make(self._page, value=text)
        cell.number_format = FORMATS[kind]
        if is_bold:
            cell.font = self._bold
        return cell

    def cell(self, value: Value, kind: CellKind = CellKind.TEXT, *, is_bold: bool = False) -> Any:
        """Make a cell; text is text whatever its first letter, and no longer than a cell holds."""
        is_text = isinstance(value, str)
        cell = self._make(self._page, value=_kept(value) if isinstance(value, str) else value)
        cell.number_format = FORMATS[CellKind.TEXT] if is_text else _format(value, kind)
        if is_text:
            cell.data_type = "s"
            cell.quotePrefix = str(value).startswith(_RISKY)
        if is_bold:
            cell.font = self._bold
        return cell


def _format(value: Value, kind: CellKind) -> str:
    """Give a whole number without decimals: "#,##0.##" would leave it a bare comma at its end."""
    is_whole = kind is CellKind.NUMBER and isinstance(value, int | Decimal) and value % 1 == 0
    return WHOLE if is_whole else FORMATS[kind]


def _kept(text: str) -> str:
    clean = clean_text(text)
    return clean if len(clean) <= LONGEST_TEXT else clean[: LONGEST_TEXT - len(CUT)] + CUT


def _letters() -> Iterator[str]:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    return (get_column_letter(number) for number in range(1, 100))
