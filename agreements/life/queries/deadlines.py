"""Who owes what to whom by when, of agreements that stand: signed or in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import OuterRef, Q, QuerySet, Subquery

from agreements.life.queries.standing import of_agreements, standing
from agreements.terms.models import Agreement, Obligation
from partnerships.danish import clock
from partnerships.queries.words import danish_order, holding
from partnerships.shapes import Asked

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
    MONEY = "penge"  # the days that money has, which are no obligations


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
    return standing(Obligation.objects.all(), seen)


def find_obligations(
    seen: QuerySet[Agreement], asked: Asked, own: Iterable[int], today: date
) -> QuerySet[Obligation]:
    """Give the standing obligations that are asked for; `own` are the organisations the user works for. Runs no query.

    Words are looked for in the obligation, and in what its agreement is found by.
    """
    rows = of_agreements(standing_obligations(seen), asked)
    rows = holding(rows, asked.words, "title", "due_text", or_in="edition__agreement__search_text")
    shown = Shown(asked.get("vis"))
    conditions = {
        Shown.ALL: Q(due_end__isnull=False),
        Shown.OWED: Q(due_end__isnull=False, owner__party_id__in=list(own)),
        Shown.RECEIVED: Q(due_end__isnull=False, receiver__party_id__in=list(own)),
        Shown.LATE: Q(due_end__lt=today),
        Shown.UNDATED: Q(due_end__isnull=True),
        Shown.MONEY: Q(due_end__isnull=False),
    }
    return rows.filter(conditions[shown]).annotate(
        by_title=danish_order("title"),
        by_owner=danish_order("owner__name"),
        by_receiver=danish_order("receiver__name"),
    )


def next_deadline() -> Subquery:
    """Give the next deadline from today on of an agreement that is asked for, None where it has none. Runs no query."""
    rows = standing_obligations(Agreement.objects.all()).filter(
        edition__agreement=OuterRef("pk"), due_end__gte=clock.today()
    )
    return Subquery(rows.order_by("due_end").values("due_end")[:1])
