"""D-01: no personal number (CPR) stands in the agreement."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.cpr import find_cpr
from partnerships.problem import Problem, Severity

CODE = "D-01"


def check_personal_numbers(case: Case) -> Iterator[Problem]:
    """Give an error for each text with a certain personal number, a warning for a possible one (rules.md 9, D-01; 5.5).

    A possible one of which somebody said why it is none is not told again. The sentence never repeats the number.
    """
    for passage in case.passages:
        found = find_cpr(passage.text)
        if any(finding.certain for finding in found):
            sentence = _("I %(place)s står der et CPR-nummer. Slet det: personnumre må ikke stå i aftalen.")
            weight = Severity.ERROR
        elif any(finding.code not in case.not_cpr for finding in found):
            sentence = _(
                "I %(place)s står der tal, der ligner et CPR-nummer. Slet dem, hvis det er et. "
                "Er det ikke, så ret stedet og skriv hvorfor."
            )
            weight = Severity.WARNING
        else:
            continue
        yield Problem(CODE, weight, sentence % {"place": passage.place}, passage.block, passage.field)


def has_doubtful_numbers(case: Case) -> bool:
    """Tell whether any text holds a number that may be a personal number: only then is asked who overruled what."""
    return any(not finding.certain for passage in case.passages for finding in find_cpr(passage.text))
