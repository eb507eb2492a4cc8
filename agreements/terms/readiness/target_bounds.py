"""T-03: a target's numbers run upwards, and a share is at most the whole."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from agreements.terms.enums import Basis
from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "T-03"


def check_target_bounds(case: Case) -> Iterator[Problem]:
    """Give an error for each target whose least is over its most, or whose share is not 0 to 100 (rules.md 9, T-03)."""
    for target in (target for initiative in case.facts.initiatives for target in initiative.targets):
        numbers = [Decimal(number) for number in (target.minimum, target.maximum) if number]
        block, what = f"target-{target.line}", {"what": target.what}
        if numbers != sorted(numbers):
            sentence = _("Målet “%(what)s”: det mindste tal er større end det højeste. Byt om på dem.") % what
            yield Problem(CODE, Severity.ERROR, sentence, block, "minimum")
        if target.basis == Basis.SHARE and any(not 0 <= number <= 100 for number in numbers):
            sentence = (
                _("Målet “%(what)s” er en andel og skal ligge mellem 0 og 100 procent. Ret tallet.") % what
            )
            yield Problem(CODE, Severity.ERROR, sentence, block, "minimum")
