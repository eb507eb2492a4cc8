"""What a line says besides its amounts: its text, its initiative, and its name in the financing table."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.models import Initiative
from budgets.actions.save_line import LineEntry
from budgets.queries.sheets import Sheet, SheetLine


class DetailsForm(forms.Form):
    """One label field for each payer who pays something of the line."""

    text = forms.CharField(
        label=gettext_lazy("Linje"),
        max_length=200,
        error_messages={"required": gettext_lazy("Skriv, hvad pengene går til.")},
    )
    initiative = forms.ModelChoiceField(
        Initiative.objects.none(),
        label=gettext_lazy("Indsats"),
        required=False,
        empty_label=gettext_lazy("Fælles for indsatserne"),
    )

    def __init__(self, *args: Any, sheet: Sheet, line: SheetLine, **kwargs: Any) -> None:
        initial = {"text": line.text, "initiative": line.initiative_id}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["initiative"].queryset = Initiative.objects.filter(edition=sheet.edition_id)
        figures = next(figures for figures in sheet.grid.lines if figures.key == line.key)
        paying = {payer for _year, payer in figures.allocations}
        self.payers = [payer for payer in sheet.financiers if payer.key in paying]
        for payer in self.payers:
            self.fields[f"label_{payer.key}"] = forms.CharField(
                label=_("Navn i finansieringen fra %(payer)s") % {"payer": payer.name},
                help_text=_("Kun når linjen hedder noget andet der end her."),
                max_length=200,
                required=False,
                initial=line.labels.get(payer.key, ""),
            )

    def entry(self) -> LineEntry:
        """Give what was typed as an entry without amounts; the form must be valid."""
        values = self.cleaned_data
        return LineEntry(
            text=values["text"],
            initiative_id=values["initiative"].pk if values["initiative"] else None,
            sets_initiative=True,
            labels={payer.key: values[f"label_{payer.key}"] for payer in self.payers},
        )
