"""What every check looks at: the facts, how far the agreement has come, and the little the facts do not tell."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from agreements.terms.document.facts import Facts
from agreements.terms.enums import OPEN_STATES, SETTLED_STATES, UNDER_REVIEW_STATES
from agreements.terms.queries.required_clauses import RequiredClause
from agreements.terms.queries.surroundings import Surroundings
from agreements.terms.readiness.passages import Passage, passages
from partnerships.danish import clock


class Stage(StrEnum):
    """What the agreement must be good enough for."""

    SUBMIT = "submit"
    DECIDE = "decide"
    SIGN = "sign"
    FORCE = "force"


@dataclass(frozen=True)
class Case:
    """One edition before the checks. A check is a pure function of it.

    `not_cpr` holds the codes of numbers that somebody said are no personal numbers (queries.overruled).
    """

    facts: Facts
    stage: Stage
    required: tuple[RequiredClause, ...] = ()
    is_open_ended: bool = False
    around: Surroundings = field(default_factory=Surroundings)
    not_cpr: frozenset[str] = frozenset()
    today: date = field(default_factory=clock.today)

    @cached_property
    def passages(self) -> list[Passage]:
        """Every text with its address, walked once for all the checks of wording."""
        return passages(self.facts)


def stage_at(state: str) -> Stage:
    """Give what an edition in this state is getting ready for (code of enums.State)."""
    if state in OPEN_STATES:
        return Stage.SUBMIT
    if state in SETTLED_STATES:
        return Stage.FORCE
    return Stage.DECIDE if state in UNDER_REVIEW_STATES else Stage.SIGN
