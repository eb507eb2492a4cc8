"""Short names of payers for the heads of narrow columns; the full names stand under the grid."""

from collections.abc import Sequence

from django.utils.translation import gettext as _


def column_heads(names: Sequence[str]) -> list[str]:
    """Give "Kommunen", "Ministeriet", "Regionen" or the unit alone, where that still tells the payers apart."""
    short = [_short(name) for name in names]
    return [head if short.count(head) == 1 else name for head, name in zip(short, names, strict=True)]


def _short(name: str) -> str:
    organisation, _comma, unit = name.partition(", ")
    if unit:
        return unit
    words = organisation.casefold()
    if words.endswith(" kommune"):
        return _("Kommunen")
    if words.startswith("ministeriet ") or words.endswith("ministeriet"):
        return _("Ministeriet")
    if words.startswith("region "):
        return _("Regionen")
    return organisation
