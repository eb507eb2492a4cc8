"""S-06: no political reservation is open when the agreement takes effect."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import records_of
from agreements.terms.enums import DecisionKind
from agreements.terms.readiness.case import Case, Stage
from partnerships.problem import Problem, Severity

CODE = "S-06"


def check_open_reservations(case: Case) -> Iterator[Problem]:
    """Give each reservation nobody has lifted: a warning until it is signed, then an error (rules.md 9, S-06; 3.3)."""
    weight = Severity.ERROR if case.stage is Stage.FORCE else Severity.WARNING
    for row in records_of(case.facts, "political-decision"):
        if row.data.get("kind") == DecisionKind.RESERVATION and row.line not in case.around.lifted:
            sentence = _(
                "Forbeholdet om %(body)s er åbent. Aftalen kan først sættes i kraft, når beslutningen er truffet "
                "og forbeholdet er meldt bortfaldet."
            )
            told = sentence % {"body": row.title}
            yield Problem(CODE, weight, told, f"political-decision-{row.line}", "kind")
