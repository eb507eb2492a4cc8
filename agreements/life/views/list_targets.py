"""Mål: the targets of all agreements that stand, as one list."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements.frame import STATE_KINDS
from agreements.life.queries.targets import find_targets, targets_by_id
from agreements.life.views.standing_list import OF_AGREEMENTS, StandingList
from agreements.terms.enums import AmountKind, InitiativeKind, State
from agreements.terms.models import Target
from agreements.terms.sentences import target_sentence
from partnerships.queries.keyset import COUNTED
from partnerships.shapes import Asked, CellKind, Column, Filter
from partnerships.views.list_asked import Choices


def _page_of(target: Target) -> str:
    return reverse("agreement", args=[target.edition.agreement.reference])


class TargetsPage(StandingList):
    """The targets of the agreements the user sees that are signed or in force, as they are printed."""

    template_name = "agreements/targets.html"
    listing = "targets"
    first_sort = "aftale"
    filters = (
        *OF_AGREEMENTS,
        Filter("indsats", gettext_lazy("Slags indsats")),
        Filter("tal", gettext_lazy("Tallet er")),
    )
    columns = (
        Column("maal", gettext_lazy("Mål"), lambda target: target.what, sort="by_what"),
        Column(
            "indsats",
            gettext_lazy("Indsats"),
            lambda target: target.initiative.name,
            sort="by_initiative",
            is_under=True,
        ),
        Column("tal", gettext_lazy("Hvor meget"), target_sentence),
        Column(
            "aftale",
            gettext_lazy("Aftale"),
            lambda target: target.edition.title,
            sort="edition__agreement__sort_title",
            link=_page_of,
        ),
        Column(
            "reference",
            gettext_lazy("Reference"),
            lambda target: target.edition.agreement.reference,
            is_under=True,
        ),
        Column(
            "ansvarlig",
            gettext_lazy("Skrives af"),
            lambda target: target.edition.agreement.owner.name,
            sort="by_owner",
            is_under=True,
        ),
        Column(
            "tilstand",
            gettext_lazy("Tilstand"),
            lambda target: target.edition.get_state_display(),
            badge=lambda target: STATE_KINDS[State(target.edition.state)],
            tally=lambda target: target.edition.get_state_display(),
        ),
        Column(
            "sidstedag",
            gettext_lazy("Sidste dag"),
            lambda target: target.edition.ends_on,
            CellKind.DATE,
            sort="edition__agreement__current_ends_on",
            blank=gettext_lazy("Uden slutdato"),
        ),
    )

    def title(self) -> str:
        return _("Mål")

    def hint(self) -> str:
        return _("Målet eller indsatsen, eller aftalens reference, titel, program, part eller tekst.")

    def count_words(self, total: int) -> str:
        if total > COUNTED:
            return _("Mere end 1.000 mål")
        return ngettext("%(total)d mål", "%(total)d mål", total) % {"total": total}

    def empty_words(self, asked: Asked) -> str:
        return _("Der er ingen mål i de aftaler, du kan se, som er underskrevet eller i kraft.")

    def offered(self) -> Choices:
        return {"indsats": InitiativeKind.choices, "tal": AmountKind.choices, **super().offered()}

    def find_rows(self, asked: Asked) -> QuerySet[Target]:
        return find_targets(self.sight.rows, asked)

    def records_of(self, found: list[tuple[Any, ...]]) -> list[Target]:
        targets = targets_by_id([pk for (pk,) in found])
        return [targets[pk] for (pk,) in found]
