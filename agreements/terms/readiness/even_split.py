"""T-05: what a target spread over several institutions means for each of them."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from agreements.terms.document.facts import TargetFacts
from agreements.terms.enums import Basis
from agreements.terms.readiness.case import Case
from partnerships.danish.shares import largest_remainder
from partnerships.problem import Problem, Severity

CODE = "T-05"


def check_even_split(case: Case) -> Iterator[Problem]:
    """Tell of each target that cannot be shared evenly, and how it is shared (rules.md 9, T-05; 4.3)."""
    for target in (target for initiative in case.facts.initiatives for target in initiative.targets):
        if target.basis != Basis.PER_YEAR_OVER or not target.places or not target.minimum:
            continue
        if Decimal(target.minimum) % target.places:
            yield Problem(CODE, Severity.INFO, _sentence(target), f"target-{target.line}", "places")


def _sentence(target: TargetFacts) -> str:
    told = {"what": target.what, "total": target.minimum.replace(".", ","), "places": target.places}
    if Decimal(target.minimum) % 1:
        return _("Målet “%(what)s”: %(total)s går ikke lige op på %(places)s institutioner.") % told
    shares = Counter(largest_remainder(int(Decimal(target.minimum)), target.places))
    told["shares"] = _(" og ").join(
        _("%(count)s får %(share)s") % {"count": count, "share": share}
        for share, count in sorted(shares.items())
    )
    return _("Målet “%(what)s”: %(total)s går ikke lige op på %(places)s institutioner: %(shares)s.") % told
