"""C-10: who departs from the standard text says why."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "C-10"


def check_deviations(case: Case) -> Iterator[Problem]:
    """Give an error for each section that differs from its clause without a reason (rules.md 9, C-10).

    The ministry's acceptance is its approval of the text, where the deviation is shown.
    """
    for section in case.facts.sections:
        if section.deviates and not section.deviation_reason.strip():
            sentence = _(
                "Afsnit %(number)s afviger fra standardteksten. Skriv hvorfor, så ministeriet kan tage stilling."
            )
            told = sentence % {"number": section.number}
            yield Problem(CODE, Severity.ERROR, told, f"section-{section.line}", "deviation_reason")
