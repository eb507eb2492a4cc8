"""T-02: what is compared with before has a before."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import TargetFacts, records_of
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.danish.text import fold
from partnerships.problem import Problem

CODE = "T-02"


def check_baselines(case: Case) -> Iterator[Problem]:
    """Tell of each target measured by an index or survey that no key figure gives a first value (rules.md 9, T-02; 4.3).

    What is counted from nothing - courses, visits - needs none, nor does an open target that says why it has no number.
    A kind that is never reported on is not asked.
    """
    weight = demands_of(case.facts.kind).baseline
    if weight is None:
        return
    known = [
        fold(f"{row.title} {row.data.get('source', '')}") for row in records_of(case.facts, "key-figure")
    ]
    for initiative in case.facts.initiatives:
        for target in initiative.targets:
            if target.source and not target.open_reason and not _has_baseline(target, known):
                sentence = _(
                    "Målet “%(what)s” måles med %(source)s, men der står ikke, hvor det begynder. "
                    "Tilføj et nøgletal med samme navn som målingen."
                )
                told = sentence % {"what": target.what, "source": target.source}
                yield Problem(CODE, weight, told, f"target-{target.line}", "source")


def _has_baseline(target: TargetFacts, known: list[str]) -> bool:
    names = (fold(target.what), fold(target.source))
    return any(name in figure for figure in known for name in names)
