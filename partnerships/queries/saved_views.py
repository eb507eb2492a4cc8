"""The views a user has kept."""

from typing import Any

from partnerships.danish.sorting import sort_key
from partnerships.models import SavedView


def views_of(user: Any, listing: str) -> list[SavedView]:
    """Give the user's own views of a list, by name in Danish order; one query."""
    return sorted(
        SavedView.objects.filter(user=user, listing=listing).order_by(), key=lambda view: sort_key(view.name)
    )
