"""Forside: what waits for me, my agreements, later deadlines. No charts, no news, no greeting."""

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from agreements import annexes
from agreements.life.queries.deadlines import next_deadline
from agreements.life.queries.desk import MOST_WAITING, desk_span, dues_of, waiting_agreements
from agreements.life.views.desk import COLUMNS, DeskRow, desk_of, turn_rows
from agreements.rules import may_start
from agreements.terms.queries.seen import sight_of
from agreements.terms.views.list_agreements import COLUMNS as LISTED
from agreements.terms.views.list_agreements import rows_of
from agreements.turns import my_turn, signing_ids
from partnerships.queries.memberships import memberships_of, party_ids_of
from partnerships.views.access import LOGGED_IN, Guarded

OWN_SHOWN = 8


class HomePage(Guarded, TemplateView):
    """The desk: twelve queries at most, however much waits."""

    rule = LOGGED_IN
    template_name = "agreements/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the desk, the agreements and the later deadlines."""
        user = self.request.user
        own, sight, mine = frozenset(party_ids_of(user)), sight_of(user), my_turn(user)
        waiting = waiting_agreements(sight, mine, lambda: signing_ids(user), COLUMNS)
        dues = dues_of(user, sight)
        more_waits = len(waiting) > MOST_WAITING
        others = annexes.desk(user, sight.rows, desk_span())
        desk = desk_of(turn_rows(waiting[:MOST_WAITING], own), dues.pressing, others)
        marked = sight.rows.annotate(
            is_mine=ExpressionWrapper(mine, output_field=BooleanField()), next_due=next_deadline()
        )
        listed = list(marked.order_by("-pk").values_list(*LISTED, "is_mine", "next_due")[:OWN_SHOWN])
        rows = rows_of(
            [row[:-2] for row in listed],
            frozenset(row[0] for row in listed if row[-2]),
            annexes.turns_among(user, (row[0] for row in listed)),
            own,
        )
        return super().get_context_data(
            desk=desk,
            summary=_summary(desk, more_waits=more_waits),
            more_waits=more_waits,
            listed=list(zip(rows, (row[-1] for row in listed), strict=True)),
            dues=dues,
            has_role=bool(memberships_of(user)),
            may_start=may_start(user),
            **kwargs,
        )


def _summary(desk: list[DeskRow], *, more_waits: bool) -> str:
    if not desk:
        return _("Der er ikke noget, der venter på dig lige nu.")
    number = {"number": len(desk)}
    if more_waits:
        return _("Mere end %(number)s ting venter på dig. Det, der haster mest, står øverst.") % number
    return ngettext("Én ting venter på dig.", "%(number)s ting venter på dig.", len(desk)) % number
