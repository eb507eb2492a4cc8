"""A list of short texts as rows of one field: added and removed with buttons, with and without JavaScript."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

Row = tuple[str, str]  # (id of the row, "" for a new one; its text)


class RowsWidget(forms.Widget):
    """Draws one input a row; `add_<name>` and `remove_<name>` are the buttons that change their number."""

    template_name = "components/rows.html"
    use_fieldset = True

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[Row]:
        """Give the rows as sent, after the button that was pressed has added an empty one or taken one away."""
        texts, ids = _all(data, name), _all(data, f"{name}_id")
        rows = [(ids[at] if at < len(ids) else "", text) for at, text in enumerate(texts)]
        removed = str(data.get(f"remove_{name}", ""))
        if removed.isdecimal() and len(removed) < 10 and int(removed) < len(rows):
            del rows[int(removed)]
        if f"add_{name}" in data:
            rows.append(("", ""))
        return rows

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Say that no row was sent at all."""
        return name not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the template the rows, always at least one to write in."""
        context = super().get_context(name, None, attrs)
        context["widget"]["rows"] = [*(value or [("", "")])]
        return context


class RowsField(forms.Field):
    """Gives a list of (id, text) without the empty rows; at most `most` rows of `longest` characters each."""

    widget = RowsWidget

    def __init__(self, *, most: int = 30, longest: int = 300, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most, self.longest = most, longest

    def clean(self, value: Sequence[Row]) -> list[Row]:
        """Give the rows that hold text; raises ValidationError when they are too many or too long."""
        rows = [(row_id, text.strip()) for row_id, text in value if text.strip()]
        if len(rows) > self.most:
            raise ValidationError(
                _("Der kan højst være %(most)s punkter. Slå nogle af dem sammen.") % {"most": self.most}
            )
        if any(len(text) > self.longest for _id, text in rows):
            raise ValidationError(
                _("Et punkt kan højst være %(longest)s tegn. Skriv det kortere.") % {"longest": self.longest}
            )
        return rows

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Say whether the rows that hold text differ."""
        return [row for row in initial or [] if row[1]] != [row for row in data or [] if row[1].strip()]


def _all(data: Mapping[str, Any], name: str) -> list[str]:
    if isinstance(data, MultiValueDict):
        return [str(text) for text in data.getlist(name)]
    value = data.get(name, [])
    return [str(text) for text in value] if isinstance(value, list | tuple) else [str(value)]
