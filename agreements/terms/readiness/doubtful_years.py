"""F-D7: dates are written with a whole year."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from agreements.terms.document.facts import RecordFacts
from agreements.terms.readiness.case import Case
from partnerships.danish.periods import (
    TWO_DIGIT_YEAR,
    AmbiguousDate,
    DateError,
    format_date_long,
    parse_date_expression,
)
from partnerships.problem import Problem, Severity

CODE = "F-D7"
SIGNATURE = "signature-line"
_SHORT_DATE = re.compile(r"(?<![\d./-])\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)")
# What records call a date that is printed as it was written.
_WRITTEN = ("period_text", "decided_text", "granted_text", "as_of_text", "ends_text")


def check_doubtful_years(case: Case) -> Iterator[Problem]:
    """Give a warning for each date whose year has two digits or is missing (rules.md 9, F-D7; 5.2).

    A signature's date stands as it was written: "7/11/15" stays doubtful until somebody has confirmed its reading (D20).
    """
    facts = case.facts
    written = [("period", "period_text", facts.period.text)]
    written += [(f"obligation-{row.line}", "due_text", row.due_text) for row in facts.obligations]
    records = [row for group in facts.records for row in group.rows]
    for row in records:
        written += [(f"{row.part}-{row.line}", name, row.data.get(name, "")) for name in _WRITTEN]
    for block, field, text in written:
        if text.strip() and _is_doubtful(text):
            sentence = _("“%(text)s” kan læses på flere måder. Skriv året med fire cifre.") % {"text": text}
            yield Problem(CODE, Severity.WARNING, sentence, block, field)
    for row in records:
        if row.part == SIGNATURE:
            yield from _unconfirmed(row)


def _unconfirmed(row: RecordFacts) -> Iterator[Problem]:
    text, read = row.data.get("date_text", ""), row.data.get("signed_on", "")
    if row.data.get("is_confirmed") or not text or not _is_doubtful(text):
        return
    told = {"text": text, "day": format_date_long(date.fromisoformat(read)) if read else ""}
    if read:
        sentence = _("“%(text)s” læses som %(day)s. Bekræft datoen, eller ret den.")
    else:
        sentence = _("“%(text)s” kan læses på flere måder. Skriv, hvilken dag det er, og bekræft den.")
    yield Problem(CODE, Severity.WARNING, sentence % told, f"{SIGNATURE}-{row.line}", "is_confirmed")


def _is_doubtful(text: str) -> bool:
    if _SHORT_DATE.search(text):
        return True
    try:
        return TWO_DIGIT_YEAR in parse_date_expression(text).flags
    except AmbiguousDate:
        return True
    except DateError:
        return False
