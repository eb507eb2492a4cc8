"""The budget's head: title, years, note, and one field per payer with room for two more."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.actions.heads import HEAD_WORDS, Head, Payer
from budgets.enums import FIRST_POSSIBLE_YEAR, LAST_POSSIBLE_YEAR, AmountBasis, Rhythm
from budgets.models import Budget, Financier, RuleSet
from budgets.queries.proposals import Proposal
from budgets.queries.rule_sets import rule_sets_to_choose
from budgets.validators.head import validate_financiers, validate_years
from partnerships.forms.texts import TextsForm

SPARE = 2
MOST_ROWS = 14
_YEAR = {
    "required": gettext_lazy("Skriv året med fire cifre, fx 2013."),
    "invalid": gettext_lazy("Skriv året med fire cifre, fx 2013."),
}


class HeadForm(TextsForm):
    """Emptying a payer's name takes the payer out; money is never lost by that (the verb refuses)."""

    hide_optional = (
        True  # a spare payer is no optional question; the note and the price level say it themselves
    )

    title = forms.CharField(
        label=gettext_lazy("Overskrift"),
        max_length=150,
        error_messages={"required": gettext_lazy("Skriv en overskrift, fx Budget 2013-2015.")},
    )
    first_year = forms.IntegerField(label=gettext_lazy("Første år"), error_messages=_YEAR)
    last_year = forms.IntegerField(label=gettext_lazy("Sidste år"), error_messages=_YEAR)
    basis = forms.ChoiceField(
        label=gettext_lazy("Beløbene gælder"),
        choices=AmountBasis.choices,
        initial=AmountBasis.BY_YEAR,
        required=False,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("Note under overskriften"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Står i parentes efter overskriften i bilaget, fx løbende priser, uden moms."),
    )
    price_level_year = forms.IntegerField(
        label=gettext_lazy("Prisniveau, år"),
        required=False,
        min_value=FIRST_POSSIBLE_YEAR,
        max_value=LAST_POSSIBLE_YEAR,
        help_text=gettext_lazy("Udfyld kun, når beløbene er skrevet i et bestemt års priser."),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _YEAR["invalid"]),
    )

    is_estimate = forms.BooleanField(label=gettext_lazy("Beløbene er et skøn"), required=False)
    remarks = forms.CharField(
        label=gettext_lazy("Bemærkninger til budgettet"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy(
            "Står under budgettet i bilaget, fx hvad der ikke er med, og hvem der administrerer pengene."
        ),
    )
    rule_set = forms.ModelChoiceField(
        RuleSet.objects.none(),
        label=gettext_lazy("Regelsæt"),
        required=False,
        empty_label=gettext_lazy("Intet regelsæt"),
        help_text=gettext_lazy(
            "Tilskudsgiverens regler. Budgettet bliver kontrolleret efter dem, fx om en slags udgift er tilladt."
        ),
    )
    rhythm = forms.ChoiceField(
        label=gettext_lazy("Et års beløb kan fordeles på"),
        choices=Rhythm.choices,
        initial=Rhythm.YEAR,
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Fordelingen skriver du på hver linjes egen side."),
    )

    def __init__(self, *args: Any, payers: list[Payer], rule_set: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rule_set"].queryset = rule_sets_to_choose(rule_set)
        # What was typed is shown again even when somebody else has removed a payer meanwhile.
        typed = sum(name.startswith("payer_") for name in self.data)
        self.rows = min(MOST_ROWS, max(len(payers) + SPARE, typed))
        for place in range(self.rows):
            payer = payers[place] if place < len(payers) else Payer(None, "")
            self.fields[f"payer_{place}"] = forms.CharField(
                label=_("Betaler %(number)s") % {"number": place + 1},
                max_length=200,
                required=False,
                initial=payer.name,
            )
        for place in range(self.rows):
            key = payers[place].key if place < len(payers) else None
            self.fields[f"key_{place}"] = forms.IntegerField(
                required=False, initial=key, widget=forms.HiddenInput
            )
        for name in ("first_year", "last_year", "price_level_year"):
            self.fields[name].widget = forms.TextInput(attrs={"class": "short", "inputmode": "numeric"})

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        values["basis"] = values.get("basis") or AmountBasis.BY_YEAR
        values["rhythm"] = values.get("rhythm") or Rhythm.YEAR
        try:
            if {"first_year", "last_year"} <= values.keys():
                validate_years(values["first_year"], values["last_year"])
            validate_financiers([payer.name for payer in self._payers()])
        except ValidationError as error:
            for field, sentences in error.message_dict.items():
                self.add_error("payer_0" if field == "financiers" else field, sentences)
        return values

    def _payers(self) -> list[Payer]:
        typed = [
            Payer(self.cleaned_data.get(f"key_{place}"), self.cleaned_data.get(f"payer_{place}", ""))
            for place in range(self.rows)
        ]
        return [payer for payer in typed if payer.name]

    def head(self) -> Head:
        """Give the head that was typed; the form must be valid."""
        words = {name: self.cleaned_data[name] for name in HEAD_WORDS}
        return Head(**words, payers=tuple(self._payers()))


def form_for_new(proposal: Proposal, data: Any = None) -> HeadForm:
    """Give the form of a budget to be made, filled from what the agreement says."""
    initial = {
        "title": _("Budget"),
        "first_year": proposal.first_year,
        "last_year": proposal.last_year,
        "note": _("løbende priser"),
    }
    return HeadForm(data, initial=initial, payers=[Payer(None, name) for name in proposal.payers])


def form_for(budget: Budget, data: Any = None) -> HeadForm:
    """Give the form of a budget that is there."""
    rows = Financier.objects.filter(budget=budget).values_list("pk", "name")
    initial = {name: getattr(budget, name) for name in HEAD_WORDS}
    payers = [Payer(*row) for row in rows]
    return HeadForm(data, initial=initial, payers=payers, rule_set=budget.rule_set_id)
