"""Frister: what we owe, what we are owed, what is late."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from agreements.life.queries.deadlines import COLUMNS, Shown, due_of, narrowed, standing_obligations
from agreements.terms.queries.seen import sight_of
from partnerships.queries.keyset import COUNTED, Sort, capped_count, leaf_of, place_of
from partnerships.queries.memberships import party_ids_of
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.addresses import Address


class DeadlinesPage(Guarded, TemplateView):
    """The obligations of the agreements the user sees that are signed or in force, by their last day."""

    rule = LOGGED_IN
    template_name = "agreements/deadlines.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of deadlines; a constant number of queries."""
        user, address = self.request.user, Address(self.request.path, self.request.GET)
        shown = _shown(self.request.GET.get("vis", ""))
        rows = narrowed(standing_obligations(sight_of(user).rows), shown, party_ids_of(user))
        sort = Sort("pk") if shown is Shown.UNDATED else Sort("due_end")
        leaf = leaf_of(rows, COLUMNS, sort, place_of(self.request.GET))
        return super().get_context_data(
            dues=[due_of(row) for row in leaf.rows],
            total=capped_count(rows),
            counted=COUNTED,
            tabs=_tabs(shown),
            empty=_empty(shown),
            pages=address.pages(leaf),
            **kwargs,
        )


def _shown(text: str) -> Shown:
    return Shown(text) if text in set(Shown) else Shown.ALL


def _tabs(present: Shown) -> list[tuple[str, str, bool]]:
    words = {
        Shown.ALL: _("Alle med dato"),
        Shown.OWED: _("Vi skal aflevere"),
        Shown.RECEIVED: _("Vi skal modtage"),
        Shown.LATE: _("Over tid"),
        Shown.UNDATED: _("Uden dato"),
    }
    path = reverse("deadlines")
    return [(word, f"{path}?vis={key}" if key else path, key is present) for key, word in words.items()]


def _empty(shown: Shown) -> str:
    return {
        Shown.ALL: _("Der er ingen frister i de aftaler, du kan se."),
        Shown.OWED: _("I skal ikke aflevere noget med en frist."),
        Shown.RECEIVED: _("I skal ikke modtage noget med en frist."),
        Shown.LATE: _("Ingen frister er overskredet."),
        Shown.UNDATED: _("Alle forpligtelser har en frist."),
    }[shown]
