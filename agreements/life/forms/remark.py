"""The forms of a remark: writing one, and dealing with one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.settle_remark import settle_remark
from agreements.life.models import Remark
from agreements.terms.models import Edition
from partnerships.actions.once import once
from partnerships.forms.once import OnceForm
from partnerships.models import User

LONGEST = 4000


class RemarkForm(OnceForm):
    """What the reviewer wants changed, or wants to know."""

    text = forms.CharField(
        label=_("bemærkning"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Kommunen ser bemærkningen, når I returnerer aftalen."),
        error_messages={"required": _("Skriv, hvad der skal rettes, eller hvad I gerne vil vide.")},
    )

    def save(self, edition: Edition, block: str, by: User) -> Remark:
        """Write the remark, once; raises Refused."""
        text = self.cleaned_data["text"]
        remark: Remark = once(
            lambda: place_remark(edition, by=by, block=block, text=text), by=by, key=self.key
        )
        return remark


class SettleForm(forms.Form):
    """Mark a remark as dealt with, with an answer or without."""

    answer = forms.CharField(
        label=_("svar"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def save(self, remark: Remark, by: User) -> Any:
        """Settle the remark; raises Conflict and Refused."""
        return settle_remark(
            remark, by=by, seen=self.cleaned_data["seen"], answer=self.cleaned_data["answer"]
        )
