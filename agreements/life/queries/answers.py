"""Where each party approves for itself: who is asked, who has approved, who is waited for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from agreements.life.enums import DecisionKind
from agreements.life.models import Decision
from agreements.life.queries.sendings import latest_sending
from agreements.terms.enums import Side
from agreements.terms.models import Access, Edition, Participation
from partnerships.danish import clock
from partnerships.models.base import holds_on
from partnerships.queries.prepared import Prepared


@dataclass(frozen=True)
class Answer:
    """A party that is asked to approve, and its approval of what was sent last; None while it is waited for."""

    participation: Participation
    approval: Decision | None


def answers_of(edition: Edition) -> list[Answer]:
    """Give every party that must approve the latest sending, in the parties' order; three queries."""
    sending = latest_sending(edition)
    given = {approval.party_id: approval for approval in (_approvals(sending=sending.pk) if sending else ())}
    asked = _asked(
        edition=edition.pk,
        agreement=edition.agreement_id,
        owner=edition.agreement.owner_id,
        today=clock.today(),
    )
    return [Answer(row, given.get(row.party_id)) for row in asked]


_approvals: Prepared[Decision] = Prepared(
    lambda sending: Decision.objects.filter(sending=sending, kind=DecisionKind.APPROVAL).select_related("by")
)


def unanswered(answers: Iterable[Answer]) -> list[Participation]:
    """Give the parties that have not approved yet."""
    return [answer.participation for answer in answers if answer.approval is None]


def _asked_for(edition: int, agreement: int, owner: int, today: date) -> QuerySet[Participation]:
    """Who is printed as a party and stands on the side that approves; who wrote the text has approved it by sending it."""
    asked = Access.objects.filter(holds_on(today), agreement_id=agreement, side=Side.APPROVER)
    rows = Participation.objects.filter(edition=edition, party__in=asked.values("party_id"))
    return rows.exclude(party=owner).order_by("order", "pk")


_asked: Prepared[Participation] = Prepared(_asked_for)
