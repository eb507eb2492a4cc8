"""Aftaler: find, filter and start an agreement."""

from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements import annexes
from agreements.frame import STATE_KINDS
from agreements.rules import may_start
from agreements.terms.enums import Kind, State
from agreements.terms.models import Agreement
from agreements.terms.models.agreement import NO_LAST_DAY
from agreements.terms.queries.finding import choices_for, find_agreements, find_similar, forgives_typos
from agreements.terms.queries.seen import Sight, sight_of
from agreements.turns import mine_among, my_turn, told_turn
from partnerships.queries.keyset import COUNTED
from partnerships.queries.memberships import party_ids_of
from partnerships.shapes import Asked, CellKind, Column, Filter
from partnerships.views.list_asked import Choices, Way
from partnerships.views.list_page import ListPage

COLUMNS = (
    "pk",
    "reference",
    "title",
    "party_names",
    "kind",
    "current_state",
    "current_ends_on",
)


class Row(NamedTuple):
    """One agreement as it stands in the list."""

    url: str
    title: str
    reference: str
    others: str
    kind: str
    state: str
    state_kind: str
    turn: str
    is_mine: bool
    last_day: date | None


class AgreementsPage(ListPage):
    """The agreements the user sees; what is chosen stands in the address, to be kept or sent on."""

    template_name = "agreements/agreements.html"
    listing = "agreements"
    first_sort = "-nyeste"
    other_ways = (Way("nyeste", gettext_lazy("Nyeste"), "pk"),)
    filters = (
        Filter("slags", gettext_lazy("Slags")),
        Filter("tilstand", gettext_lazy("Tilstand")),
        Filter("program", gettext_lazy("Program")),
        Filter("kommune", gettext_lazy("Kommune")),
        Filter("mintur", gettext_lazy("Kun min tur"), is_flag=True),
    )
    fields = COLUMNS
    columns = (
        Column(
            "titel",
            gettext_lazy("Aftale"),
            lambda row: row.title,
            sort="sort_title",
            link=lambda row: row.url,
        ),
        Column(
            "reference", gettext_lazy("Reference"), lambda row: row.reference, sort="reference", is_under=True
        ),
        Column("med", gettext_lazy("Med"), lambda row: row.others, is_under=True),
        Column("slags", gettext_lazy("Slags"), lambda row: row.kind, is_under=True),
        Column(
            "tilstand",
            gettext_lazy("Tilstand"),
            lambda row: row.state,
            sort="state_place",
            badge=lambda row: row.state_kind,
            tally=lambda row: row.state,
        ),
        Column("tur", gettext_lazy("Hvis tur"), lambda row: row.turn, is_strong=lambda row: row.is_mine),
        Column(
            "sidstedag",
            gettext_lazy("Sidste dag"),
            lambda row: row.last_day,
            CellKind.DATE,
            sort="current_ends_on",
            blank=gettext_lazy("Uden slutdato"),
        ),
    )

    def title(self) -> str:
        return _("Aftaler")

    def hint(self) -> str:
        """Tell what is looked in, and what this database does about a slip of the hand."""
        where = _("Reference, titel, program, part, afsnit eller bilag. Dele af ord er nok.")
        if forgives_typos():
            return f"{where} {_('Findes ordet ikke, vises det, der ligner.')}"
        return f"{where} {_('Et ord med stavefejl bliver ikke fundet.')}"

    def count_words(self, total: int) -> str:
        if total > COUNTED:
            return _("Mere end 1.000 aftaler")
        return ngettext("%(total)d aftale", "%(total)d aftaler", total) % {"total": total}

    def empty_words(self, asked: Asked) -> str:
        return _(
            "Der er ingen aftaler, du kan se endnu. Mangler du en, så bed jeres koordinator om en rolle."
        )

    @cached_property
    def sight(self) -> Sight:
        return sight_of(self.request.user)

    def offered(self) -> Choices:
        choices = choices_for(self.request.user, self.sight)
        return {
            "slags": Kind.choices,
            "tilstand": State.choices,
            "program": choices.programmes,
            "kommune": choices.municipalities,
        }

    def find_rows(self, asked: Asked) -> QuerySet[Agreement]:
        return find_agreements(self.sight.rows, asked, self._my_turn)

    def find_similar(self, asked: Asked) -> QuerySet[Agreement] | None:
        return find_similar(self.sight.rows, asked, self._my_turn)

    def _my_turn(self) -> Q:
        return my_turn(self.request.user) | annexes.my_turn(self.request.user)

    def records_of(self, found: list[tuple[Any, ...]]) -> list[Row]:
        user = self.request.user
        sides = self.sight.sides_of(row[0] for row in found)
        mine = mine_among(user, [(row[0], row[4], row[5]) for row in found], sides)
        higher = annexes.turns_among(user, (row[0] for row in found))
        return rows_of(found, mine, higher, frozenset(party_ids_of(user)))

    def total(self, found: QuerySet[Agreement], asked: Asked) -> int:
        """Spare the count where the sight has told it already."""
        is_known = self.sight.ids is not None and not asked.narrows
        return len(self.sight.ids or ()) if is_known else super().total(found, asked)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(may_start=may_start(self.request.user), **kwargs)


def rows_of(
    tuples: list[tuple[Any, ...]],
    mine: frozenset[int],
    higher: dict[int, annexes.Turn],
    own: frozenset[int],
) -> list[Row]:
    """Turn tuples of COLUMNS into rows; `mine` wait for the user, `own` are the parties whose names need not be said.

    `higher` are the turns besides those of the agreements themselves (`annexes.turns_among`).
    """
    prefix = reverse("agreements")
    labels = {word.value: str(word.label) for word in (*State, *Kind)}
    return [
        Row(
            url=f"{prefix}{reference}/",
            title=title,
            reference=reference,
            others=_(" og ").join(_others(names, own)),
            kind=labels[kind],
            state=labels[state],
            state_kind=STATE_KINDS[State(state)],
            turn=turn,
            is_mine=is_mine,
            last_day=None if ends_on == NO_LAST_DAY else ends_on,
        )
        for pk, reference, title, names, kind, state, ends_on in tuples
        for turn, is_mine in [told_turn(kind, state, higher.get(pk), is_mine=pk in mine)]
    ]


def _others(names: list[list[Any]], own: frozenset[int]) -> list[str]:
    return [name for party_id, name in names if party_id not in own] or [name for _party, name in names]
