"""Who owes what to whom by when, of agreements that stand: signed or in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Exists, Min, OuterRef, Q, QuerySet

from agreements.terms.enums import SETTLED_STATES
from agreements.terms.models import Agreement, Edition, Obligation
from partnerships.danish import clock

COLUMNS = (
    "pk",
    "title",
    "due_text",
    "due_end",
    "owner__name",
    "receiver__name",
    "edition__agreement__reference",
    "edition__title",
    "edition__state",
)


class Shown(StrEnum):
    """Which deadlines a person looks at; the values stand in the address."""

    ALL = ""
    OWED = "aflevere"
    RECEIVED = "modtage"
    LATE = "forsent"
    UNDATED = "udendato"


@dataclass(frozen=True)
class Due:
    """One obligation; `owner` and `receiver` are "" where the agreement names nobody."""

    pk: int
    title: str
    due_text: str
    due_end: date | None
    owner: str
    receiver: str
    reference: str
    agreement: str
    state: str


def due_of(row: tuple) -> Due:
    """Turn a tuple of COLUMNS into a deadline."""
    pk, title, text, end, owner, receiver, *agreement = row
    return Due(pk, title, text, end, owner or "", receiver or "", *agreement)


def standing_obligations(seen: QuerySet[Agreement]) -> QuerySet[Obligation]:
    """Give the obligations of the newest text that stands, of agreements that are seen; unordered. Runs no query."""
    later = Edition.objects.filter(
        agreement=OuterRef("edition__agreement"),
        number__gt=OuterRef("edition__number"),
        state__in=SETTLED_STATES,
    )
    return Obligation.objects.filter(
        ~Exists(later),
        Exists(seen.filter(pk=OuterRef("edition__agreement"))),
        edition__state__in=SETTLED_STATES,
    ).order_by()


def narrowed(rows: QuerySet[Obligation], shown: Shown, own: Iterable[int]) -> QuerySet[Obligation]:
    """Narrow to what is looked at; `own` are the ids of the organisations the user works for. Runs no query."""
    if shown is Shown.UNDATED:
        return rows.filter(due_end__isnull=True)
    dated = rows.filter(due_end__isnull=False)
    conditions = {
        Shown.ALL: Q(),
        Shown.OWED: Q(owner__party_id__in=list(own)),
        Shown.RECEIVED: Q(receiver__party_id__in=list(own)),
        Shown.LATE: Q(due_end__lt=clock.today()),
    }
    return dated.filter(conditions[shown])


def next_deadlines(agreement_ids: list[int]) -> dict[int, date]:
    """Give {agreement id: its next deadline from today on} of those that have one; one query."""
    rows = standing_obligations(Agreement.objects.filter(pk__in=agreement_ids)).filter(
        edition__agreement__in=agreement_ids, due_end__gte=clock.today()
    )
    return dict(
        rows.values("edition__agreement_id")
        .annotate(first=Min("due_end"))
        .values_list("edition__agreement_id", "first")
    )
