"""A saved view: deleted. It is kept and opened on the list itself."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.actions.delete_view import delete_view
from partnerships.models import SavedView
from partnerships.views.access import LOGGED_IN
from partnerships.views.pages import ConfirmPage


class ViewDeletePage(ConfirmPage):
    """Delete one's own view; somebody else's is 404."""

    rule = LOGGED_IN

    def find(self) -> None:
        self.view = get_object_or_404(SavedView, pk=self.kwargs["pk"], user=self.request.user)

    def subjects(self) -> tuple[SavedView]:
        return (self.view,)

    def act(self, form: Any) -> SavedView:
        return delete_view(self.view, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: SavedView) -> str:
        return _("Visningen “%(name)s” er slettet.") % {"name": row.name}

    def after(self, row: SavedView) -> str:
        return reverse(row.listing)  # a list is called as its address is

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Slet visningen “%(name)s”") % {"name": self.view.name},
            "lead": _("Kun navnet og filteret forsvinder. Det, listen viser, bliver, hvor det er."),
            "button": _("Slet visningen"),
            "back": self.after(self.view),
        }
