"""The forms that begin an agreement from something: a copy, a sketch, one template for many organisations."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.actions.agree_from_sketch import agree_from_sketch
from agreements.terms.actions.copy_agreement import copy_agreement
from agreements.terms.actions.roll_out import RolledOut, roll_out
from agreements.terms.enums import Kind
from agreements.terms.models import Edition, Programme, Template
from agreements.terms.queries.starters import receivers_for, templates_in_use
from partnerships.actions.once import once
from partnerships.danish.text import clean_text
from partnerships.forms.once import OnceForm
from partnerships.models import Party, User


class CopyForm(OnceForm):
    """How many years the copy's dates are moved."""

    years = forms.IntegerField(
        label=gettext_lazy("Flyt alle årstal og datoer frem"),
        initial=1,
        min_value=0,
        max_value=20,
        help_text=gettext_lazy("Antal år. Skriv 0, hvis datoerne skal stå, som de er."),
        error_messages={
            "required": gettext_lazy("Skriv et helt antal år, fx 1."),
            "invalid": gettext_lazy("Skriv et helt antal år, fx 1."),
            "min_value": gettext_lazy("Skriv et helt antal år fra 0 til 20."),
            "max_value": gettext_lazy("Skriv et helt antal år fra 0 til 20."),
        },
    )

    def __init__(self, *args: Any, source: Edition, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.source, self.user = source, user

    def save(self) -> Edition:
        """Hand over to the verb, once; raises Refused."""
        edition: Edition = once(
            lambda: copy_agreement(self.source, by=self.user, years=self.cleaned_data["years"]),
            by=self.user,
            key=self.key,
        )
        return edition


class SketchForm(OnceForm):
    """Which agreement the sketch becomes."""

    template = forms.ModelChoiceField(
        Template.objects.none(),
        label=gettext_lazy("Skabelon"),
        empty_label=gettext_lazy("Vælg"),
        help_text=gettext_lazy(
            "Skabelonen giver aftalen dens afsnit. Skitsens egne felter bliver i skitsen."
        ),
        error_messages={"required": gettext_lazy("Vælg den skabelon, aftalen skal begynde med.")},
    )
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=250,
        error_messages={"required": gettext_lazy("Skriv aftalens titel. Den kan rettes senere.")},
    )

    def __init__(self, *args: Any, source: Edition, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.source, self.user = source, user
        self.fields["template"].queryset = templates_in_use().exclude(
            kind__in=[Kind.APPLICATION, Kind.FRAMEWORK]
        )
        self.fields["title"].initial = source.title

    def clean_title(self) -> str:
        """Give the title without control characters."""
        return clean_text(self.cleaned_data["title"]).strip()

    def save(self) -> Edition:
        """Hand over to the verb, once; raises Refused."""
        chosen = self.cleaned_data
        edition: Edition = once(
            lambda: agree_from_sketch(
                self.source, by=self.user, template=chosen["template"], title=chosen["title"]
            ),
            by=self.user,
            key=self.key,
        )
        return edition


class RollOutForm(forms.Form):
    """Which template, which title, which municipalities."""

    template = forms.ModelChoiceField(
        Template.objects.none(),
        label=gettext_lazy("Skabelon"),
        empty_label=gettext_lazy("Vælg"),
        error_messages={"required": gettext_lazy("Vælg den skabelon, kladderne skal begynde med.")},
    )
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=250,
        help_text=gettext_lazy("Kommunerne kan rette titlen i deres egen kladde."),
        error_messages={"required": gettext_lazy("Skriv den titel, kladderne skal begynde med.")},
    )
    owners = forms.ModelMultipleChoiceField(
        Party.objects.none(),
        label=gettext_lazy("Kommuner"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Kommuner, der har en aftale af slagsen under programmet, springes over."),
        error_messages={"required": gettext_lazy("Vælg mindst én kommune.")},
    )

    def __init__(self, *args: Any, programme: Programme, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.programme, self.user = programme, user
        self.fields["template"].queryset = templates_in_use().filter(kind=Kind.STATE_AGREEMENT)
        self.fields["title"].initial = programme.name
        self.fields["owners"].queryset = receivers_for()

    def clean_title(self) -> str:
        """Give the title without control characters; raises ValidationError when nothing is left."""
        title = clean_text(self.cleaned_data["title"]).strip()
        if not title:
            raise ValidationError(_("Skriv den titel, kladderne skal begynde med."))
        return title

    def save(self) -> RolledOut:
        """Hand over to the verb; raises Refused. Sent twice, the second finds that all have theirs."""
        chosen = self.cleaned_data
        return roll_out(
            chosen["template"], self.programme, chosen["owners"], by=self.user, title=chosen["title"]
        )
