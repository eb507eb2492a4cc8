"""Which organisations a user works for, and as what."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from partnerships.danish import clock
from partnerships.models import Membership, Party


def open_memberships(user: Any) -> QuerySet[Membership]:
    """Give the user's memberships that hold today; none for an anonymous or closed user."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return Membership.objects.none()
    today = clock.today()
    return Membership.objects.filter(user=user, since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gte=today)
    )


def roles_of(user: Any) -> dict[int, set[str]]:
    """Give {party id: roles held there}, units under a party counted with it. Two queries, kept on the user for a request."""
    kept: tuple[date, dict[int, set[str]]] | None = getattr(user, "_roles_by_party", None)
    if kept is not None and kept[0] == clock.today():
        return kept[1]
    roles: dict[int, set[str]] = {}
    for party_id, role in open_memberships(user).values_list("party_id", "role"):
        roles.setdefault(party_id, set()).add(role)
    for unit_id, parent_id in _units_under(set(roles)):
        roles.setdefault(unit_id, set()).update(roles[parent_id])
    if getattr(user, "is_authenticated", False):
        user._roles_by_party = (clock.today(), roles)
    return roles


def party_ids_of(user: Any) -> list[int]:
    """Give the ids of every organisation the user may act or read for."""
    return sorted(roles_of(user))


def _units_under(party_ids: set[int]) -> list[tuple[int, int]]:
    """Give (unit, ancestor) pairs below the parties, level by level; a municipality has three levels at most."""
    found: list[tuple[int, int]] = []
    ancestors = {party_id: party_id for party_id in party_ids}
    while ancestors:
        rows = (
            Party.objects.filter(parent_id__in=ancestors)
            .exclude(pk__in=party_ids)
            .values_list("pk", "parent_id")
        )
        level = {unit: ancestors[parent] for unit, parent in rows if parent is not None}
        found.extend(level.items())
        ancestors = level
    return found
