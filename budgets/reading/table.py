"""A foreign sheet as a table: read whole and safely, before anybody asks what its columns mean.

The file is judged before any parser sees it (safety.md finding 7); a formula is read as the value it had when the
file was saved, and nothing the file points to is opened.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.reading.csv_rows import csv_rows
from budgets.reading.workbook_rows import workbook_rows
from budgets.shapes import Formula, SheetCell
from partnerships.danish.amounts import HIGHEST, ORE, AmountError, parse_amount
from partnerships.danish.figures import format_figure
from partnerships.danish.periods import format_date_short, parse_date
from partnerships.validators.uploads import clean_file_name

MOST_ROWS = 20_000
MOST_COLUMNS = 400  # our own widest budget, 12 years in months and 12 payers, has 380
MOST_CELLS = 2_000_000  # empty cells too: a sheet may say that every row ends in column XFD
LONGEST_CELL = 5_000
_READERS = {"csv": csv_rows, "txt": csv_rows, "xlsx": workbook_rows}


@dataclass(frozen=True)
class Row:
    """A row that holds something: its number in the sheet, as the reader of the file sees it, and its cells."""

    number: int
    cells: tuple[SheetCell, ...]


@dataclass(frozen=True)
class Table:
    """The heads of the columns, in single blanks, and the rows below, each with a cell for every column."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, head: str) -> int | None:
        """Give the place of the column with this head, None when the sheet has none."""
        return self.head.index(head) if head in self.head else None


def read_table(name: str, content: bytes) -> Table:
    """Read a file of this name; a CSV's cells are text as written, a workbook's text, Decimal or date.

    The head is the first row that fills more than half of what the fullest row fills; what stands above it (a title,
    a date) is left out, and so are empty rows. Raises ValidationError with a Danish sentence.
    """
    ending = clean_file_name(name).rpartition(".")[2].lower()
    reader = _READERS.get(ending)
    if reader is None:
        raise ValidationError(_("Vælg et regneark: en Excel-fil (.xlsx) eller en CSV-fil (.csv)."))
    rows = list(_within_limits(reader(name, content)))
    if not rows:
        raise ValidationError(_("Regnearket er tomt. Vælg den rigtige fil, og prøv igen."))
    fullest = max(_filled(row) for row in rows)
    place = next(place for place, row in enumerate(rows) if 2 * _filled(row) > fullest)
    width = max(len(row.cells) for row in rows[place:])
    head, *below = (Row(row.number, row.cells + ("",) * (width - len(row.cells))) for row in rows[place:])
    if not below:
        raise ValidationError(_("Regnearket har en overskrift, men ingen rækker under den."))
    return Table(tuple(" ".join(text_of(cell).split()) for cell in head.cells), tuple(below))


def text_of(cell: SheetCell) -> str:
    """Give a cell as text: a number the Danish way without grouping ("1723,5"), a date as 17.12.2014.

    A formula that was never reckoned has no text.
    """
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    if isinstance(cell, Formula):
        return ""
    return format_date_short(cell) if isinstance(cell, date) else cell


def amount_of(cell: SheetCell) -> Decimal | None:
    """Give a cell as an amount in kroner, half up to the øre; None when it is empty.

    Raises AmbiguousAmount and AmountError as `parse_amount` does (rules.md 5.1), and AmountError of a formula that was
    never reckoned.
    """
    if isinstance(cell, Formula):
        raise AmountError(not_reckoned())
    if isinstance(cell, Decimal):
        # Through the words, so that the limit of 100 mia. kr. holds for a number too.
        return parse_amount(text_of(cell.quantize(ORE, ROUND_HALF_UP) if abs(cell) < HIGHEST else cell))
    return parse_amount(text_of(cell))


def not_reckoned() -> str:
    """Give what is said of a formula without a value."""
    return _("Cellens formel er ikke regnet ud. Åbn arket i Excel, gem det, og læg det op igen.")


def day_of(cell: SheetCell) -> date | None:
    """Give a cell as a date, None when it is empty; raises DateError as `parse_date` does (rules.md 5.2)."""
    if isinstance(cell, date):
        return cell
    written = text_of(cell)
    return parse_date(written) if written else None


def _within_limits(rows: Iterable[tuple[SheetCell, ...]]) -> Iterable[Row]:
    cells = 0
    for number, row in enumerate(rows, 1):
        cells += len(row)
        if number > MOST_ROWS or cells > MOST_CELLS:
            raise ValidationError(
                _("Regnearket har over %(limit)s rækker eller er meget bredt. Del det, eller slet det tomme.")
                % {"limit": format_figure(Decimal(MOST_ROWS))}
            )
        kept = _without_end(row)
        if len(kept) > MOST_COLUMNS:
            raise ValidationError(
                _("Række %(row)s har over %(limit)s kolonner. Slet dem, der ikke skal bruges.")
                % {"row": number, "limit": MOST_COLUMNS}
            )
        if any(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in kept):
            raise ValidationError(
                _("Række %(row)s har en celle med over %(limit)s tegn. Afkort den, og prøv igen.")
                % {"row": number, "limit": format_figure(Decimal(LONGEST_CELL))}
            )
        if kept:
            yield Row(number, kept)


def _without_end(row: tuple[SheetCell, ...]) -> tuple[SheetCell, ...]:
    last = next((place for place in range(len(row), 0, -1) if row[place - 1] != ""), 0)
    return row[:last]


def _filled(row: Row) -> int:
    return sum(cell != "" for cell in row.cells)
