"""Aftaler: find, filter and start an agreement.

django-filter and django-tables2 are not used: they build form fields, columns and cells as objects, row by row, and
page by counting. Here the address is read by `wish_of`, the rows are tuples, and pages follow the last row seen, so
that the deepest page of 100,000 agreements costs what the first of 1,000 does (performance.md, goals 5 and 6).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.generic import TemplateView

from agreements.frame import STATE_KINDS
from agreements.rules import may_start
from agreements.terms.enums import State
from agreements.terms.models import Agreement
from agreements.terms.models.agreement import NO_LAST_DAY
from agreements.terms.queries.finding import MOST_LETTERS, Wish, choices_for, find_agreements, wish_of
from agreements.terms.queries.seen import Sight, sight_of
from agreements.turns import mine_among, my_turn, turn_of
from partnerships.queries.keyset import COUNTED, Sort, capped_count, leaf_of, place_of
from partnerships.queries.memberships import party_ids_of
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.addresses import Address

COLUMNS = (
    "pk",
    "reference",
    "title",
    "party_names",
    "kind",
    "current_state",
    "current_ends_on",
)
SELECTED = format_html("{}", " selected")


class Row(NamedTuple):
    """One agreement as it stands in the list."""

    url: str
    title: str
    reference: str
    others: str
    state: str
    state_kind: str
    turn: str
    is_mine: bool
    last_day: date | None


class AgreementsPage(Guarded, TemplateView):
    """The agreements the user sees; what is chosen stands in the address, to be kept or sent on."""

    rule = LOGGED_IN
    template_name = "agreements/agreements.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give rows, filters, sorting and pages; a constant number of queries."""
        user, address = self.request.user, Address(self.request.path, self.request.GET)
        wish, sight = wish_of(self.request.GET), sight_of(user)
        found = find_agreements(sight.rows, wish, lambda: my_turn(user))
        leaf = leaf_of(found, COLUMNS, wish.order, place_of(self.request.GET))
        sides = sight.sides_of(row[0] for row in leaf.rows)
        mine = mine_among(user, [(row[0], row[4], row[5]) for row in leaf.rows], sides)
        choices = choices_for(user, sight)
        return super().get_context_data(
            rows=rows_of(leaf.rows, mine, frozenset(party_ids_of(user))),
            total=_total(sight, wish, found),
            counted=COUNTED,
            wish=wish,
            states=options(State.choices, wish.state),
            programmes=options(choices.programmes, wish.programme),
            municipalities=options(choices.municipalities, wish.municipality),
            most_letters=MOST_LETTERS,
            sorts=_sorts(wish, address),
            pages=address.pages(leaf),
            may_start=may_start(user),
            **kwargs,
        )


def _total(sight: Sight, wish: Wish, found: QuerySet[Agreement]) -> int:
    is_known = sight.ids is not None and not wish.narrows
    return len(sight.ids or ()) if is_known else capped_count(found)


def rows_of(tuples: list[tuple[Any, ...]], mine: frozenset[int], own: frozenset[int]) -> list[Row]:
    """Turn tuples of COLUMNS into rows; `mine` wait for the user, `own` are the parties whose names need not be said."""
    prefix = reverse("agreements")
    labels = {state.value: str(state.label) for state in State}
    return [
        Row(
            url=f"{prefix}{reference}/",
            title=title,
            reference=reference,
            others=_(" og ").join(_others(names, own)),
            state=labels[state],
            state_kind=STATE_KINDS[State(state)],
            turn=_turn(kind, state, is_mine=pk in mine),
            is_mine=pk in mine,
            last_day=None if ends_on == NO_LAST_DAY else ends_on,
        )
        for pk, reference, title, names, kind, state, ends_on in tuples
    ]


def options(choices: Iterable[tuple[Any, Any]], chosen: Any) -> SafeString:
    """Give the options of a select; drawn here, as a hundred in a template cost more than all the rows."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SELECTED if value == chosen else "", word) for value, word in choices),
    )


def _others(names: list[list[Any]], own: frozenset[int]) -> list[str]:
    return [name for party_id, name in names if party_id not in own] or [name for _party, name in names]


def _turn(kind: str, state: str, *, is_mine: bool) -> str:
    if is_mine:
        return pgettext("hvis tur", "Din")
    return turn_of(kind, state) or pgettext("hvis tur", "Ingen")


def _sorts(wish: Wish, address: Address) -> list[tuple[str, str, str]]:
    """Give (word, address, "" | "ascending" | "descending") of each way to sort; the present one turns round."""
    words = {
        "nyeste": _("Nyeste"),
        "reference": _("Reference"),
        "titel": _("Titel"),
        "tilstand": _("Tilstand"),
        "sidstedag": _("Sidste dag"),
    }
    present = wish.sort.removeprefix("-")
    sorts = []
    for key, word in words.items():
        chosen = Sort(key, wish.sort.startswith("-")) if key == present else None
        fresh = f"-{key}" if key == "nyeste" else key
        turned = (key if chosen.descending else f"-{key}") if chosen else fresh
        direction = ("descending" if chosen.descending else "ascending") if chosen else ""
        sorts.append((word, address.with_(sorter=turned), direction))
    return sorts
