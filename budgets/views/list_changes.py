"""Budgetændringer: the changes of all budgets as one list, with before and after, who and when."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements.life.views.standing_list import OF_AGREEMENTS, StandingList
from budgets.enums import ChangeState
from budgets.models import ChangeRequest
from budgets.queries.all_changes import changes_by_id, find_changes
from budgets.queries.changes import Change
from budgets.readiness.change_sentences import sentence_of
from budgets.shapes import Reason
from budgets.views.change_rows import before_and_after
from budgets.views.changes import STATE_KINDS
from partnerships.queries.keyset import COUNTED
from partnerships.shapes import Asked, Column, Filter
from partnerships.shapes import CellKind as Kind
from partnerships.views.list_asked import Choices, Way


def _page_of(change: Change) -> str:
    return reverse("agreement_change", args=[change.request.agreement.reference, change.request.number])


def _why(change: Change) -> str:
    return " ".join(sentence_of(Reason.read(kept)) for kept in change.request.why)


class ChangeListPage(StandingList):
    """Every change that was sent, of the agreements the user sees: what waits for an answer, and what was answered."""

    template_name = "budgets/list_changes.html"
    listing = "budget_changes"
    first_sort = "-dag"
    other_ways = (Way("dag", gettext_lazy("Dag"), "day"),)
    filters = (
        *OF_AGREEMENTS,
        Filter("tilstand", gettext_lazy("Tilstand")),
        Filter("fra", gettext_lazy("Fra dag"), is_day=True),
        Filter("til", gettext_lazy("Til dag"), is_day=True),
    )
    columns = (
        Column(
            "aendring",
            gettext_lazy("Ændring"),
            lambda change: f"{change.request.agreement.reference} / {change.request.number}",
            link=_page_of,
        ),
        Column(
            "aftale",
            gettext_lazy("Aftale"),
            lambda change: change.request.agreement.title,
            sort="agreement__sort_title",
            is_under=True,
        ),
        Column(
            "kommune",
            gettext_lazy("Kommune"),
            lambda change: change.request.agreement.owner.name,
            sort="by_owner",
            is_under=True,
        ),
        Column(
            "tilstand",
            gettext_lazy("Tilstand"),
            lambda change: change.request.get_state_display(),
            badge=lambda change: STATE_KINDS[ChangeState(change.request.state)],
        ),
        Column(
            "beloeb", gettext_lazy("Før → efter (kr.)"), lambda change: before_and_after(change, change.items)
        ),
        Column("hvorfor", gettext_lazy("Skal godkendes, fordi"), _why, is_under=True),
        Column(
            "sendt", gettext_lazy("Sendt"), lambda change: change.request.sent_on, Kind.DATE, sort="sent_on"
        ),
        Column(
            "sender",
            gettext_lazy("Sendt af"),
            lambda change: str(change.request.sent_by or ""),
            is_under=True,
        ),
        Column(
            "afgjort",
            gettext_lazy("Afgjort"),
            lambda change: change.request.decided_on,
            Kind.DATE,
            blank=gettext_lazy("Ikke afgjort"),
        ),
        Column(
            "afgoerer",
            gettext_lazy("Afgjort af"),
            lambda change: str(change.request.decided_by or ""),
            is_under=True,
        ),
    )

    def title(self) -> str:
        return _("Budgetændringer")

    def hint(self) -> str:
        return _("Begrundelsen, eller aftalens reference, titel, program, part eller tekst.")

    def count_words(self, total: int) -> str:
        if total > COUNTED:
            return _("Mere end 1.000 ændringer")
        return ngettext("%(total)d ændring", "%(total)d ændringer", total) % {"total": total}

    def empty_words(self, asked: Asked) -> str:
        return _("Der er ikke sendt nogen budgetændringer i de aftaler, du kan se.")

    def offered(self) -> Choices:
        states = [choice for choice in ChangeState.choices if choice[0] != ChangeState.DRAFT]
        return {"tilstand": states, **super().offered()}

    def find_rows(self, asked: Asked) -> QuerySet[ChangeRequest]:
        return find_changes(self.sight.rows, asked)

    def records_of(self, found: list[tuple[Any, ...]]) -> list[Change]:
        changes = changes_by_id([pk for (pk,) in found])
        return [changes[pk] for (pk,) in found]
