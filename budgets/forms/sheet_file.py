"""The sheet that is to be read into a budget, and which of its columns is what."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.document.line_columns import Group, LineColumn
from budgets.queries.sheets import Sheet
from budgets.reading.columns import mapped_columns
from budgets.reading.table import Table, read_table


class SheetFileForm(forms.Form):
    """The file; it is read, not kept. `table` is there when the form is valid."""

    file = forms.FileField(
        label=gettext_lazy("Regneark"),
        help_text=gettext_lazy(
            "En Excel-fil (.xlsx) eller en CSV-fil. Vi læser det første ark og gemmer ikke filen."
        ),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        error_messages={"required": gettext_lazy("Vælg den fil, der skal læses ind.")},
    )
    table: Table

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        self.table = read_table(file.name, file.read())
        return file


class ColumnsForm(forms.Form):
    """For the text, each amount and whatever else a line holds, the column of the sheet that holds it."""

    def __init__(self, *args: Any, table: Table, sheet: Sheet, known: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.heads = table.head
        self.columns = {f"column_{number}": column for number, column in enumerate(mapped_columns(sheet))}
        heads = [
            (str(place), head or _("Kolonne %(number)s uden overskrift") % {"number": place + 1})
            for place, head in enumerate(table.head)
        ]
        for name, column in self.columns.items():
            is_text = column.group == Group.TEXT
            self.fields[name] = forms.ChoiceField(
                label=column.head,
                choices=[("", _("Vælg en kolonne") if is_text else _("Læses ikke")), *heads],
                required=is_text,
                initial=known.get(column.name, ""),
                error_messages={"required": _("Vælg den kolonne, der siger, hvad pengene går til.")},
            )

    @property
    def helper(self) -> FormHelper:
        """The layout for crispy; the form tag and the buttons are the page's."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        first = [name for name, column in self.columns.items() if _is_needed(column)]
        others = [name for name in self.columns if name not in first]
        helper.layout = Layout(*first, Fieldset(_("Mere om linjerne, hvis arket har det"), *others))
        return helper

    def clean(self) -> dict[str, Any]:
        """Demand an amount, and no column read twice."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        chosen = [value for value in cleaned.values() if value]
        if not self.errors and not any(
            cleaned[name] for name, column in self.columns.items() if column.is_of_grid
        ):
            self.add_error(None, _("Vælg mindst én kolonne med beløb."))
        for name, value in list(cleaned.items()):
            if value and chosen.count(value) > 1:
                self.add_error(name, _("Kolonnen er valgt to gange. Vælg en anden, eller “Læses ikke”."))
        return cleaned

    def places(self) -> dict[str, int]:
        """Give {what is read: place of its column}; the form must be valid."""
        chosen = {column.name: self.cleaned_data[name] for name, column in self.columns.items()}
        return {name: int(value) for name, value in chosen.items() if value}

    def remembered(self) -> dict[str, str]:
        """Give {what is read: the head of its column}, to be kept; a column without head cannot be found again."""
        return {name: self.heads[place] for name, place in self.places().items() if self.heads[place]}


def _is_needed(column: LineColumn) -> bool:
    return column.group == Group.TEXT or column.is_of_grid
