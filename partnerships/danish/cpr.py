"""Personal numbers (CPR) found in free text, to be blocked or masked, never stored. Rule: rules.md 5.5."""

import hashlib
import re
from calendar import isleap, monthrange
from dataclasses import dataclass, field

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_DASH = "[-\u2010-\u2015\u2212]"
_CANDIDATE = re.compile(rf"(?<!\d)([0-9]{{6}})(?:[ \u00a0]?{_DASH}[ \u00a0]?|[ \u00a0])?([0-9]{{4}})(?!\d)")
_PRODUCTION_UNIT = re.compile(
    r"\b(?:p[- ]?(?:nr|nummer)|pnr|produktionsenhed(?:snummer)?)\.?:? *$", re.IGNORECASE
)
_LETTERS_BEFORE = 30
_REPLACEMENT_DAY = 60  # a replacement number (erstatningspersonnummer) has 60 added to its day


@dataclass(frozen=True)
class Finding:
    """Where a personal number stands; `certain` blocks publishing, otherwise a person must confirm.

    `code` tells the number again without showing it: the SHA-256 of its ten digits.
    """

    start: int
    end: int
    certain: bool
    code: str = field(default="", compare=False, repr=False)


def find_cpr(text: str) -> list[Finding]:
    """Find personal numbers, in order. Certain: right check digit, or born 1 January (rules.md 5.5)."""
    return [
        Finding(found.start(), found.end(), _is_certain(found[1] + found[2]), _code(found[1] + found[2]))
        for found in _CANDIDATE.finditer(text)
        if _is_birth_date(found[1] + found[2]) and not _is_production_unit(text, found.start())
    ]


def _code(number: str) -> str:
    return hashlib.sha256(number.encode()).hexdigest()


def _is_certain(number: str) -> bool:
    weighed = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=True))
    return weighed % 11 == 0 or number.startswith("0101")


def _is_birth_date(number: str) -> bool:
    day, month = int(number[:2]), int(number[2:4])
    if not 1 <= month <= 12:
        return False
    most = 29 if month == 2 and isleap(_birth_year(number)) else monthrange(2001, month)[1]
    return 1 <= (day - _REPLACEMENT_DAY if day > _REPLACEMENT_DAY else day) <= most


def _birth_year(number: str) -> int:
    """Give the year of birth; the seventh digit tells the century."""
    year, seventh = int(number[4:6]), int(number[6])
    if seventh <= 3:
        return 1900 + year
    if seventh in {4, 9}:
        return (2000 if year <= 36 else 1900) + year
    return (2000 if year <= 57 else 1800) + year


def _is_production_unit(text: str, start: int) -> bool:
    return _PRODUCTION_UNIT.search(text[max(0, start - _LETTERS_BEFORE) : start]) is not None
