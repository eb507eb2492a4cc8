"""Who was who when: the roles and contact functions people have held, from the rows and the events about them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.models import ContactPerson, Event, Membership, Party, User
from partnerships.queries.people import cards_of
from partnerships.queries.reach import parties_with_people
from partnerships.shapes import Post

_TOLD = ("name", "title", "function")


def posts_of(viewer: User, person: User) -> list[Post]:
    """Give what a person has held in the parties whose people the viewer sees; four queries."""
    seen = parties_with_people(viewer)
    return _posts(
        Membership.objects.filter(user=person, party__in=seen), cards_of(person).filter(party__in=seen)
    )


def posts_in(viewer: User, party_ids: Iterable[int]) -> list[Post]:
    """Give what has been held in the parties, as far as the viewer sees their people; three queries."""
    seen = Party.objects.filter(pk__in=parties_with_people(viewer).values("pk")).filter(pk__in=set(party_ids))
    return _posts(Membership.objects.filter(party__in=seen), ContactPerson.objects.filter(party__in=seen))


def _posts(memberships: QuerySet[Membership], cards: QuerySet[ContactPerson]) -> list[Post]:
    rows = memberships.select_related("user", "party", "substitute_for__user").order_by("id")
    people = list(cards.select_related("party", "successor").order_by("id"))
    events = _events_of(people)
    return [
        *(_role(row) for row in rows),
        *(post for card in people for post in _functions(card, events[str(card.pk)])),
    ]


def _role(row: Membership) -> Post:
    absent = row.substitute_for
    return Post(
        who=row.user.name,
        what=row.get_role_display(),
        where=row.party.name,
        since=row.since,
        until=row.until,
        note=_("Vikar for %(name)s") % {"name": absent.user.name} if absent else "",
        who_url=reverse("user", args=[row.user_id]),
    )


def _events_of(cards: list[ContactPerson]) -> dict[str, list[Event]]:
    """Give {card id: its events, the newest first}; one query."""
    found: dict[str, list[Event]] = defaultdict(list)
    rows = Event.objects.filter(
        subject_type=ContactPerson._meta.label_lower,
        subject_id__in=[str(card.pk) for card in cards],
        verb__in=("add_contact", "change_contact"),
    )
    for event in rows.order_by("-id"):
        found[event.subject_id].append(event)
    return found


def _functions(card: ContactPerson, events: list[Event]) -> Iterator[Post]:
    """Give what the card said from day to day, back from what it says now; a correction of the same day is left out."""
    told: dict[str, Any] = {name: getattr(card, name) for name in _TOLD}
    until, followed = card.retired_on, card.successor.name if card.successor else ""
    for event in events:
        if event.verb == "change_contact" and not set(_TOLD) & event.before.keys():
            continue
        if until is None or event.occurred_on <= until:
            yield _function(card, told, event.occurred_on, until, followed)
            until, followed = event.occurred_on - timedelta(days=1), ""
        if event.verb == "add_contact":
            return
        told |= {name: event.before[name] for name in _TOLD if name in event.before}
    yield _function(card, told, None, until, followed)


def _function(
    card: ContactPerson, told: dict[str, Any], since: date | None, until: date | None, followed: str
) -> Post:
    function = told["function"] or told["title"]
    return Post(
        who=told["name"],
        what=_("Kontaktperson: %(function)s") % {"function": function} if function else _("Kontaktperson"),
        where=card.party.name,
        since=since,
        until=until,
        note=_("Afløst af %(name)s") % {"name": followed} if followed else "",
    )
