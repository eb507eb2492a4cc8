"""What a readiness check gives: a problem with a code, a weight, a sentence and the place to mend it."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """ERROR stops a step, WARNING is shown and may be overruled, INFO is told."""

    ERROR = "E"
    WARNING = "W"
    INFO = "I"


@dataclass(frozen=True)
class Problem:
    """`block` addresses the block on the content page ("party-12", "section-4", "budget"), `field` the form field in it."""

    code: str  # the id of rules.md section 9, e.g. "P-01"
    severity: Severity
    sentence: str
    block: str = ""
    field: str = ""

    def weakened(self) -> "Problem":
        """Give the same problem as a warning: a text made before the system is flagged, never blocked (DECISIONS)."""
        return replace(self, severity=Severity.WARNING) if self.severity is Severity.ERROR else self


def errors(problems: list[Problem]) -> list[Problem]:
    """Give those problems that stop a step."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]
