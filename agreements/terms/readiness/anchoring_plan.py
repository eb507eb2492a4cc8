"""C-13: the agreement obliges to an anchoring plan with its three minimum parts."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import ObligationFacts
from agreements.terms.enums import SectionShows
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from agreements.terms.readiness.order import block_that_shows
from partnerships.danish.text import fold
from partnerships.problem import Problem

CODE = "C-13"
_NAME = "forankr"
_STEMS = ("finans", "organis", "mål")


def check_anchoring_plan(case: Case) -> Iterator[Problem]:
    """Tell when an agreement that owes a plan lacks it, or the plan a minimum part (rules.md 9, C-13; 4.7)."""
    facts = case.facts
    weight = demands_of(facts.kind).anchoring_plan
    if weight is None:
        return
    plan = next((row for row in facts.obligations if _NAME in fold(row.title)), None)
    if plan is None:
        sentence = _("Aftalen mangler en forpligtelse om en forankringsplan. Tilføj den under forpligtelser.")
        yield Problem(CODE, weight, sentence, block_that_shows(facts, SectionShows.OBLIGATIONS))
        return
    missing = _missing_parts(plan)
    if missing:
        sentence = _("Forankringsplanen skal også handle om %(parts)s. Tilføj det som punkt i forpligtelsen.")
        told = sentence % {"parts": _(" og ").join(missing)}
        yield Problem(CODE, weight, told, f"obligation-{plan.line}", "parts")


def _missing_parts(plan: ObligationFacts) -> list[str]:
    """Give what the plan does not speak of; a part is recognised by the stem of its word."""
    written = fold(" ".join((plan.text, *plan.parts)))
    names = (_("finansiering"), _("organisatorisk forankring"), _("fremtidige mål"))
    return [name for stem, name in zip(_STEMS, names, strict=True) if stem not in written]
