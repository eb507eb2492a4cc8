"""Signing: the tick, the code when one is asked for, and what was seen."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from agreements.life.actions.sign import sign
from agreements.life.enums import SignatureMethod
from agreements.life.models import Signature
from agreements.terms.models import Edition
from partnerships.models import User


class SignForm(forms.Form):
    """The signatory's own words are a tick; who he is was shown by login and code."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    facts_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    has_read = forms.BooleanField(
        label=_("Jeg har læst aftalen og underskriver den for min organisation"),
        error_messages={
            "required": _("Sæt flueben ved, at du har læst aftalen. Læs den først, hvis du ikke har.")
        },
    )
    code = forms.CharField(
        label=_("Engangskode"),
        max_length=20,
        help_text=_("De seks cifre, som appen på din telefon viser lige nu"),
        error_messages={"required": _("Skriv den engangskode, som appen på din telefon viser.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "class": "short"}
        ),
    )

    def __init__(self, *args: Any, edition: Edition, by: User, asks_for_code: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition, self.by = edition, by
        if not asks_for_code:
            del self.fields["code"]

    def save(self) -> Signature:
        """Hand over to the verb; raises Refused, Stale, pdf.RenderError."""
        method = SignatureMethod.LOGIN_AND_CODE if settings.SECOND_FACTOR else SignatureMethod.LOGIN
        return sign(
            self.edition,
            by=self.by,
            seen=self.cleaned_data["seen"],
            facts_hash=self.cleaned_data["facts_hash"],
            method=method,
        )
