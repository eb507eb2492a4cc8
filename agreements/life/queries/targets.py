"""The targets that are followed up: those of agreements in force, in the text that stands."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from agreements.life.queries.standing import of_agreements, standing
from agreements.terms.enums import PLACES, State
from agreements.terms.models import Agreement, Target
from agreements.terms.sentences import target_sentence
from partnerships.queries.words import danish_order, holding
from partnerships.shapes import Asked


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


def find_targets(seen: QuerySet[Agreement], asked: Asked) -> QuerySet[Target]:
    """Give the standing targets that are asked for; unordered. Runs no query.

    Words are looked for in the target and its initiative, and in what its agreement is found by.
    """
    rows = of_agreements(standing(Target.objects.all(), seen), asked)
    rows = holding(rows, asked.words, "what", "initiative__name", or_in="edition__agreement__search_text")
    if asked.get("indsats"):
        rows = rows.filter(initiative__kind=asked.get("indsats"))
    if asked.get("tal"):
        rows = rows.filter(amount_kind=asked.get("tal"))
    return rows.annotate(
        by_what=danish_order("what"),
        by_initiative=danish_order("initiative__name"),
        by_owner=danish_order("edition__agreement__owner__name"),
    )


def targets_by_id(pks: list[int]) -> dict[int, Target]:
    """Give {id: target} with initiative, edition, agreement and owner; one query."""
    rows = Target.objects.filter(pk__in=pks)
    return {row.pk: row for row in rows.select_related("initiative", "edition__agreement__owner")}
