"""Rows of the first sheet of an Excel workbook: values only, never a formula, nothing outside the file."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from numbers import Real
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.shapes import Formula, SheetCell
from partnerships.danish.text import clean_text
from partnerships.validators.uploads import check_upload

# The parser pays by the tag, not by the byte: about 10 s for a million in a sheet, 60 s for a million styles.
MOST_UNPACKED = 20 * 1024 * 1024
MOST_TAGS = 1_000_000  # 20,000 rows of ten cells are 900,000
MOST_SMALL_TAGS = 40_000
_SMALL = frozenset({"xl/styles.xml", "xl/workbook.xml"})


def workbook_rows(name: str, content: bytes) -> Iterator[tuple[SheetCell, ...]]:
    """Give the rows, text clean and without blanks at the ends; raises ValidationError before a parser is at risk.

    A merged cell's value stands in its first cell, the others are empty, as in the file. A formula is its value; one that
    was never reckoned is a `Formula`, so that nobody takes it for an empty cell. A workbook's links to other files are
    left out unread (rules of uploads: partnerships.validators.uploads).
    """
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    has_formulas = _check_size(check_upload(name, content).content)
    # What openpyxl raises of a file that is a workbook by its directory only; it has no error of its own for it.
    broken = (
        *(InvalidFileException, BadZipFile, SyntaxError, KeyError, IndexError, AttributeError, TypeError),
        *(ValueError, OverflowError, OSError),
    )
    try:
        values = _first_sheet(content, data_only=True).iter_rows(values_only=True)
        if not has_formulas:
            yield from (tuple(map(_cell, row)) for row in values)
            return
        formulas = _first_sheet(content, data_only=False).iter_rows()
        for row, cells in zip(values, formulas, strict=True):
            yield tuple(map(_reckoned, row, cells))
    except broken as error:
        raise ValidationError(
            _("Regnearket kan ikke læses. Åbn det i Excel, gem det igen, og prøv en gang til.")
        ) from error


def _first_sheet(content: bytes, *, data_only: bool) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # rows beyond the size the sheet says it has would be lost without a word
    return sheet


def _check_size(content: bytes) -> bool:
    """Refuse what a parser would choke on; say whether a sheet has a formula."""
    with ZipFile(io.BytesIO(content)) as archive:
        parts = [member for member in archive.infolist() if member.filename.endswith((".xml", ".rels"))]
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise _too_large()
        texts = {part.filename: archive.read(part) for part in parts}
    tags = {name: text.count(b"<") for name, text in texts.items()}
    if sum(tags.values()) > MOST_TAGS or any(tags.get(name, 0) > MOST_SMALL_TAGS for name in _SMALL):
        raise _too_large()
    return any(b"<f" in text for name, text in texts.items() if name.startswith("xl/worksheets/"))


def _too_large() -> ValidationError:
    return ValidationError(
        _(
            "Regnearket er for stort til at blive læst ind. Slet de ark, rækker og typografier, der ikke skal bruges."
        )
    )


def _reckoned(value: Any, cell: Any) -> SheetCell:
    if value is None and cell.data_type == "f":
        return Formula(str(cell.value))
    return _cell(value)


def _cell(value: Any) -> SheetCell:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Sand") if value else _("Falsk")
    if isinstance(value, Real):
        number = Decimal(str(value))
        return number if number.is_finite() else str(value)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else clean_text(str(value)).strip()
