"""The sheet that is to be read into a budget, and which of its columns is what."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.queries.sheets import Sheet
from budgets.reading.columns import CODE, TEXT, targets_of
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
    """For the text and each amount of the budget, the column of the sheet that holds it."""

    def __init__(self, *args: Any, table: Table, sheet: Sheet, known: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.heads = table.head
        self.targets = [target for target in targets_of(sheet) if target.name != CODE]
        columns = [
            (str(place), head or _("Kolonne %(number)s uden overskrift") % {"number": place + 1})
            for place, head in enumerate(table.head)
        ]
        for number, target in enumerate(self.targets):
            self.fields[f"column_{number}"] = forms.ChoiceField(
                label=target.label,
                choices=[("", _("Vælg en kolonne") if target.name == TEXT else _("Læses ikke")), *columns],
                required=target.name == TEXT,
                initial=known.get(target.name, ""),
                error_messages={"required": _("Vælg den kolonne, der siger, hvad pengene går til.")},
            )

    def clean(self) -> dict[str, Any]:
        """Demand an amount, and no column read twice."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        chosen = [value for value in cleaned.values() if value]
        if len(chosen) < 2 and not self.errors:
            self.add_error(None, _("Vælg mindst én kolonne med beløb."))
        for name, value in list(cleaned.items()):
            if value and chosen.count(value) > 1:
                self.add_error(name, _("Kolonnen er valgt to gange. Vælg en anden, eller “Læses ikke”."))
        return cleaned

    def places(self) -> dict[str, int]:
        """Give {what is read: place of its column}; the form must be valid."""
        chosen = {target.name: self.cleaned_data[f"column_{n}"] for n, target in enumerate(self.targets)}
        return {name: int(value) for name, value in chosen.items() if value}

    def remembered(self) -> dict[str, str]:
        """Give {what is read: the head of its column}, to be kept; a column without head cannot be found again."""
        return {name: self.heads[place] for name, place in self.places().items() if self.heads[place]}
