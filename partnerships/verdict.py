"""A rule's answer: yes, or no with the sentence that is shown on the button and on the refusal page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """Truthy when the answer is yes; `reason` is a Danish sentence when it is no."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


YES = Verdict(allowed=True)


def no(reason: str) -> Verdict:
    """Refuse with a sentence that tells the person why."""
    return Verdict(allowed=False, reason=str(reason))
