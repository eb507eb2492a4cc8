"""C-04: the agreement begins and ends, in that order."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.enums import UNSIGNED, StartRule
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem, Severity

CODE = "C-04"


def check_period_limits(case: Case) -> Iterator[Problem]:
    """Tell when first or last day is missing, as hard as the kind says; an end before the start is an error (C-04).

    The last day may be missing when the agreement runs on, the first when the last signature sets it.
    """
    period, weight = case.facts.period, demands_of(case.facts.kind).period
    if weight and not period.start and period.start_rule == StartRule.FIXED:
        sentence = _(
            "Aftalens første dag mangler. Skriv den, eller vælg at den starter ved sidste underskrift."
        )
        if case.facts.kind in UNSIGNED:
            sentence = _("Første dag mangler. Skriv den dag, det skal gælde fra.")
        yield Problem(CODE, weight, sentence, "period", "starts_on")
    if weight and not period.end and not case.is_open_ended:
        sentence = _(
            "Aftalens sidste dag mangler. Skriv den, eller vælg at aftalen løber, til den bliver opsagt."
        )
        yield Problem(CODE, weight, sentence, "period", "ends_on")
    if period.start and period.end and period.end <= period.start:
        sentence = _("Aftalen slutter, før den er begyndt. Ret første eller sidste dag.")
        yield Problem(CODE, Severity.ERROR, sentence, "period", "ends_on")
