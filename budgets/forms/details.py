"""What a line says besides its amounts: its words, how it was calculated, and the sums that a source prints of it."""

from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Row
from django import forms
from django.core.validators import MaxValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.models import Initiative
from budgets.actions.save_line import DETAILS, LineEntry
from budgets.enums import Category, Contribution
from budgets.forms.line import shown
from budgets.money import totals
from budgets.queries.sheets import Sheet, SheetLine
from budgets.shapes import Printed
from partnerships.danish.figures import format_figure
from partnerships.forms.fields import AmountField
from partnerships.forms.texts import TextsForm

MOST_UNITS = 99_999_999
EXPENDITURE = 0  # the key, among payers, of what the line costs
_SHORT = {"class": "short", "inputmode": "decimal"}


def _figure(label: str | Promise, most: int) -> AmountField:
    sentence = gettext_lazy("Tallet er for stort. Skriv et mindre tal.")
    return AmountField(
        label=label,
        required=False,
        validators=[MaxValueValidator(most, sentence)],
        widget=forms.TextInput(attrs=_SHORT),
    )


def _area(label: str | Promise, help_text: str | Promise) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DetailsForm(TextsForm):
    """One label field, and one printed sum, for each payer who pays something of the line."""

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
    category = forms.ChoiceField(
        label=gettext_lazy("Slags udgift"),
        choices=[("", gettext_lazy("Ikke valgt")), *Category.choices],
        required=False,
    )
    contribution = forms.ChoiceField(
        label=gettext_lazy("Betales med"),
        help_text=gettext_lazy(
            "Timer, lokaler og andet, som en part giver, bliver værdisat i kroner og vist for sig i budgettet."
        ),
        choices=Contribution.choices,
        required=False,
    )
    legal_basis = forms.CharField(
        label=gettext_lazy("Hjemmel"),
        help_text=gettext_lazy("Loven eller puljen, som udgiften afholdes efter, fx serviceloven § 50."),
        max_length=200,
        required=False,
    )
    note = _area(gettext_lazy("Note til linjen"), gettext_lazy("Står under budgettet i bilaget."))
    units = _figure(gettext_lazy("Antal"), MOST_UNITS)
    unit_name = forms.CharField(label=gettext_lazy("Enhed, fx personer"), max_length=60, required=False)
    unit_price = _figure(gettext_lazy("Pris pr. enhed i kr."), 99_999_999_999)
    annual_pay = _figure(gettext_lazy("Årsløn i kr."), 99_999_999_999)
    times = _figure(gettext_lazy("Gange"), MOST_UNITS)
    times_name = forms.CharField(label=gettext_lazy("Gange hvad, fx uger"), max_length=60, required=False)
    assumptions = _area(
        gettext_lazy("Forudsætninger"), gettext_lazy("Hvad antallet og prisen bygger på, fx 75 pct. af 45.")
    )

    def __init__(self, *args: Any, sheet: Sheet, line: SheetLine, **kwargs: Any) -> None:
        details = {name: getattr(line.calculation, name, None) for name in DETAILS}
        details |= {name: getattr(line, name) for name in ("legal_basis", "note", "category", "contribution")}
        initial = {"text": line.text, "initiative": line.initiative_id, **details}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["initiative"].queryset = Initiative.objects.filter(edition=sheet.edition_id)
        figures = next(figures for figures in sheet.grid.lines if figures.key == line.key)
        paying = {payer for _year, payer in figures.allocations}
        self.fields["annual_pay"].help_text = _rate_help(sheet.rules.annual_hours if sheet.rules else None)
        self.payers = [payer for payer in sheet.financiers if payer.key in paying]
        for payer in self.payers:
            self.fields[f"label_{payer.key}"] = forms.CharField(
                label=_("Navn i finansieringen fra %(payer)s") % {"payer": payer.name},
                help_text=_("Kun når linjen hedder noget andet der end her."),
                max_length=200,
                required=False,
                initial=line.labels.get(payer.key, ""),
            )
        self._add_sums(sheet, line)

    def _add_sums(self, sheet: Sheet, line: SheetLine) -> None:
        """One amount with its explanation for the expenditure, and for each payer."""
        printed = {row.payer or EXPENDITURE: row for row in sheet.stated if row.line == line.key}
        own = totals(sheet.grid).lines[line.key]
        computed = {EXPENDITURE: own.expense, **own.financiers}
        names = {EXPENDITURE: _("Trykt sum af udgiften")}
        names |= {
            payer.key: _("Trykt sum af det, %(payer)s betaler") % {"payer": payer.name}
            for payer in self.payers
        }
        for key, label in names.items():
            row = printed.get(key)
            self.fields[f"printed_{key}"] = AmountField(
                label=label,
                help_text=_("Beregnet: %(amount)s kr.") % {"amount": shown(computed[key])},
                required=False,
                initial=row.amount if row else None,
                widget=forms.TextInput(attrs=_SHORT),
            )
            self.fields[f"why_{key}"] = forms.CharField(
                label=_("Forklaring på en forskel"),
                max_length=300,
                required=False,
                initial=row.explanation if row else "",
            )
        self.sums = list(names)

    @property
    def helper(self) -> FormHelper:
        """The layout for crispy; the form tag and the buttons are the page's."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        labels = [f"label_{payer.key}" for payer in self.payers]
        helper.layout = Layout(
            "text",
            "initiative",
            "category",
            "contribution",
            *labels,
            "legal_basis",
            "note",
            Fieldset(
                _("Sådan er beløbet beregnet"),
                Row("units", "unit_name"),
                Row("unit_price", "annual_pay"),
                Row("times", "times_name"),
                "assumptions",
            ),
            Fieldset(
                _("Summer, som de er trykt i en ældre tekst"),
                *(Row(f"printed_{key}", f"why_{key}") for key in self.sums),
            ),
        )
        return helper

    def clean_contribution(self) -> str:
        """Money, unless something else is chosen."""
        return self.cleaned_data["contribution"] or str(Contribution.MONEY)

    def entry(self) -> LineEntry:
        """Give what was typed as an entry without amounts; the form must be valid."""
        values = self.cleaned_data
        return LineEntry(
            text=values["text"],
            initiative_id=values["initiative"].pk if values["initiative"] else None,
            sets_initiative=True,
            labels={payer.key: values[f"label_{payer.key}"] for payer in self.payers},
            details={name: values[name] for name in DETAILS},
            printed={
                (None if key == EXPENDITURE else key): Printed(values[f"printed_{key}"], values[f"why_{key}"])
                for key in self.sums
            },
        )


def _rate_help(annual_hours: Decimal | None) -> str:
    if not annual_hours:
        return _("Regelsættet siger ikke, hvor mange timer et årsværk har, så skriv også timeprisen.")
    sentence = _("Lad prisen pr. enhed stå tom, så er den årslønnen delt med regelsættets %(hours)s timer.")
    return sentence % {"hours": format_figure(annual_hours)}
