"""Rows of a CSV file as a Danish or an English program writes it: UTF-8 or Windows-1252; semicolon, tab or comma."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnerships.danish.text import clean_text

MOST_BYTES = 10 * 1024 * 1024
SAMPLE = 50
_DELIMITERS = (
    ";",
    "\t",
    ",",
)  # a Danish decimal comma splits as evenly as a semicolon: the first of equals counts


def csv_rows(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    """Give the rows as text, clean and without blanks at the ends; raises ValidationError when it is no such file."""
    lines = list(io.StringIO(_decoded(name, content), newline=""))
    delimiter = max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))
    try:
        for row in csv.reader(lines, delimiter=delimiter, strict=True):
            yield tuple(clean_text(cell).strip() for cell in row)
    except csv.Error as error:
        raise _not_csv(name) from error


def _decoded(name: str, content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise ValidationError(
            _("CSV-filen fylder over %(limit)s MB. Del den i flere filer.")
            % {"limit": MOST_BYTES // (1024 * 1024)}
        )
    if b"\0" in content or content.startswith((b"PK\x03\x04", b"%PDF-")):
        raise _not_csv(name)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _not_csv(name)


def _evenness(lines: list[str], delimiter: str) -> int:
    """Count the first rows that are as wide as most of them; none when nothing is split or a quotation is broken."""
    try:
        widths = Counter(
            len(row) for row in islice(csv.reader(lines, delimiter=delimiter, strict=True), SAMPLE)
        )
    except csv.Error:
        return 0
    widths = Counter({width: count for width, count in widths.items() if width > 1})
    return max(widths.values(), default=0)


def _not_csv(name: str) -> ValidationError:
    return ValidationError(
        _("“%(name)s” kan ikke læses som CSV. Gem arket som Excel (.xlsx) eller “CSV UTF-8”, og prøv igen.")
        % {"name": clean_text(name)}
    )
