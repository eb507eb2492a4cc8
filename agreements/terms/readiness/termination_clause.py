"""C-01 for the way out: the agreement says how it is terminated, where its kind asks for it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem

CODE = "C-01"


def check_termination_clause(case: Case) -> Iterator[Problem]:
    """Tell when there is no notice that runs to a day, as hard as the kind says (rules.md 9, C-01; 3.6)."""
    weight = demands_of(case.facts.kind).termination
    termination = case.facts.termination
    if weight is None or termination.sentence:
        return
    if not termination.months:
        sentence = _("Aftalen siger ikke, hvordan den kan opsiges. Skriv varslet i måneder.")
        yield Problem(CODE, weight, sentence, "termination", "notice_months")
    else:
        sentence = _("Aftalen siger ikke, til hvilken dag den kan opsiges. Vælg, hvad varslet løber til.")
        yield Problem(CODE, weight, sentence, "termination", "notice_anchor")
