"""C-01 for the way out: an agreement with the state says how it is terminated."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.enums import Kind
from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "C-01"


def check_termination_clause(case: Case) -> Iterator[Problem]:
    """Give an error when an agreement with the state has no notice that runs to a day (rules.md 9, C-01; 3.6)."""
    termination = case.facts.termination
    if case.facts.kind != Kind.STATE_AGREEMENT or termination.sentence:
        return
    if not termination.months:
        sentence = _("Aftalen siger ikke, hvordan den kan opsiges. Skriv varslet i måneder.")
        yield Problem(CODE, Severity.ERROR, sentence, "termination", "notice_months")
    else:
        sentence = _("Aftalen siger ikke, til hvilken dag den kan opsiges. Vælg, hvad varslet løber til.")
        yield Problem(CODE, Severity.ERROR, sentence, "termination", "notice_anchor")
