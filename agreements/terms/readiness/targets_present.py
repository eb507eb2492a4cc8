"""T-01: each initiative has a target with number and unit."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import TargetFacts
from agreements.terms.enums import AmountKind, Basis
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem, Severity

CODE = "T-01"


def check_targets_present(case: Case) -> Iterator[Problem]:
    """Tell of each initiative without target, and target without number, unit or reason (rules.md 9, T-01).

    How hard says the kind. An open target with a reason is a warning; one without a number by nature asks for words only.
    """
    weight = demands_of(case.facts.kind).target
    if weight is None:
        return
    for initiative in case.facts.initiatives:
        if not initiative.targets:
            sentence = _("Indsatsen “%(name)s” har intet mål. Tilføj mindst ét med tal og enhed.")
            told = sentence % {"name": initiative.name}
            yield Problem(CODE, weight, told, f"initiative-{initiative.line}", "targets")
        for target in initiative.targets:
            yield from _faults(target, weight)


def _faults(target: TargetFacts, weight: Severity) -> Iterator[Problem]:
    block, what = f"target-{target.line}", {"what": target.what}
    if target.amount_kind == AmountKind.QUALITATIVE:
        return
    if target.amount_kind == AmountKind.OPEN:
        if target.open_reason.strip():
            sentence = _("Målet “%(what)s” er åbent. Aftal et tal, så snart det er muligt.") % what
            yield Problem(CODE, Severity.WARNING, sentence, block, "amount_kind")
        else:
            sentence = (
                _("Målet “%(what)s” har intet tal. Skriv et tal, eller skriv hvorfor det er åbent.") % what
            )
            yield Problem(CODE, weight, sentence, block, "open_reason")
        return
    if not target.minimum:
        sentence = _("Målet “%(what)s” har intet tal. Skriv det, eller vælg at målet er åbent.") % what
        yield Problem(CODE, weight, sentence, block, "minimum")
    if not target.unit.strip() and target.basis != Basis.SHARE:
        sentence = (
            _("Målet “%(what)s” mangler en enhed. Skriv, hvad der tælles, fx personer eller forløb.") % what
        )
        yield Problem(CODE, weight, sentence, block, "unit")
