"""Two people edited the same: what each wrote, field by field, for the second to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from agreements.terms.forms.part import PartForm
from partnerships.forms.rows import RowsField

CHOICE, THEIRS = "choose-", "theirs-"
# A file does not come back from a browser; the token of the one that was kept does.
_NEVER = frozenset({"seen", "upload", "kept", "drop_file", "due_confirmed", "not_cpr"})
_ANSWERS = frozenset(
    {"due_confirmed", "not_cpr"}
)  # said of what was written: nothing to choose between, but kept

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Difference:
    """A field where the two differ: what the other saved, what I wrote, which is chosen unless I say otherwise."""

    name: str
    label: str
    theirs: str
    mine: str
    keeps_mine: bool
    pairs: Pairs  # hidden inputs that carry the other's value


def chosen(data: QueryDict) -> QueryDict:
    """Give what was sent with the other's value wherever that was chosen on the conflict page."""
    merged = data.copy()
    for key in [key for key in merged if key.startswith(CHOICE)]:
        name = key.removeprefix(CHOICE)
        if merged[key] != "theirs":
            continue
        for part in (name, f"{name}_id"):
            merged.setlist(part, merged.getlist(THEIRS + part))
    return merged


def differences(mine: PartForm, theirs: PartForm, base: PartForm) -> list[Difference]:
    """Give the fields that differ between what I sent and the row as it is now; `base` is the row as I saw it."""
    typed = mine.typed()
    found = []
    for name, field in mine.fields.items():
        if name in _NEVER:
            continue
        own, other = _plain(typed[name]), _plain(theirs[name].value())
        if own != other:
            found.append(
                Difference(
                    name,
                    str(field.label),
                    _shown(theirs, name, other),
                    _shown(mine, name, own),
                    keeps_mine=own != _plain(base[name].value()),
                    pairs=[(THEIRS + key, value) for key, value in _pairs(field, name, other)],
                )
            )
    return found


def carried(mine: PartForm) -> Pairs:
    """Give the hidden inputs that carry what I wrote."""
    typed = mine.typed()
    pairs = [
        pair
        for name, field in mine.fields.items()
        if name not in _NEVER - _ANSWERS
        for pair in _pairs(field, name, _plain(typed[name]))
    ]
    token = getattr(mine, "kept_token", "")
    return [*pairs, ("kept", token)] if token else pairs


def written(mine: PartForm) -> list[tuple[str, str]]:
    """Give (label, what I wrote) for every field that is not empty, to be copied by hand."""
    typed = mine.typed()
    shown = (
        (str(field.label), _shown(mine, name, _plain(typed[name])))
        for name, field in mine.fields.items()
        if name not in _NEVER
    )
    return [(label, text) for label, text in shown if text != _empty()]


def _plain(value: Any) -> Any:
    """Give a value so that what a browser sends and what a row holds can be compared."""
    if isinstance(value, bool):
        return "on" if value else ""
    if isinstance(value, list | tuple):
        return tuple((str(row_id), text.strip()) for row_id, text in value if text.strip())
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _pairs(field: forms.Field, name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(field, RowsField):
        for row_id, text in value:
            yield f"{name}_id", row_id
            yield name, text
    elif value or not isinstance(field, forms.BooleanField):
        yield name, value


def _shown(form: PartForm, name: str, value: Any) -> str:
    field = form.fields[name]
    if isinstance(field, RowsField):
        return "\n".join(text for _id, text in value) or _empty()
    if isinstance(field, forms.BooleanField):
        return _("Ja") if value else _("Nej")
    if isinstance(field, forms.ModelChoiceField) and value:
        known = field.queryset.filter(pk=value) if str(value).isdecimal() and len(str(value)) < 19 else ()
        return str(next(iter(known), value))
    if isinstance(field, forms.ChoiceField):
        return next((str(label) for code, label in _choices(field) if str(code) == value), value) or _empty()
    return value or _empty()


def _choices(field: forms.ChoiceField) -> Any:
    return field.widget.choices


def _empty() -> str:
    return _("(tomt)")
