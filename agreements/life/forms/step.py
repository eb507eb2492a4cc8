"""The form of a step: what was seen, and the words that go along."""

from inspect import signature
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agreements.life.actions.find import find_verb
from agreements.terms.models import Edition
from partnerships.models import User
from partnerships.workflow import Comment, Step

MOST_CHARACTERS = 4000
# What the words are for; the rest are a message that goes with the step.
ASKED: dict[str, tuple[str | Promise, str | Promise]] = {
    "return_for_changes": (
        _("Hvad skal rettes?"),
        _("De, der har skrevet aftalen, læser det sammen med dine bemærkninger."),
    ),
    "reject": (_("Hvorfor bliver aftalen afvist?"), _("De, der har sendt den, får begrundelsen.")),
    "recall_from_signature": (_("Hvorfor bliver aftalen kaldt tilbage?"), _("Alle parter kan læse det.")),
    "decline_to_sign": (_("Hvorfor vil du ikke underskrive?"), _("Alle parter kan læse det.")),
    "recommend": (_("Besked til kontorchefen"), ""),
    "approve": (_("Besked til dem, der har skrevet aftalen"), ""),
}


class StepForm(forms.Form):
    """What the person saw (version and facts), and what he says; hands over to the step's verb."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    facts_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 5}), max_length=MOST_CHARACTERS, required=False, strip=True
    )

    def __init__(self, *args: Any, edition: Edition, step: Step, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition, self.step, self.by = edition, step, by
        if step.comment is Comment.NONE:
            del self.fields["note"]
            return
        label, help_text = ASKED.get(step.verb, (_("Besked"), ""))
        note = self.fields["note"]
        note.label, note.help_text = str(label), str(help_text)
        note.required = step.comment is Comment.REQUIRED

    def save(self) -> Any:
        """Carry the step out with what its verb asks for; raises Refused, Stale, ValidationError, pdf.RenderError."""
        verb = find_verb(self.step.verb)
        asked = signature(verb).parameters
        given = {name: value for name, value in self.cleaned_data.items() if name in asked}
        return verb(self.edition, by=self.by, **given)
