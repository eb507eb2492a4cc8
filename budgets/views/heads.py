"""Short names of payers for the heads of narrow columns; the full names stand under the grid."""

from collections.abc import Sequence

from django.utils.translation import gettext as _


def column_heads(names: Sequence[str]) -> list[str]:
    """Give "Kommunen", "Ministeriet", "Regionen" or the unit alone, where that still tells the payers apart."""
    short = [_short(name) for name in names]
    return [head if short.count(head) == 1 else name for head, name in zip(short, names, strict=True)]


def _short(name: str) -> str:
    words = name.casefold()
    # First, because the name of a ministry may hold commas of its own.
    if words.startswith("ministeriet ") or words.endswith("ministeriet"):
        return _("Ministeriet")
    organisation, _comma, unit = name.rpartition(", ")
    if organisation:
        return unit
    if words.endswith(" kommune"):
        return _("Kommunen")
    return _("Regionen") if words.startswith("region ") else name
