"""Frister: what we owe, what we are owed, what is late."""

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements import annexes
from agreements.life.queries.deadlines import COLUMNS, Due, Shown, due_of, find_obligations
from agreements.life.views.standing_list import OF_AGREEMENTS, StandingList
from agreements.terms.models import Obligation
from partnerships.danish import clock
from partnerships.queries.keyset import COUNTED, Sort
from partnerships.queries.memberships import party_ids_of
from partnerships.shapes import Asked, CellKind, Column, Filter, Sheet, Span
from partnerships.views.list_asked import Choices
from partnerships.views.list_cells import head_of, rows_of

A_YEAR = timedelta(days=365)
MOST_OF_MONEY = 100
NOBODY = gettext_lazy("Ikke navngivet")
TABS = (
    (Shown.ALL, gettext_lazy("Alle med dato")),
    (Shown.OWED, gettext_lazy("Vi skal aflevere")),
    (Shown.RECEIVED, gettext_lazy("Vi skal modtage")),
    (Shown.LATE, gettext_lazy("Over tid")),
    (Shown.UNDATED, gettext_lazy("Uden dato")),
)

MONEY_COLUMNS = (
    Column("hvad", gettext_lazy("Hvad"), lambda due: due.title, link=lambda due: due.url),
    Column("aftale", gettext_lazy("Aftale"), lambda due: due.agreement, is_under=True),
    Column("reference", gettext_lazy("Reference"), lambda due: due.reference, is_under=True),
    Column(
        "hvem",
        gettext_lazy("Hvem gør det"),
        lambda due: _("Vores frist") if due.is_owed else _("Modpartens frist"),
    ),
    Column("internt", gettext_lazy("Internt klar"), lambda due: due.internal_on, CellKind.DATE),
    Column("frist", gettext_lazy("Frist"), lambda due: due.deadline, CellKind.DATE),
    Column("tilbage", gettext_lazy("Tilbage"), lambda due: _left(due.deadline), CellKind.DAYS),
)


def _page_of(due: Due) -> str:
    return reverse("agreement", args=[due.reference])


def _days(due: Due) -> int | None:
    return _left(due.due_end)


def _left(day: date | None) -> int | None:
    return (day - clock.today()).days if day else None


def _when(due: Due) -> str:
    if due.due_end is None:
        return _("Uden dato")
    return _("Over tid") if due.due_end < clock.today() else _("Ikke over tid")


class DeadlinesPage(StandingList):
    """The obligations of the agreements the user sees that are signed or in force, by their last day."""

    template_name = "agreements/deadlines.html"
    listing = "deadlines"
    first_sort = "frist"
    filters = (Filter("vis", gettext_lazy("Frister"), is_tab=True), *OF_AGREEMENTS)
    fields = COLUMNS
    columns = (
        Column("hvad", gettext_lazy("Hvad"), lambda due: due.title, sort="by_title"),
        Column(
            "aftale",
            gettext_lazy("Aftale"),
            lambda due: due.agreement,
            sort="edition__agreement__sort_title",
            is_under=True,
            link=_page_of,
        ),
        Column("reference", gettext_lazy("Reference"), lambda due: due.reference, is_under=True),
        Column("hvem", gettext_lazy("Hvem gør det"), lambda due: due.owner, sort="by_owner", blank=NOBODY),
        Column(
            "modtager",
            gettext_lazy("Hvem får det"),
            lambda due: due.receiver,
            sort="by_receiver",
            blank=NOBODY,
        ),
        Column("frist", gettext_lazy("Frist"), lambda due: due.due_end, CellKind.DATE, sort="due_end"),
        Column("skrevet", gettext_lazy("Som skrevet"), lambda due: due.due_text, is_under=True),
        Column("tilbage", gettext_lazy("Tilbage"), _days, CellKind.DAYS, tally=_when),
    )

    @cached_property
    def money(self) -> list[annexes.Waiting]:
        """The days that money has: the last year's and the next to come."""
        span = Span(clock.today() - A_YEAR, None, MOST_OF_MONEY)
        return annexes.dues(self.request.user, self.sight.rows, span)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the list, or on its own tab the days that money has."""
        if self.asked.get("vis") == Shown.MONEY:
            kwargs |= {
                "money_head": head_of(MONEY_COLUMNS, has_actions=False),
                "money_rows": rows_of(MONEY_COLUMNS, self.money, None),
            }
        return super().get_context_data(money=self.money, **kwargs)

    def beside(self) -> tuple[Sheet, ...]:
        """Give the days that money has, when there are any."""
        return (Sheet(_("Frister for penge"), (), MONEY_COLUMNS, self.money),) if self.money else ()

    def title(self) -> str:
        return _("Frister")

    def hint(self) -> str:
        return _("Forpligtelsen, eller aftalens reference, titel, program, part eller tekst.")

    def count_words(self, total: int) -> str:
        if total > COUNTED:
            return _("Mere end 1.000 forpligtelser")
        return ngettext("%(total)d forpligtelse", "%(total)d forpligtelser", total) % {"total": total}

    def empty_words(self, asked: Asked) -> str:
        return {
            Shown.ALL: _("Der er ingen frister i de aftaler, du kan se."),
            Shown.OWED: _("I skal ikke aflevere noget med en frist."),
            Shown.RECEIVED: _("I skal ikke modtage noget med en frist."),
            Shown.LATE: _("Ingen frister er overskredet."),
            Shown.UNDATED: _("Alle forpligtelser har en frist."),
            Shown.MONEY: _("Ingen penge har en frist."),
        }[Shown(asked.get("vis"))]

    def offered(self) -> Choices:
        return {"vis": (*TABS, *self._money_tab()), **super().offered()}

    def _money_tab(self) -> tuple[tuple[str, str], ...]:
        """Give the tab of the days that money has, with how many there are; none where there is none."""
        if not self.money:
            return ()
        number = len(self.money)
        told = _("Penge (%(number)s+)") if number == MOST_OF_MONEY else _("Penge (%(number)s)")
        return ((Shown.MONEY, told % {"number": number}),)

    def find_rows(self, asked: Asked) -> QuerySet[Obligation]:
        return find_obligations(self.sight.rows, asked, party_ids_of(self.request.user), clock.today())

    def order(self, asked: Asked) -> Sort:
        """What has no date cannot stand by it."""
        sort = super().order(asked)
        is_by_day = sort.column == "due_end" and asked.get("vis") == Shown.UNDATED
        return Sort("pk", sort.descending) if is_by_day else sort

    def records_of(self, found: list[tuple[Any, ...]]) -> list[Due]:
        return [due_of(row) for row in found]
