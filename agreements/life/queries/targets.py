"""The targets that are followed up: those of agreements in force, in the text that stands."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from agreements.terms.enums import PLACES, State
from agreements.terms.models import Agreement, Target
from agreements.terms.sentences import target_sentence


@dataclass(frozen=True)
class TargetLine:
    """A target as it is printed, and the initiative it belongs to."""

    initiative: str
    what: str
    sentence: str


def in_force(seen: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Narrow to agreements that are in force. Runs no query."""
    return seen.filter(state_place=PLACES[State.IN_FORCE])


def targets_of(agreement_ids: list[int]) -> dict[int, list[TargetLine]]:
    """Give {agreement id: its targets in printed order}; one query, however many agreements."""
    rows = (
        Target.objects.filter(edition__agreement__in=agreement_ids, edition__state=State.IN_FORCE)
        .select_related("initiative", "edition")
        .order_by("initiative__order", "initiative_id", "order", "id")
    )
    found: dict[int, list[TargetLine]] = defaultdict(list)
    for target in rows:
        line = TargetLine(target.initiative.name, target.what, target_sentence(target))
        found[target.edition.agreement_id].append(line)
    return found
