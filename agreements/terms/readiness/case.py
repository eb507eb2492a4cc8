"""What every check looks at: the facts, how far the agreement has come, and the little the facts do not tell."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from agreements.terms.document.facts import Facts
from agreements.terms.enums import OPEN_STATES, UNDER_REVIEW_STATES
from agreements.terms.queries.required_clauses import RequiredClause
from agreements.terms.readiness.passages import Passage, passages


class Stage(StrEnum):
    """What the agreement must be good enough for."""

    SUBMIT = "submit"
    DECIDE = "decide"
    SIGN = "sign"


@dataclass(frozen=True)
class Case:
    """One edition before the checks. A check is a pure function of it."""

    facts: Facts
    stage: Stage
    required: tuple[RequiredClause, ...] = ()
    is_open_ended: bool = False

    @cached_property
    def passages(self) -> list[Passage]:
        """Every text with its address, walked once for all the checks of wording."""
        return passages(self.facts)


def stage_at(state: str) -> Stage:
    """Give what an edition in this state is getting ready for (code of enums.State)."""
    if state in OPEN_STATES:
        return Stage.SUBMIT
    return Stage.DECIDE if state in UNDER_REVIEW_STATES else Stage.SIGN
