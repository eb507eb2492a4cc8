"""Dates and periods as people write them: text, first and last day, precision, flags. Rule: rules.md 5.2.

A deadline uses `end`, the beginning of a period uses `start`; either is None when it is not known (yet).
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnerships.danish.figures import shortened, single_blanks
from partnerships.danish.moment_forms import parse_moment
from partnerships.danish.moments import (
    MONTHS,
    TWO_DIGIT_YEAR,
    AmbiguousDate,
    DateError,
    Precision,
)
from partnerships.danish.spans import UNRESOLVED, YEAR_ONLY_END, read_span, without_lead

__all__ = [
    "TWO_DIGIT_YEAR",
    "UNRESOLVED",
    "YEAR_ONLY_END",
    "AmbiguousDate",
    "DateError",
    "Period",
    "Precision",
    "format_date_long",
    "format_date_short",
    "parse_date",
    "parse_date_expression",
]

MOST_LETTERS = 120

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_ABOUT = re.compile(r"\b(?:ca\.?|cirka|omkring|omtrent) ")
_PRICES = re.compile(r"(?:19|20)[0-9]{2}[ -]?(?:priser|prisniveau|pl)")


@dataclass(frozen=True)
class Period:
    """What was written and what it means; `flags` holds what a person must confirm."""

    text: str
    start: date | None
    end: date | None
    precision: Precision
    approx: bool = False
    flags: tuple[str, ...] = ()


def parse_date_expression(text: str) -> Period:
    """Read a date or period such as "17/12 2014", "medio 2014" or "fra juni 2011 - 2014". Rule: rules.md 5.2.

    A two-digit year and a year as end are read and flagged. Raises AmbiguousDate when the year is missing
    or the winter is one of two, DateError when the text is no date, names a day that does not exist, or
    ends before it begins.
    """
    plain = _tidy(text)
    reading = read_span(_ABOUT.sub("", plain))
    if reading is None:
        raise _not_a_date(text)
    if reading.start and reading.end and reading.end < reading.start:
        raise DateError(_("Perioden slutter, før den begynder. Byt om på datoerne, eller ret årstallet."))
    return Period(
        text=single_blanks(text),
        start=reading.start,
        end=reading.end,
        precision=reading.precision,
        approx=_ABOUT.search(plain) is not None,
        flags=tuple(sorted(reading.flags)),
    )


def parse_date(text: str) -> date:
    """Read one day ("17.12.2014", "den 17. dec. 2014", "2014-12-17"); day first always. Rule: rules.md 5.2.

    Raises AmbiguousDate (with the likeliest day as `guess`) for a two-digit year, DateError for anything
    not one day.
    """
    moment = parse_moment(without_lead(_tidy(text)))
    if moment is None or moment.precision is not Precision.DAY:
        raise _not_a_date(text)
    if moment.flags:
        raise AmbiguousDate(
            _("Årstallet har kun to cifre. Skriv %(date)s, hvis det er den dag, du mener.")
            % {"date": format_date_short(moment.start)},
            moment.start,
        )
    return moment.start


def format_date_short(day: date) -> str:
    """Give a day for tables: "17.12.2014", "1.2.1990" (rules.md 5.2)."""
    return f"{day.day}.{day.month}.{day.year:04}"


def format_days(first: date, last: date) -> str:
    """Give the days from first to last for tables: "1.7.2013–31.12.2013"."""
    return f"{format_date_short(first)}–{format_date_short(last)}"


def format_date_long(day: date) -> str:
    """Give a day for running text: "17. december 2014"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _tidy(text: str) -> str:
    if len(text) > MOST_LETTERS:
        raise DateError(_("Teksten er for lang til en dato. Skriv kun datoen eller perioden, fx medio 2014."))
    plain = _DASHES.sub("-", single_blanks(unicodedata.normalize("NFC", text))).lower()
    return plain.rstrip(".,; ")


def _not_a_date(text: str) -> DateError:
    if _PRICES.fullmatch(_tidy(text)):
        return DateError(_("“%(text)s” er et prisniveau, ikke en periode.") % {"text": text.strip()})
    return DateError(
        _(
            "“%(text)s” kan ikke læses som dato. "
            "Skriv fx 17.12.2014, marts 2015, medio 2014 eller 2. halvår 2015."
        )
        % {"text": shortened(text.strip())}
    )
