"""F-D7: dates are written with a whole year."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.periods import TWO_DIGIT_YEAR, AmbiguousDate, DateError, parse_date_expression
from partnerships.problem import Problem, Severity

CODE = "F-D7"
_SHORT_DATE = re.compile(r"(?<![\d./-])\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)")


def check_doubtful_years(case: Case) -> Iterator[Problem]:
    """Give a warning for each period or deadline whose year has two digits or is missing (rules.md 9, F-D7)."""
    written = [("period", "period_text", case.facts.period.text)]
    written += [(f"obligation-{row.line}", "due_text", row.due_text) for row in case.facts.obligations]
    for block, field, text in written:
        if text.strip() and _is_doubtful(text):
            sentence = _("“%(text)s” kan læses på flere måder. Skriv året med fire cifre.") % {"text": text}
            yield Problem(CODE, Severity.WARNING, sentence, block, field)


def _is_doubtful(text: str) -> bool:
    if _SHORT_DATE.search(text):
        return True
    try:
        return TWO_DIGIT_YEAR in parse_date_expression(text).flags
    except AmbiguousDate:
        return True
    except DateError:
        return False
