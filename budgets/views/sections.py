"""The parts of Økonomi: the budget, and what happens to the money under a settled agreement."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from agreements.frame import Frame, frame
from agreements.terms.models import Edition
from partnerships.views.access import LOGGED_IN, Guarded

# Every part after the budget itself is of a closed text only.
SECTIONS: tuple[tuple[str, Any], ...] = (
    ("agreement_economy", gettext_lazy("Budget")),
    ("agreement_grants", gettext_lazy("Tilskud")),
    ("agreement_changes", gettext_lazy("Ændringer")),
    ("agreement_use", gettext_lazy("Forbrug")),
    ("agreement_accounts", gettext_lazy("Regnskaber")),
)


def section_links(edition: Edition, current: str) -> list[tuple[str, str, bool]]:
    """Give (words, address, whether it is this one) of the parts that the edition has."""
    named = SECTIONS if edition.frozen_at else SECTIONS[:1]
    reference = edition.agreement.reference
    return [(str(words), reverse(name, args=[reference]), name == current) for name, words in named]


class MoneyPage(Guarded, TemplateView):
    """A page about the money of a closed agreement; 404 without sight of it, and while its text is being written."""

    rule = LOGGED_IN
    section = "agreement_economy"
    frame: Frame

    def find(self) -> None:
        self.frame = frame(self.request.user, self.kwargs["reference"], "economy")
        if not self.frame.edition.frozen_at:
            raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        named = {
            "frame": self.frame,
            "reference": self.frame.agreement.reference,
            "sections": section_links(self.frame.edition, self.section),
        }
        return super().get_context_data(**kwargs | named)
