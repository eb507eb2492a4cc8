"""Dates and periods as people write them: text, first and last day, precision, flags. Rule: rules.md 5.2.

A deadline uses `end`, the beginning of a period uses `start`; either is None when it is not known (yet).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnerships.danish.figures import shortened, single_blanks
from partnerships.danish.moments import (
    MONTHS,
    TWO_DIGIT_YEAR,
    AmbiguousDate,
    DateError,
    MissingYear,
    Precision,
    parse_moment,
)

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

UNRESOLVED = "unresolved"  # "dags dato": the start is known only at the last signature (C-05)
YEAR_ONLY_END = "year_only_end"  # the end was written as a year; 31 December is shown for confirmation (F-D5)
MOST_LETTERS = 120

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_ABOUT = re.compile(r"\b(?:ca\.?|cirka|omkring|omtrent) ")
_LEADING = re.compile(r"(?:i perioden |perioden |i |den |d\. )+")
_FROM = re.compile(r"(?:i |perioden )*fra (?:og med )?(?:den |d\. )?(.+)")
_UNTIL = re.compile(r"(?:til og med|til|indtil|senest) (?:den |d\. )?(.+)")
_EXIT = re.compile(r"(?:inden |ved )?udgangen (?:af )?(.+)")
_YEARS = re.compile(r"((?:19|20)[0-9]{2}) ?[-/] ?((?:[0-9]{2}){1,2})")
_PRICES = re.compile(r"(?:19|20)[0-9]{2}[ -]?(?:priser|prisniveau|pl)")
_BETWEEN = re.compile(r" (?:til og med|til|indtil) | - |-")


@dataclass(frozen=True)
class Period:
    """What was written and what it means; `flags` holds what a person must confirm."""

    text: str
    start: date | None
    end: date | None
    precision: Precision
    approx: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Reading:
    start: date | None
    end: date | None
    precision: Precision
    flags: frozenset[str] = frozenset()


def parse_date_expression(text: str) -> Period:
    """Read a date or period such as "17/12 2014", "medio 2014" or "fra juni 2011 - 2014". Rule: rules.md 5.2.

    A two-digit year and a year as end are read and flagged. Raises AmbiguousDate when the year is missing
    or the winter is one of two, DateError when the text is no date, names a day that does not exist, or
    ends before it begins.
    """
    plain = _tidy(text)
    reading = _read(_ABOUT.sub("", plain))
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
    moment = parse_moment(_LEADING.sub("", _tidy(text)))
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
    """Give a day for tables: "17.12.2014", "01.02.1990"."""
    return f"{day:%d.%m.}{day.year:04}"


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


def _read(plain: str) -> _Reading | None:
    from_here = _FROM.fullmatch(plain)
    if from_here:
        return _span(from_here[1]) or _open_end(from_here[1])
    return _point(plain) or _until(plain) or _years(plain) or _span(plain)


def _point(plain: str) -> _Reading | None:
    """Read one moment, "dags dato", or "udgangen af" a moment."""
    bare = _LEADING.sub("", plain, count=1) if _LEADING.match(plain) else plain
    if bare == "dags dato":
        return _Reading(None, None, Precision.UNRESOLVED, frozenset({UNRESOLVED}))
    leaving = _EXIT.fullmatch(bare)
    moment = parse_moment(leaving[1] if leaving else bare)
    if moment is None:
        return None
    if leaving:
        return _Reading(None, moment.end, moment.precision, moment.flags)
    flags = moment.flags | {YEAR_ONLY_END} if moment.precision is Precision.YEAR else moment.flags
    return _Reading(moment.start, moment.end, moment.precision, flags)


def _until(plain: str) -> _Reading | None:
    found = _UNTIL.fullmatch(plain)
    reading = _point(found[1]) if found else None
    return reading and _Reading(None, reading.end, reading.precision, reading.flags)


def _open_end(plain: str) -> _Reading | None:
    reading = _years(plain) or _point(plain)
    if reading is None or _years(plain):
        return reading
    return _Reading(reading.start, None, reading.precision, reading.flags - {YEAR_ONLY_END})


def _years(plain: str) -> _Reading | None:
    found = _YEARS.fullmatch(_LEADING.sub("", plain))
    if found is None:
        return None
    first, last = int(found[1]), int(found[2])
    flags = {YEAR_ONLY_END}
    if len(found[2]) == 2:
        if last <= 12:  # "2011-12" may also be December 2011
            flags.add(TWO_DIGIT_YEAR)
        last += first // 100 * 100
    return _Reading(date(first, 1, 1), date(last, 12, 31), Precision.YEAR, frozenset(flags))


def _span(plain: str) -> _Reading | None:
    for left, right in _splits(plain):
        last = _point(right)
        first = _first_of_span(left, last) if last else None
        if first and last:
            return _Reading(
                first.start, last.end, _coarser(first, last), first.flags - {YEAR_ONLY_END} | last.flags
            )
    return None


def _splits(plain: str) -> Iterator[tuple[str, str]]:
    found = sorted(_BETWEEN.finditer(plain), key=lambda between: -len(between[0]))
    return ((plain[: between.start()].strip(), plain[between.end() :].strip()) for between in found)


def _first_of_span(left: str, last: _Reading) -> _Reading | None:
    try:
        return _point(left)
    except MissingYear:
        if last.end is None:
            raise
        return _point(f"{left} {last.end.year}")  # "januar til marts 2017": the year is written once


def _coarser(first: _Reading, last: _Reading) -> Precision:
    if Precision.UNRESOLVED in (first.precision, last.precision):
        return last.precision
    order = list(Precision)
    return max(first.precision, last.precision, key=order.index)
