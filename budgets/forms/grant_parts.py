"""Conditions, the payment plan, and what a grantee may ask for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.actions.plan_instalments import MOST, Planned
from budgets.actions.save_condition import ConditionEntry
from budgets.actions.save_instalment import InstalmentEntry
from budgets.enums import Trigger
from budgets.forms.grant import day, kroner
from partnerships.danish import clock
from partnerships.danish.notice import add_months
from partnerships.forms.once import OnceForm
from partnerships.forms.texts import TextsForm

EVERY = (
    (1, gettext_lazy("måned")),
    (3, gettext_lazy("kvartal")),
    (6, gettext_lazy("halvår")),
    (12, gettext_lazy("år")),
)


class ConditionForm(TextsForm):
    """A condition; an empty text takes it away."""

    text = forms.CharField(
        label=gettext_lazy("Betingelse"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_precedent = forms.BooleanField(
        label=gettext_lazy("Skal være opfyldt før endeligt tilsagn"), required=False
    )
    due_on = day(gettext_lazy("Opfyldes senest"))

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].required = is_new
        if not is_new:
            self.fields["text"].help_text = _("Tøm feltet for at fjerne betingelsen.")

    def entry(self) -> ConditionEntry:
        """Give what was typed; the form must be valid."""
        return ConditionEntry(
            **{name: self.cleaned_data[name] for name in ("text", "is_precedent", "due_on")}
        )


class MetForm(TextsForm):
    """That a condition is met: when, and how it is known."""

    on = day(gettext_lazy("Opfyldt den"), required=True)
    note = forms.CharField(
        label=gettext_lazy("Hvordan er den opfyldt?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Fx hvilket papir I har fået."),
    )

    def clean_on(self) -> Any:
        if self.cleaned_data["on"] > clock.today():
            raise ValidationError(_("Dagen er ikke kommet endnu."))
        return self.cleaned_data["on"]


class PlanForm(forms.Form):
    """So many instalments with so long between them."""

    count = forms.IntegerField(
        label=gettext_lazy("Antal rater"),
        min_value=1,
        max_value=MOST,
        widget=forms.TextInput(attrs={"class": "short", "inputmode": "numeric"}),
    )
    first_on = day(gettext_lazy("Den første udbetales tidligst"), required=True)
    every = forms.TypedChoiceField(
        label=gettext_lazy("Derefter én rate hvert"), choices=EVERY, coerce=int, initial=3
    )
    first_trigger = forms.ChoiceField(
        label=gettext_lazy("Den første rate udbetales"), choices=Trigger, initial=Trigger.ACCEPTANCE
    )
    trigger = forms.ChoiceField(
        label=gettext_lazy("Raterne derefter udbetales"), choices=Trigger, initial=Trigger.DATE
    )
    last_trigger = forms.ChoiceField(
        label=gettext_lazy("Den sidste rate udbetales"), choices=Trigger, initial=Trigger.ACCOUNT
    )

    def plan(self) -> list[Planned]:
        """Give the plan that was asked for; the form must be valid."""
        values = self.cleaned_data
        triggers = [values["first_trigger"], *[values["trigger"]] * values["count"]][: values["count"]]
        if values["count"] > 1:
            triggers[-1] = values["last_trigger"]
        return [
            Planned(trigger, add_months(values["first_on"], place * values["every"]))
            for place, trigger in enumerate(triggers)
        ]


class InstalmentForm(forms.Form):
    """One instalment; the amount of the last follows from the others."""

    amount = kroner(gettext_lazy("Beløb (kr.)"))
    trigger = forms.ChoiceField(label=gettext_lazy("Udbetales"), choices=Trigger)
    due_on = day(gettext_lazy("Tidligst den"))

    def __init__(self, *args: Any, is_last: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_last:
            field = self.fields["amount"]
            field.disabled, field.help_text = True, _("Den sidste rate er det, de andre ikke bruger.")

    def entry(self) -> InstalmentEntry:
        """Give what was typed; the form must be valid."""
        return InstalmentEntry(**{name: self.cleaned_data[name] for name in ("amount", "trigger", "due_on")})


def _reason(help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=gettext_lazy("Begrundelse"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=help_text,
    )


class ExtensionForm(OnceForm, TextsForm):
    """A later end."""

    new_end = day(gettext_lazy("Ny slutdato"), required=True)
    reason = _reason(gettext_lazy("Hvorfor projektet tager længere tid, og hvad der er nået."))


class CarryOverForm(OnceForm, TextsForm):
    """Money of one year for the next; `years` are those of the grant."""

    from_year = forms.TypedChoiceField(label=gettext_lazy("Fra år"), coerce=int)
    amount = kroner(gettext_lazy("Beløb, der overføres til året efter (kr.)"))
    reason = _reason(gettext_lazy("Hvorfor pengene ikke blev brugt, og hvad de skal bruges til."))

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["from_year"].choices = [(year, str(year)) for year in years]
