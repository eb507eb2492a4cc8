"""Which organisations a user works for, and as what."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from partnerships.danish import clock
from partnerships.models import Membership, User


def open_memberships(user: Any) -> QuerySet[Membership]:
    """Give the user's memberships that hold today; none for an anonymous or closed user."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return Membership.objects.none()
    return Membership.objects.open_today().filter(user=user)


def lasting_memberships(user: User) -> QuerySet[Membership]:
    """Give the memberships of a person that have not ended, also those that have not begun."""
    return Membership.objects.lasting().filter(user=user)


def memberships_of(user: Any) -> list[Membership]:
    """Give the memberships that hold today with their party, oldest first. One query, kept for a request."""
    return _kept(user)[1]


def roles_of(user: Any) -> dict[int, set[str]]:
    """Give {party id: roles held there}, units under a party counted with it; the same one query."""
    return _kept(user)[2]


def party_ids_of(user: Any) -> list[int]:
    """Give the ids of every organisation the user may act or read for."""
    return sorted(roles_of(user))


def _kept(user: Any) -> tuple[date, list[Membership], dict[int, set[str]]]:
    today = clock.today()
    kept: tuple[date, list[Membership], dict[int, set[str]]] | None = getattr(user, "_roles_by_party", None)
    if kept is None or kept[0] != today:
        kept = (today, *_read(user))
        if getattr(user, "is_authenticated", False):
            user._roles_by_party = kept
    return kept


def _read(user: Any) -> tuple[list[Membership], dict[int, set[str]]]:
    """Read each membership once for every unit below its party; a municipality has three levels at most."""
    below = {"_unit": "party__units", "_part": "party__units__units", "_desk": "party__units__units__units"}
    few = open_memberships(user).select_related("party").only("role", "since", "party__name").order_by()
    rows = few.annotate(**{name: F(path) for name, path in below.items()})
    memberships: dict[int, Membership] = {}
    roles: dict[int, set[str]] = {}
    for row in sorted(rows, key=lambda row: (row.since, row.pk)):
        memberships.setdefault(row.pk, row)
        for party_id in (row.party_id, *(getattr(row, name) for name in below)):
            if party_id is not None:
                roles.setdefault(party_id, set()).add(row.role)
    return list(memberships.values()), roles
