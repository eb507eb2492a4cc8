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

from budgets.shapes import SheetCell
from partnerships.danish.text import clean_text
from partnerships.validators.uploads import check_upload

# The parser pays by the tag, not by the byte: about 10 s for a million in a sheet, 60 s for a million styles.
MOST_UNPACKED = 20 * 1024 * 1024
MOST_TAGS = 1_000_000  # 20,000 rows of ten cells are 900,000
MOST_SMALL_TAGS = 40_000
_SMALL = frozenset({"xl/styles.xml", "xl/workbook.xml"})


def workbook_rows(name: str, content: bytes) -> Iterator[tuple[SheetCell, ...]]:
    """Give the rows, text clean and without blanks at the ends; raises ValidationError before a parser is at risk.

    A merged cell's value stands in its first cell, the others are empty, as in the file. A workbook's links to other
    files are left out unread (rules of uploads: partnerships.validators.uploads).
    """
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    _check_size(check_upload(name, content).content)
    # What openpyxl raises of a file that is a workbook by its directory only; it has no error of its own for it.
    broken = (
        *(InvalidFileException, BadZipFile, SyntaxError, KeyError, IndexError, AttributeError, TypeError),
        *(ValueError, OverflowError, OSError),
    )
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # rows beyond the size the sheet says it has would be lost without a word
        for row in sheet.iter_rows(values_only=True):
            yield tuple(_cell(value) for value in row)
    except broken as error:
        raise ValidationError(
            _("Regnearket kan ikke læses. Åbn det i Excel, gem det igen, og prøv en gang til.")
        ) from error


def _check_size(content: bytes) -> None:
    with ZipFile(io.BytesIO(content)) as archive:
        parts = [member for member in archive.infolist() if member.filename.endswith((".xml", ".rels"))]
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise _too_large()
        tags = {part.filename: archive.read(part).count(b"<") for part in parts}
    if sum(tags.values()) > MOST_TAGS or any(tags.get(name, 0) > MOST_SMALL_TAGS for name in _SMALL):
        raise _too_large()


def _too_large() -> ValidationError:
    return ValidationError(
        _(
            "Regnearket er for stort til at blive læst ind. Slet de ark, rækker og typografier, der ikke skal bruges."
        )
    )


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
