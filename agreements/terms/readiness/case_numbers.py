"""D-05: the agreement can be found again in the parties' own records."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import records_of
from agreements.terms.enums import ReferenceKind
from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "D-05"
_KLE = re.compile(r"\d{2}(?:\.\d{2}){2}(?: ?[A-ZÆØÅ]\d{2})?")
_FILED = frozenset({ReferenceKind.CASE, ReferenceKind.JOURNAL})


def check_case_numbers(case: Case) -> Iterator[Problem]:
    """Warn when no party gives a case number, and of each KLE number that is not one (rules.md 9, D-05; 3.10).

    KLE may be left out.
    """
    references = records_of(case.facts, "reference")
    if not case.facts.case_numbers and not any(row.data.get("kind") in _FILED for row in references):
        sentence = _(
            "Ingen af parterne har skrevet et sagsnummer. Skriv det ved parten, så aftalen kan findes i jeres journal."
        )
        block = f"party-{case.facts.parties[0].line}" if case.facts.parties else ""
        yield Problem(CODE, Severity.WARNING, sentence, block, "case_number" if block else "")
    for row in references:
        if row.data.get("kind") == ReferenceKind.KLE and not _KLE.fullmatch(row.title.strip()):
            sentence = _(
                "“%(value)s” er ikke et KLE-nummer. Skriv det fx sådan: 05.04.06 eller 05.04.06 P20."
            )
            told = sentence % {"value": row.title}
            yield Problem(CODE, Severity.WARNING, told, f"reference-{row.line}", "value")
