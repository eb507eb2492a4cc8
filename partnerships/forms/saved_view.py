"""The name of a view."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.save_view import save_view
from partnerships.models import SavedView, User


class SavedViewForm(forms.Form):
    """What the filter, as it is now, is to be called."""

    view_name = forms.CharField(label=_("Navn på visningen"), max_length=80)

    def __init__(self, *args: Any, user: User, listing: str, query: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.listing, self.query = user, listing, query

    def save(self) -> SavedView:
        """Hand over to the verb; raises Refused or ValidationError."""
        return save_view(self.listing, self.cleaned_data["view_name"], self.query, by=self.user)
