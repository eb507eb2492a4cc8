"""P-03: what binds has at least two parties."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import PartyFacts
from agreements.terms.enums import BOUND
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.danish.text import fold
from partnerships.problem import Problem, Severity

CODE = "P-03"


def check_distinct_parties(case: Case) -> Iterator[Problem]:
    """Give an error unless two that are bound differ: by CVR or name, in an internal agreement by unit (P-03).

    Who pays or takes part without being bound does not count (rules.md 1.1). A framework note needs nobody.
    """
    demands = demands_of(case.facts.kind)
    parties = tuple(party for party in case.facts.parties if party.capacity in BOUND)
    if not demands.parties:
        return
    if len(parties) < demands.parties:
        sentence = _("En aftale har mindst to parter. Tilføj den, der mangler.")
        yield Problem(CODE, Severity.ERROR, sentence, _block(case.facts.parties))
        return
    if all(_is_same(parties[0], other, are_units=demands.are_units) for other in parties[1:]):
        sentence = _("Parterne er den samme organisation. Vælg to, der er forskellige.")
        yield Problem(
            CODE, Severity.ERROR, sentence, _block(parties), "unit" if demands.are_units else "party"
        )


def _is_same(one: PartyFacts, other: PartyFacts, *, are_units: bool) -> bool:
    if are_units and fold(one.unit) != fold(other.unit):
        return False
    if one.cvr and other.cvr:
        return one.cvr == other.cvr
    return fold(one.name) == fold(other.name)


def _block(parties: tuple[PartyFacts, ...]) -> str:
    return f"party-{parties[-1].line}" if parties else ""
