"""The agreement's story: its chain of events, cut to what a reader may know."""

from collections.abc import Sequence

from django.db.models import QuerySet

from agreements.life.enums import MILESTONES
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships.models import Event

# What the side that decides may know beside the milestones; what is written in a draft stays with its own side.
REVIEW = (
    "give_access",
    "send",
    "decide",
    "place_remark",
    "return_remark",
    "make_signing_copy",
    "give_signature",
)
# A remark belongs to the reviewer until the agreement is returned with it.
NOT_OWNERS = ("place_remark",)
# What a caseworker writes to her own head of office.
INTERNAL_NOTES = frozenset({"recommend"})


def milestones(edition: Edition, more: Sequence[str]) -> QuerySet[Event]:
    """Give the events that everybody with sight may read, the newest first; `more` are verbs of higher storeys."""
    return Event.objects.filter(chain=chain_of(edition), verb__in=[*MILESTONES, *more]).order_by("-sequence")


def history(
    edition: Edition, more: Sequence[str], inner: Sequence[str], *, is_owner: bool, is_reviewer: bool
) -> QuerySet[Event]:
    """Give all the events that a side may read, the newest first.

    `more` are milestones of higher storeys, `inner` their verbs of the deciding side's own work.
    """
    events = Event.objects.filter(chain=chain_of(edition)).order_by("-sequence")
    if is_owner:
        return events.exclude(verb__in=[*NOT_OWNERS, *inner])
    return events.filter(verb__in=[*MILESTONES, *more, *([*REVIEW, *inner] if is_reviewer else ())])


def may_read_note(event: Event, *, is_reviewer: bool) -> bool:
    """Tell whether the words that came with a step may be read; a recommendation's are for the side that decides."""
    return is_reviewer or event.verb not in INTERNAL_NOTES
