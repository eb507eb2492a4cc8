"""The checks of an edition as it is now: what the content page's margin and every step ask."""

from collections.abc import Mapping
from dataclasses import replace

from agreements import annexes
from agreements.terms.document.facts import Facts
from agreements.terms.document.gather import facts_of
from agreements.terms.models import Edition
from agreements.terms.queries.overruled import overruled
from agreements.terms.queries.required_clauses import required_clauses
from agreements.terms.queries.surroundings import surroundings
from agreements.terms.readiness.case import Case, Stage
from agreements.terms.readiness.check import problems_of
from agreements.terms.readiness.personal_numbers import has_doubtful_numbers
from partnerships.problem import Problem


def problems_of_edition(
    edition: Edition,
    stage: Stage,
    *,
    facts: Facts | None = None,
    told: Mapping[str, annexes.Told] | None = None,
) -> list[Problem]:
    """Give what must be mended before the stage, in document order, the other storeys' problems with it.

    `facts` and `told` spare gathering and asking again when the caller has them; they must be the edition's own, and
    `told` in the reader's language.
    """
    facts = facts or facts_of(edition)
    parts = [group.part for group in facts.records]
    case = Case(
        facts=facts,
        stage=stage,
        required=required_clauses(edition),
        is_open_ended=edition.is_open_ended,
        around=surroundings([edition], records=parts)[edition.pk],
    )
    if has_doubtful_numbers(case):
        case = replace(case, not_cpr=overruled(edition))
    if told is None:
        # Not what was told while facts were gathered: facts speak the agreement's language, problems the reader's.
        told = annexes.tell([edition.pk])[edition.pk]
    return problems_of(case, [problem for part in told.values() for problem in part.problems])
