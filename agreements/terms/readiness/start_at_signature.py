"""C-05: "dags dato" is the day of the last signature, and nothing else."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.enums import StartRule
from agreements.terms.readiness.case import Case, Stage
from partnerships.problem import Problem, Severity

CODE = "C-05"
_TODAY = re.compile(r"\bdags\s+dato\b", re.IGNORECASE)


def check_start_at_signature(case: Case) -> Iterator[Problem]:
    """Tell that the last signature sets the first day; refuse "dags dato" with a fixed one (rules.md 9, C-05).

    Once it is signed the day is known.
    """
    if case.facts.period.start_rule == StartRule.LAST_SIGNATURE:
        if case.stage is Stage.FORCE:
            return
        sentence = _("Første dag bliver den dag, den sidste part underskriver. Indtil da er den ikke kendt.")
        yield Problem(CODE, Severity.INFO, sentence, "period", "start_rule")
        return
    for passage in case.passages:
        if _TODAY.search(passage.text):
            sentence = _(
                "I %(place)s står der “dags dato”, men aftalen starter på en bestemt dag. "
                "Skriv datoen, eller vælg at aftalen starter ved sidste underskrift."
            )
            told = sentence % {"place": passage.place}
            yield Problem(CODE, Severity.ERROR, told, passage.block, passage.field)
