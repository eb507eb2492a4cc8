"""The form of a contact person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.save_contact import save_contact
from partnerships.forms.fields import PhoneField
from partnerships.models import ContactPerson, Party, User
from partnerships.queries.reach import managed_parties


class ContactForm(forms.ModelForm):
    """Who it is, what for, and how to reach the person. The organisation is chosen once and then stands."""

    party = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Party.objects.none(), empty_label=_("Vælg")
    )
    phone = PhoneField(
        label=_("Telefon"), required=False, help_text=_("Skriv telefon, e-mail eller begge dele")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = ContactPerson
        fields = ["party", "name", "title", "function", "phone", "email"]
        labels = {"name": _("Navn"), "title": _("Titel"), "function": _("Funktion"), "email": _("E-mail")}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if self.instance.pk:
            self.fields["seen"].initial = self.instance.version
            del self.fields["party"]
        else:
            self.fields["party"].queryset = (
                managed_parties(user).filter(retired_on=None).order_by("name", "id")
            )

    def save(self, commit: bool = True) -> ContactPerson:
        """Hand over to the verb; raises Refused, Stale or ValidationError."""
        contact = ContactPerson.objects.get(pk=self.instance.pk) if self.instance.pk else None
        return save_contact(self.cleaned_data, by=self.user, contact=contact, seen=self.cleaned_data["seen"])
