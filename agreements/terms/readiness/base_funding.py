"""C-12: what the agreement rests on lasts as long as the agreement."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from agreements.terms.document.facts import RecordFacts, records_of
from agreements.terms.enums import RelationKind
from agreements.terms.readiness.case import Case
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "C-12"


def check_base_funding(case: Case) -> Iterator[Problem]:
    """Warn of each agreement or funding this one builds on that ends first (rules.md 9, C-12; D17).

    Where the relation names no day, the last day of the agreement in the system counts.
    """
    end = case.facts.period.end
    for row in records_of(case.facts, "relation"):
        ends = _ends(row, case)
        if end and ends and row.data.get("kind") == RelationKind.DEPENDS_ON and ends < end:
            sentence = _(
                "“%(title)s”, som aftalen bygger på, slutter %(ends)s, før aftalen slutter %(end)s. "
                "Aftal, hvem der betaler derefter, og skriv det som forbehold."
            )
            told = {"title": row.title, "ends": _long(ends), "end": _long(end)}
            yield Problem(CODE, Severity.WARNING, sentence % told, f"relation-{row.line}", "ends_on")


def _ends(row: RecordFacts, case: Case) -> str:
    written = row.data.get("ends_on", "")
    known = case.around.other_ends.get(row.data.get("agreement", ""))
    return written or (known.isoformat() if known else "")


def _long(day: str) -> str:
    return format_date_long(date.fromisoformat(day))
