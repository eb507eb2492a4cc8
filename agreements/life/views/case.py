"""Sagen: the story, the papers, the signatures, the whole history."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator

from agreements import annexes
from agreements.life.queries.pointing import pointing_here
from agreements.life.queries.story import history, may_read_note, milestones
from agreements.life.views.agreement_page import AgreementPage
from agreements.life.views.changes import sendings_with_changes
from agreements.life.wording import happened, told
from agreements.rules import may_copy, standing
from agreements.terms.enums import Kind, RelationKind, Side
from partnerships.models import Event

ROWS = 50


@dataclass(frozen=True)
class Happened:
    """One line of the story: the event, what happened in words, and the note the reader may see."""

    event: Event
    what: str
    note: str


class CasePage(AgreementPage):
    """Everything that happened, and every paper."""

    template_name = "agreements/life/case.html"
    tab = "case"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        edition = self.frame.edition
        sides = standing(self.request.user, edition.agreement).sides
        is_reviewer = Side.APPROVER in sides
        events = history(
            edition,
            annexes.milestones(),
            annexes.inner_verbs(),
            is_owner=Side.OWNER in sides,
            is_reviewer=is_reviewer,
        )
        page = Paginator(events, ROWS).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            story=[
                Happened(
                    event,
                    happened(event.verb),
                    event.note if may_read_note(event, is_reviewer=is_reviewer) else "",
                )
                for event in milestones(edition, annexes.milestones())
            ],
            may_copy=may_copy(self.request.user, edition),
            is_sketch=edition.kind == Kind.APPLICATION,
            sendings=sendings_with_changes(edition),
            living=annexes.papers_of(self.request.user, edition.agreement),
            pointing=[
                (row.edition.agreement, RelationKind(row.kind).seen_from_there)
                for row in pointing_here(self.request.user, edition.agreement)[:ROWS]
            ],
            copies=list(edition.signing_copies.order_by("-number")),
            page=page,
            lines=[Happened(event, told(event), "") for event in page],
            shows_history=bool(self.request.GET.get("page")),
            **kwargs,
        )
