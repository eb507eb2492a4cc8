"""Who signs: appointing a signatory, and passing one's own signature on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.enums import AuthorityBasis
from agreements.life.forms.step import StepForm
from agreements.life.models import Appointment
from agreements.life.queries.signers import possible_signers
from agreements.rules import open_appointment
from agreements.terms.models import Participation
from partnerships.danish import clock
from partnerships.forms.fields import DanishDateField
from partnerships.models import User


class PersonField(forms.ModelChoiceField):
    """A person with the address that tells two of the same name apart."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name} ({obj.email})"


class AuthorityFields(forms.Form):
    """What the document says of a signatory."""

    title = forms.CharField(
        label=_("Titel"), max_length=120, help_text=_("Som den skal stå i aftalen, fx direktør")
    )
    basis = forms.ChoiceField(
        label=_("Hvorfra har personen fuldmagt?"), choices=[("", _("Vælg")), *AuthorityBasis.choices]
    )
    authority = forms.CharField(
        label=_("Fuldmagt, som den skal stå i aftalen"),
        max_length=200,
        help_text=_("Fx “I kraft af stillingen” eller “Bemyndigelse af 3. november 2014”"),
    )


class AppointForm(AuthorityFields):
    """Name the person who signs for one's own organisation."""

    user = PersonField(
        label=_("Hvem underskriver?"),
        queryset=User.objects.none(),
        empty_label=_("Vælg"),
        help_text=_("Mangler personen på listen, så invitér personen under Kontakter først."),
    )
    valid_from = DanishDateField(label=_("Fuldmagten gælder fra"))
    valid_until = DanishDateField(label=_("Fuldmagten gælder til og med"), required=False)
    field_order = ("user", "title", "basis", "authority", "valid_from", "valid_until")

    def __init__(self, *args: Any, participation: Participation, by: User, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"valid_from": clock.today()})
        super().__init__(*args, **kwargs)
        self.participation, self.by = participation, by
        self.fields["user"].queryset = possible_signers(participation.party)  # type: ignore[attr-defined]

    def save(self) -> Appointment:
        """Hand over to the verb; raises Refused or ValidationError."""
        return appoint_signatory(self.participation, by=self.by, **self.cleaned_data)


class PassOnForm(StepForm, AuthorityFields):
    """Let another person of the same organisation sign in one's place."""

    to = PersonField(
        label=_("Hvem skal underskrive i stedet?"), queryset=User.objects.none(), empty_label=_("Vælg")
    )
    field_order = ("to", "title", "basis", "authority")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = open_appointment(self.by, self.edition)
        if own is not None:
            others = possible_signers(own.participation.party).exclude(pk=self.by.pk)
            self.fields["to"].queryset = others  # type: ignore[attr-defined]
