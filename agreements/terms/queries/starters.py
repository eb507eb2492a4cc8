"""For which organisations a user may start an agreement."""

from typing import Any

from partnerships.enums import Role
from partnerships.queries.memberships import memberships_of

_DRAFTERS = (Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_MANAGER)


def owner_party_ids(user: Any) -> list[int]:
    """Give the ids of the organisations the user is a drafter in (not units below: the drafter is named)."""
    return sorted({held.party_id for held in memberships_of(user) if held.role in _DRAFTERS})
