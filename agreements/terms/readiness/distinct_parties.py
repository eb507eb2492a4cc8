"""P-03: an agreement has at least two parties."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import PartyFacts
from agreements.terms.enums import Kind
from agreements.terms.readiness.case import Case
from partnerships.danish.text import fold
from partnerships.problem import Problem, Severity

CODE = "P-03"


def check_distinct_parties(case: Case) -> Iterator[Problem]:
    """Give an error unless two parties differ: by CVR or name, in an internal agreement by unit (rules.md 9, P-03)."""
    parties = case.facts.parties
    if len(parties) < 2:
        sentence = _("En aftale har mindst to parter. Tilføj den, der mangler.")
        yield Problem(CODE, Severity.ERROR, sentence, _block(parties))
        return
    is_internal = case.facts.kind == Kind.INTERNAL_AGREEMENT
    if all(_is_same(parties[0], other, is_internal=is_internal) for other in parties[1:]):
        sentence = _("Parterne er den samme organisation. Vælg to, der er forskellige.")
        yield Problem(CODE, Severity.ERROR, sentence, _block(parties), "unit" if is_internal else "party")


def _is_same(one: PartyFacts, other: PartyFacts, *, is_internal: bool) -> bool:
    if is_internal and fold(one.unit) != fold(other.unit):
        return False
    if one.cvr and other.cvr:
        return one.cvr == other.cvr
    return fold(one.name) == fold(other.name)


def _block(parties: tuple[PartyFacts, ...]) -> str:
    return f"party-{parties[-1].line}" if parties else ""
