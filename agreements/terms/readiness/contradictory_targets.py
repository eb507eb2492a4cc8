"""T-06: two targets for the same thing do not contradict each other."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts, TargetFacts, records_of
from agreements.terms.enums import AmountKind, Basis, PlaceKind
from agreements.terms.readiness.case import Case
from partnerships.danish.text import fold
from partnerships.problem import Problem, Severity

CODE = "T-06"
_ABOUT = Decimal("0.1")  # "ca. 30" is 27 to 33
_BOUNDLESS = Decimal("Infinity")


def check_contradictory_targets(case: Case) -> Iterator[Problem]:
    """Warn of each pair of an initiative's targets on the same thing that cannot both be met (rules.md 9, T-06).

    "10 in each of two districts" (20) contradicts "about 30 at any time": no more can go on than there are in all (D09).
    A target for each place that does not say how many there are is multiplied by the districts the agreement names.
    """
    districts = _districts(case.facts)
    for initiative in case.facts.initiatives:
        targets = [_placed(target, districts) for target in initiative.targets]
        for one, other in combinations(targets, 2):
            if fold(one.what) == fold(other.what) and _contradict(one, other):
                sentence = _(
                    "Om “%(what)s” står der både “%(one)s” og “%(other)s”. Ret det ene mål, så de passer."
                )
                told = sentence % {"what": other.what, "one": one.sentence, "other": other.sentence}
                yield Problem(CODE, Severity.WARNING, told, f"target-{other.line}", "minimum")


def _districts(facts: Facts) -> int:
    return sum(row.data.get("kind") == PlaceKind.DISTRICT for row in records_of(facts, "place"))


def _placed(target: TargetFacts, districts: int) -> TargetFacts:
    is_unsaid = target.basis == Basis.PER_INSTITUTION and not target.places
    return replace(target, places=districts) if is_unsaid else target


def _contradict(one: TargetFacts, other: TargetFacts) -> bool:
    if not one.minimum or not other.minimum or fold(one.unit) != fold(other.unit):
        return False
    first, second = _measure(one), _measure(other)
    (low, high), (other_low, other_high) = _span(one), _span(other)
    if first == second:
        return low > other_high or other_low > high
    if (first, second) == (Basis.LEVEL, Basis.TOTAL):
        return low > other_high
    return (first, second) == (Basis.TOTAL, Basis.LEVEL) and other_low > high


def _measure(target: TargetFacts) -> str:
    """Give what the number measures, those that can be compared brought to the same."""
    if target.basis == Basis.PER_INSTITUTION and target.places:
        return Basis.TOTAL
    return Basis.PER_YEAR if target.basis == Basis.PER_YEAR_OVER else target.basis


def _span(target: TargetFacts) -> tuple[Decimal, Decimal]:
    times = target.places if target.basis == Basis.PER_INSTITUTION and target.places else 1
    low = Decimal(target.minimum) * times
    if target.amount_kind == AmountKind.AT_LEAST:
        return low, _BOUNDLESS
    if target.amount_kind == AmountKind.ABOUT:
        return low - low * _ABOUT, low + low * _ABOUT
    return low, Decimal(target.maximum) * times if target.maximum else low
