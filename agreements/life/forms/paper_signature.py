"""The form of what was signed on paper: the day as it stands there, and that what looks wrong is as it stands there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.life.forms.step import StepForm
from partnerships.forms.fields import DanishDateField


class PaperSignatureForm(StepForm):
    """The day is never guessed; faults stop nothing, but are seen and answered for."""

    signed_on = DanishDateField(
        label=_("Hvornår underskrev den sidste?"),
        help_text=_("Dagen, som den står på papiret, fx 17.12.2012"),
        error_messages={"required": _("Skriv den dag, der står ved den sidste underskrift.")},
    )
    has_compared = forms.BooleanField(
        label=_("Jeg har set det, der ser forkert ud, og teksten er, som den står på papiret"),
        error_messages={
            "required": _("Sæt flueben ved, at teksten er som på papiret. Ret den først, hvis den ikke er.")
        },
    )
