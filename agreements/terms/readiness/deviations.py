"""C-10: who departs from the standard text says why."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem

CODE = "C-10"


def check_deviations(case: Case) -> Iterator[Problem]:
    """Tell of each section that differs from its clause without a reason, where one is asked for (rules.md 9, C-10).

    The ministry's acceptance is its approval of the text, where the deviation is shown.
    """
    weight = demands_of(case.facts.kind).deviation_reason
    if weight is None:
        return
    for section in case.facts.sections:
        if section.deviates and not section.deviation_reason.strip():
            sentence = _(
                "Afsnit %(number)s afviger fra standardteksten. Skriv hvorfor, så ministeriet kan tage stilling."
            )
            told = sentence % {"number": section.number}
            yield Problem(CODE, weight, told, f"section-{section.line}", "deviation_reason")
