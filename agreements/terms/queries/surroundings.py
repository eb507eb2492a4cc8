"""What the checks need to know and the facts do not tell: the register, other agreements, reservations, signatures."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Max

from agreements.terms.enums import DecisionKind
from agreements.terms.models import Edition, ParticipationContact, PoliticalDecision, Relation
from partnerships.models import Party


@dataclass(frozen=True)
class Card:
    """A printed contact person's card in the register; `party` is the line of the party it is printed under."""

    party: int
    name: str
    confirmed_on: date | None
    retired_on: date | None


@dataclass(frozen=True)
class Succession:
    """A party of the agreement that another organisation has taken over from."""

    party: int
    successor: str
    on: date


@dataclass(frozen=True)
class Surroundings:
    """What stands around one edition. `signed_on` is of the newest copy; `other_ends` is reference -> last day."""

    cards: tuple[Card, ...] = ()
    successions: tuple[Succession, ...] = ()
    other_ends: Mapping[str, date] = field(default_factory=dict)
    lifted: frozenset[int] = frozenset()  # lines of reservations that fell away
    signed_on: Mapping[int, date] = field(default_factory=dict)  # line of the party -> the day it signed


def surroundings(editions: Iterable[Edition], *, records: Iterable[str]) -> dict[int, Surroundings]:
    """Give {edition id: what stands around it} in two to five queries, however many editions.

    `records` names the parts (parts.PARTS) the editions have records of; what they lack is not asked for.
    """
    all_of = list(editions)
    ids, parts = [edition.pk for edition in all_of], set(records)
    frozen = [edition.pk for edition in all_of if edition.frozen_at]
    cards, successions = _cards(ids), _successions(ids)
    ends = _other_ends(ids) if "relation" in parts else {}
    lifted = _lifted(ids) if "political-decision" in parts else {}
    signed = _signed(frozen) if frozen else {}
    return {
        pk: Surroundings(
            tuple(cards.get(pk, ())),
            tuple(successions.get(pk, ())),
            ends.get(pk, {}),
            frozenset(lifted.get(pk, ())),
            signed.get(pk, {}),
        )
        for pk in ids
    }


def _cards(ids: list[int]) -> dict[int, list[Card]]:
    found: dict[int, list[Card]] = defaultdict(list)
    rows = ParticipationContact.objects.filter(edition_id__in=ids, contact__isnull=False)
    for row in rows.select_related("contact", "participation"):
        card = row.contact
        if card is not None:
            found[row.edition_id].append(
                Card(row.participation.line, row.name, card.confirmed_on, card.retired_on)
            )
    return found


def _successions(ids: list[int]) -> dict[int, list[Succession]]:
    found: dict[int, list[Succession]] = defaultdict(list)
    took_over = Party.objects.filter(
        predecessor__participations__edition_id__in=ids, succeeded_on__isnull=False
    ).order_by("succeeded_on", "pk")
    rows: Iterable[tuple[Any, ...]] = took_over.values_list(
        "predecessor__participations__edition_id",
        "predecessor__participations__pk",
        "predecessor__participations__first_id",
        "name",
        "succeeded_on",
    )
    for edition, pk, first, name, day in rows:
        if edition in ids:
            found[edition].append(Succession(first or pk, name, day))
    return found


def _other_ends(ids: list[int]) -> dict[int, dict[str, date]]:
    found: dict[int, dict[str, date]] = defaultdict(dict)
    rows = (
        Relation.objects.filter(edition_id__in=ids, agreement__isnull=False)
        .order_by()
        .values_list("edition_id", "agreement__reference")
        .annotate(ends=Max("agreement__editions__ends_on"))
    )
    for edition, reference, ends in rows:
        if ends:
            found[edition][reference] = ends
    return found


def _lifted(ids: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    rows = PoliticalDecision.objects.filter(
        edition_id__in=ids, kind=DecisionKind.RESERVATION, lifted__isnull=False
    )
    for row in rows.only("edition_id", "first_id"):
        found[row.edition_id].append(row.line)
    return found


def _signed(ids: list[int]) -> dict[int, dict[int, date]]:
    """Give who signed the newest copy; what was recalled counts no more."""
    newest: dict[int, int] = {}
    found: dict[int, dict[int, date]] = {}
    rows: Iterable[tuple[Any, ...]] = (
        Edition.objects.filter(pk__in=ids)
        .order_by("pk", "signing_copies__number")
        .values_list(
            "pk",
            "signing_copies__number",
            "signing_copies__signatures__participation__pk",
            "signing_copies__signatures__participation__first_id",
            "signing_copies__signatures__signed_on",
        )
    )
    for edition, copy, pk, first, day in rows:
        if newest.get(edition) != copy:
            newest[edition], found[edition] = copy, {}
        if day:
            found[edition][first or pk] = day
    return found
