"""Which organisations a user works for, and as what."""

from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet

from partnerships.danish import clock
from partnerships.models import Membership, User
from partnerships.models.base import holds_on
from partnerships.queries.prepared import Prepared


@dataclass(frozen=True)
class HeldRole:
    """A membership, as far as every page asks for it: the role, and where it is held."""

    role: str
    party_id: int
    party_name: str


def open_memberships(user: Any) -> QuerySet[Membership]:
    """Give the user's memberships that hold today; none for an anonymous or closed user."""
    return Membership.objects.open_today().filter(user=user) if _is_open(user) else Membership.objects.none()


def _is_open(user: Any) -> bool:
    return getattr(user, "is_authenticated", False) and user.is_active


def lasting_memberships(user: User) -> QuerySet[Membership]:
    """Give the memberships of a person that have not ended, also those that have not begun."""
    return Membership.objects.lasting().filter(user=user)


def memberships_of(user: Any) -> list[HeldRole]:
    """Give what the user holds today, oldest first. One query, kept for a request."""
    return _kept(user)[1]


def roles_of(user: Any) -> dict[int, set[str]]:
    """Give {party id: roles held there}, units under a party counted with it; the same one query."""
    return _kept(user)[2]


def party_ids_of(user: Any) -> list[int]:
    """Give the ids of every organisation the user may act or read for."""
    return sorted(roles_of(user))


def _kept(user: Any) -> tuple[date, list[HeldRole], dict[int, set[str]]]:
    today = clock.today()
    kept: tuple[date, list[HeldRole], dict[int, set[str]]] | None = getattr(user, "_roles_by_party", None)
    if kept is None or kept[0] != today:
        kept = (today, *_read(user, today))
        if getattr(user, "is_authenticated", False):
            user._roles_by_party = kept
    return kept


def _held_by(user: int, today: date) -> QuerySet[Membership, Any]:
    """Ask for each membership once for every unit below its party; a municipality has three levels at most."""
    below = ("party__units", "party__units__units", "party__units__units__units")
    held = Membership.objects.filter(holds_on(today), user=user).order_by()
    return held.values_list("since", "pk", "role", "party", "party__name", *below)


_held = Prepared(_held_by)


def _read(user: Any, today: date) -> tuple[list[HeldRole], dict[int, set[str]]]:
    rows = _held(user=user.pk, today=today) if _is_open(user) else []
    held: dict[int, HeldRole] = {}
    roles: dict[int, set[str]] = {}
    for _since, pk, role, party, name, *units in sorted(rows, key=itemgetter(0, 1)):
        held.setdefault(pk, HeldRole(role, party, name))
        for party_id in (party, *units):
            if party_id is not None:
                roles.setdefault(party_id, set()).add(role)
    return list(held.values()), roles
