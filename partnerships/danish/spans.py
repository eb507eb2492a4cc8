"""Spans of time as people write them: "marts 2014 til 2017", "2011-14", "udgangen af 2015". Rule: rules.md 5.2."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partnerships.danish.moment_forms import parse_moment
from partnerships.danish.moments import TWO_DIGIT_YEAR, MissingYear, Precision

UNRESOLVED = "unresolved"  # "dags dato": the start is known only at the last signature (C-05)
YEAR_ONLY_END = "year_only_end"  # the end was written as a year; 31 December is shown for confirmation (F-D5)

_LEADING = re.compile(r"\A(?:i perioden |perioden |i |den |d\. )+")
_FROM = re.compile(r"(?:i |perioden )*fra (?:og med )?(?:den |d\. )?(.+)")
_UNTIL = re.compile(r"(?:til og med|til|indtil|senest) (?:den |d\. )?(.+)")
_EXIT = re.compile(r"(?:inden |ved )?udgangen (?:af )?(.+)")
_YEARS = re.compile(r"((?:19|20)[0-9]{2}) ?[-/] ?((?:[0-9]{2}){1,2})")
_BETWEEN = re.compile(r" (?:til og med|til|indtil) | - |-")


@dataclass(frozen=True)
class Reading:
    """First and last day, either None when not known, how exact, and what a person must confirm."""

    start: date | None
    end: date | None
    precision: Precision
    flags: frozenset[str] = frozenset()


def read_span(plain: str) -> Reading | None:
    """Read a moment, a span of two, or one end of a span; the text is lower case with single blanks.

    None when it is neither; raises DateError and AmbiguousDate as `parse_moment` does.
    """
    from_here = _FROM.fullmatch(plain)
    if from_here:
        return _span(from_here[1]) or _open_end(from_here[1])
    return _point(plain) or _until(plain) or _years(plain) or _span(plain)


def without_lead(plain: str) -> str:
    """Give the text without "den", "i", "i perioden" before it."""
    return _LEADING.sub("", plain)


def _point(plain: str) -> Reading | None:
    """Read one moment, "dags dato", or "udgangen af" a moment."""
    bare = without_lead(plain)
    if bare == "dags dato":
        return Reading(None, None, Precision.UNRESOLVED, frozenset({UNRESOLVED}))
    leaving = _EXIT.fullmatch(bare)
    moment = parse_moment(leaving[1] if leaving else bare)
    if moment is None:
        return None
    if leaving:
        return Reading(None, moment.end, moment.precision, moment.flags)
    flags = moment.flags | {YEAR_ONLY_END} if moment.precision is Precision.YEAR else moment.flags
    return Reading(moment.start, moment.end, moment.precision, flags)


def _until(plain: str) -> Reading | None:
    found = _UNTIL.fullmatch(plain)
    reading = _point(found[1]) if found else None
    return reading and Reading(None, reading.end, reading.precision, reading.flags)


def _open_end(plain: str) -> Reading | None:
    reading = _years(plain) or _point(plain)
    if reading is None or _years(plain):
        return reading
    return Reading(reading.start, None, reading.precision, reading.flags - {YEAR_ONLY_END})


def _years(plain: str) -> Reading | None:
    found = _YEARS.fullmatch(without_lead(plain))
    if found is None:
        return None
    first, last = int(found[1]), int(found[2])
    flags = {YEAR_ONLY_END}
    if len(found[2]) == 2:
        if last <= 12:  # "2011-12" may also be December 2011
            flags.add(TWO_DIGIT_YEAR)
        last += first // 100 * 100
    return Reading(date(first, 1, 1), date(last, 12, 31), Precision.YEAR, frozenset(flags))


def _span(plain: str) -> Reading | None:
    for left, right in _splits(plain):
        last = _point(right)
        first = _first_of_span(left, last) if last else None
        if first and last:
            return Reading(
                first.start, last.end, _coarser(first, last), first.flags - {YEAR_ONLY_END} | last.flags
            )
    return None


def _splits(plain: str) -> Iterator[tuple[str, str]]:
    found = sorted(_BETWEEN.finditer(plain), key=lambda between: -len(between[0]))
    return ((plain[: between.start()].strip(), plain[between.end() :].strip()) for between in found)


def _first_of_span(left: str, last: Reading) -> Reading | None:
    try:
        return _point(left)
    except MissingYear:
        if last.end is None:
            raise
        return _point(f"{left} {last.end.year}")  # "januar til marts 2017": the year is written once


def _coarser(first: Reading, last: Reading) -> Precision:
    if Precision.UNRESOLVED in (first.precision, last.precision):
        return last.precision
    order = list(Precision)
    return max(first.precision, last.precision, key=order.index)
