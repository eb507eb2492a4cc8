"""What has changed in the parts that other storeys told (the budget): compared by shape; only they know the rest."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from agreements.terms.document.differences import Change, shown
from agreements.terms.enums import AnnexKind

# Computed from the rest or the same thing said again: telling it too would hide what was changed.
SILENT = frozenset(
    {"line", "number", "lead", "repeats", "share", "by_initiative", "totals", "uncovered"}
    # A calculation is told in its own words, a column by what it holds, a printed sum by what it is called.
    | {"units", "unit_name", "unit_price", "times", "times_name", "product", "basis", "period_years"}
    | {"table", "row", "payer", "year", "computed", "difference", "of_printed", "printed_right"}
    # A kind is told in its words, a rate by how it was found, what is given by its lines.
    | {"category", "contribution", "contributions", "annual_pay", "annual_hours", "rhythm"}
)
NAMES = ("text", "financier", "name", "title")
WORDS = {
    "title": _("titel"),
    "note": _("note"),
    "years": _("år"),
    "price_level_year": _("prisniveau"),
    "financiers": _("betalere"),
    "amounts": _("beløb"),
    "total": _("i alt"),
    "expenditure": _("udgifter"),
    "text": _("tekst"),
    "is_estimate": _("skøn"),
    "basis_words": _("beløbene gælder"),
    "columns": _("kolonner"),
    "remarks": _("bemærkninger"),
    "notes": _("noter"),
    "calculation": _("beregning"),
    "assumptions": _("forudsætninger"),
    "legal_basis": _("hjemmel"),
    "printed": _("trykte summer"),
    "amount": _("trykt"),
    "explanation": _("forklaring"),
    "rule_set": _("regelsæt"),
    "kind": _("slags"),
    "rate": _("timeløn"),
    "rhythm_words": _("fordelt på"),
    "spread": _("fordeling"),
    "parts": _("beløb"),
}
Flat = dict[tuple[Any, ...], tuple[str, str]]  # path -> (where, value)


def annexed_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    """Give the changes of every annexed part, `Facts.annexed` as stored on both sides."""
    for key in [*after, *(key for key in before if key not in after)]:
        label = str(dict(AnnexKind.choices).get(key, key))
        old, new = _flat(before.get(key) or {}, label), _flat(after.get(key) or {}, label)
        for path in [*new, *(path for path in old if path not in new)]:
            was, now = old.get(path, ("", "")), new.get(path, ("", ""))
            if was[1] != now[1]:
                yield Change(now[0] or was[0], was[1], now[1])


def _flat(value: Any, where: str, path: tuple[Any, ...] = ()) -> Flat:
    if isinstance(value, Mapping):
        return _flat_row(value, where, path)
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        found: Flat = {}
        for place, row in enumerate(value):
            name = next((str(row[key]) for key in NAMES if row.get(key)), str(place + 1))
            found |= _flat(row, f"{where}, {name}", (*path, row.get("line") or name))
        return found
    return {path: (where, shown(value))}


def _flat_row(row: Mapping[str, Any], where: str, path: tuple[Any, ...]) -> Flat:
    found: Flat = {}
    for key, value in row.items():
        if key in SILENT or (key == "total" and "amounts" in row) or _only_repeats(value):
            continue
        word = WORDS.get(key)
        found |= _flat(value, f"{where}: {word}" if word else where, (*path, key))
    return found


def _only_repeats(value: Any) -> bool:
    """Tell whether the part says again what the rest says (the budget's expenditure, when one payer pays each line)."""
    return isinstance(value, Mapping) and bool(value.get("repeats"))
