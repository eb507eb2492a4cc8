"""F-D5: a period that ends with a year alone is read to its last day, and that day is shown."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.periods import YEAR_ONLY_END, DateError, format_date_long, parse_date_expression
from partnerships.problem import Problem, Severity

CODE = "F-D5"


def check_year_only_end(case: Case) -> Iterator[Problem]:
    """Tell which day a period "2012-2015" is read to end on (rules.md 9, F-D5; 5.2)."""
    try:
        read = parse_date_expression(case.facts.period.text)
    except DateError:
        return
    if YEAR_ONLY_END in read.flags and read.end:
        sentence = _(
            "Perioden slutter med et årstal. Det læses som %(day)s. Ret sidste dag, hvis det er en anden."
        )
        yield Problem(
            CODE, Severity.INFO, sentence % {"day": format_date_long(read.end)}, "period", "ends_on"
        )
