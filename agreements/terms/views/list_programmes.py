"""Programmer: each programme with its municipalities, how far they have come and whose turn it is."""

from decimal import Decimal
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from agreements import annexes
from agreements.frame import STATE_KINDS
from agreements.rules import may_read_templates, may_roll_out_for
from agreements.terms.enums import State
from agreements.terms.queries.programmes import Entries, Entry, entries_of, programmes_for
from agreements.terms.queries.seen import sight_of
from agreements.turns import my_turn, told_turn
from partnerships.danish.amounts import format_amount
from partnerships.queries.keyset import Sort, leaf_of, place_of
from partnerships.queries.memberships import party_ids_of
from partnerships.verdict import Verdict
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.addresses import Address

PROGRAMMES_A_PAGE = 10
NONE = Entries(0, [])
_COLUMNS = ("pk", "name", "authority__name", "authority_id", "appropriation")


class Line(NamedTuple):
    """One municipality's agreement under a programme."""

    url: str
    owner: str
    reference: str
    state: str
    state_kind: str
    turn: str
    is_mine: bool


class Group(NamedTuple):
    """One programme with its agreements; `more_url` leads to all of them when they are not all shown."""

    name: str
    authority: str
    total: int
    lines: list[Line]
    more_url: str
    roll_out_url: str
    sums: list[tuple[str, str]]  # (what, amount)


class ProgrammesPage(Guarded, TemplateView):
    """The programmes whose agreements the user sees, or whose authority he works for; nine queries at most."""

    rule = LOGGED_IN
    template_name = "agreements/programmes.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of programmes, by name."""
        user, address = self.request.user, Address(self.request.path, self.request.GET)
        seen = sight_of(user).rows
        rows = programmes_for(seen, party_ids_of(user))
        place = place_of(self.request.GET)
        leaf = leaf_of(rows, _COLUMNS, Sort("name"), place, PROGRAMMES_A_PAGE)
        ids = [row[0] for row in leaf.rows]
        entries, sums = entries_of(ids, seen, my_turn(user), annexes.my_turn(user)), annexes.sums(ids, seen)
        shown = (entry.pk for group in entries.values() for entry in group.shown)
        higher = annexes.turns_among(user, shown)
        groups = [
            _group(
                pk,
                name,
                authority,
                entries.get(pk, NONE),
                higher,
                may_roll_out_for(user, runs),
                _sums(appropriation, sums[pk]),
            )
            for pk, name, authority, runs, appropriation in leaf.rows
        ]
        return super().get_context_data(
            groups=groups,
            pages=address.pages(leaf),
            may_read_templates=may_read_templates(user),
            **kwargs,
        )


def _group(
    pk: int,
    name: str,
    authority: str,
    entries: Entries,
    higher: dict[int, annexes.Turn],
    may_roll_out: Verdict,
    sums: list[tuple[str, str]],
) -> Group:
    has_more = entries.total > len(entries.shown)
    more_url = f"{reverse('agreements')}?program={pk}" if has_more else ""
    roll_out_url = reverse("programme_roll_out", args=[pk]) if may_roll_out else ""
    shown = [_line(entry, higher.get(entry.pk)) for entry in entries.shown]
    return Group(name, authority, entries.total, shown, more_url, roll_out_url, sums)


def _sums(appropriation: Decimal | None, rows: list[tuple[str, Decimal]]) -> list[tuple[str, str]]:
    """Give what was appropriated, and what the agreements that are seen hold of it."""
    whole = [] if appropriation is None else [(_("Bevilling"), appropriation)]
    return [(what, format_amount(amount, 2 if amount % 1 else 0)) for what, amount in [*whole, *rows]]


def _line(entry: Entry, higher: annexes.Turn | None) -> Line:
    state = State(entry.state)
    turn, is_mine = told_turn(entry.kind, state, higher, is_mine=entry.is_mine)
    return Line(
        reverse("agreement", args=[entry.reference]),
        entry.owner,
        entry.reference,
        str(state.label),
        STATE_KINDS[state],
        turn,
        is_mine,
    )
