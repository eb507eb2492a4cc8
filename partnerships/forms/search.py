"""The search line above a list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.enums import PartyKind


class SearchForm(forms.Form):
    """Words that must all be found."""

    hide_optional = True
    q = forms.CharField(label=_("Søg"), required=False, max_length=100)


class PartySearchForm(SearchForm):
    """Words and the kind of organisation."""

    kind = forms.ChoiceField(label=_("Slags"), required=False, choices=[("", _("Alle")), *PartyKind.choices])
