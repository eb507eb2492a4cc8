"""What a new budget is proposed to look like, from what the agreement already says."""

from dataclasses import dataclass

from agreements.terms.models import Edition, Participation
from budgets.enums import MOST_YEARS
from partnerships.danish import clock


@dataclass(frozen=True)
class Proposal:
    """First and last year, and the names of those who may pay, in the agreement's order."""

    first_year: int
    last_year: int
    payers: tuple[str, ...]


def proposal_for(edition: Edition) -> Proposal:
    """Propose the agreement's years (this year when it has none yet) and its parties."""
    first = edition.starts_on.year if edition.starts_on else clock.today().year
    last = edition.ends_on.year if edition.ends_on else first
    names = Participation.objects.filter(edition=edition).values_list("name", flat=True)
    return Proposal(min(first, last), min(last, min(first, last) + MOST_YEARS - 1), tuple(names))
