"""The search line above a list."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    """Words that must all be found."""

    hide_optional = True
    q = forms.CharField(label=_("Søg"), required=False, max_length=100)
