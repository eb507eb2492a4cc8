"""D-01: no personal number (CPR) stands in the agreement."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.cpr import find_cpr
from partnerships.problem import Problem, Severity

CODE = "D-01"


def check_personal_numbers(case: Case) -> Iterator[Problem]:
    """Give an error for each text with a certain personal number, a warning for a possible one (rules.md 9, D-01; 5.5).

    The sentence never repeats the number.
    """
    for passage in case.passages:
        found = find_cpr(passage.text)
        if any(finding.certain for finding in found):
            sentence = _("I %(place)s står der et CPR-nummer. Slet det: personnumre må ikke stå i aftalen.")
            weight = Severity.ERROR
        elif found:
            sentence = _("I %(place)s står der tal, der ligner et CPR-nummer. Slet dem, hvis det er et.")
            weight = Severity.WARNING
        else:
            continue
        yield Problem(CODE, weight, sentence % {"place": passage.place}, passage.block, passage.field)
