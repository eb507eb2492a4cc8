"""Texts that name a contact person who hands his work over: a draft is rewritten, what is sent or signed stands still."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from agreements.life import notices
from agreements.rules import may_write, standing
from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import OPEN_STATES, State
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS, Part
from partnerships.leaving import Bound, Leave
from partnerships.models import ContactPerson
from partnerships.queries.people import cards_of

# What a row copies from the card, so that it prints as it was: field of the row -> field of the card.
_COPIED = {"name": "name", "person": "name", "phone": "phone", "email": "email"}


@dataclass(frozen=True)
class _Named:
    """A row of an edition, the field that points to the card, and the card."""

    part: Part
    row: Term
    field: str
    card: ContactPerson


def tell(leave: Leave) -> list[Bound]:
    """Give every place in an agreement where one of the person's cards is named."""
    return [_bound(leave, named) for named in _places(leave)]


def move(leave: Leave) -> None:
    """Write the successor where the text is being written, and tell the other parties of what they have seen."""
    told = set()
    for named in _places(leave):
        edition = named.row.edition
        new = named.card.successor
        if new is None:
            continue
        if _bound(leave, named).moves:
            save_part(
                edition,
                named.part.name,
                _values(named, new),
                by=leave.by,
                pk=named.row.pk,
                seen=named.row.version,
            )
        if edition.pk not in told and edition.sendings.exists():
            told.add(edition.pk)
            notices.tell_new_contact(edition, leave.party_ids)


def _places(leave: Leave) -> Iterator[_Named]:
    # Before the hand-over the cards are in service; in the midst of it they are stopped today and followed.
    cards = cards_of(leave.person).filter(
        Q(retired_on=None) | Q(retired_on=leave.on, successor__isnull=False), party_id__in=leave.party_ids
    )
    for part in PARTS.values():
        for field in _pointing(part):
            rows = part.model._default_manager.filter(**{f"{field}__in": cards})
            rows = rows.exclude(edition__state=State.REJECTED).select_related(
                "edition__agreement", f"{field}__successor"
            )
            for row in rows.order_by("edition", "id"):
                yield _Named(part, row, field, getattr(row, field))


def _pointing(part: Part) -> list[str]:
    return [name for name in part.fields if part.model._meta.get_field(name).related_model is ContactPerson]


def _bound(leave: Leave, named: _Named) -> Bound:
    edition = named.row.edition
    seen = bool(standing(leave.by, edition.agreement).party_ids)
    reference = edition.agreement.reference if seen else _("en aftale, du ikke kan se")
    what = _("Nævnt som %(what)s i %(reference)s") % {"what": named.part.label, "reference": reference}
    verdict = may_write(leave.by, edition, named.part.group)
    note = "" if verdict else _stands(edition.state) or verdict.reason
    return Bound(
        f"{named.part.name}:{named.row.pk}:{named.row.version}", what, moves=bool(verdict), note=note
    )


def _stands(state: str) -> str:
    if state in OPEN_STATES:
        return ""
    return _("Teksten står stille. De andre parter får en mail, og aftalens side viser den nye kontakt.")


def _values(named: _Named, new: ContactPerson) -> dict[str, Any]:
    """Give the new card and what was copied from the old one; what was written by hand stays."""
    copied = {
        field: getattr(new, source)
        for field, source in _COPIED.items()
        if field in named.part.fields and getattr(named.row, field) == getattr(named.card, source)
    }
    return {named.field: new, **copied}
