"""Where each party approves for itself: who is asked, who has approved, who is waited for."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from agreements.life.enums import DecisionKind
from agreements.life.models import Decision
from agreements.life.queries.sendings import latest_sending
from agreements.terms.enums import Side
from agreements.terms.models import Access, Edition, Participation


@dataclass(frozen=True)
class Answer:
    """A party that is asked to approve, and its approval of what was sent last; None while it is waited for."""

    participation: Participation
    approval: Decision | None


def answers_of(edition: Edition) -> list[Answer]:
    """Give every party that must approve the latest sending, in the parties' order; three queries."""
    given = {
        approval.party_id: approval
        for approval in Decision.objects.filter(
            sending=latest_sending(edition), kind=DecisionKind.APPROVAL
        ).select_related("by")
    }
    return [Answer(row, given.get(row.party_id)) for row in _asked(edition)]


def unanswered(answers: Iterable[Answer]) -> list[Participation]:
    """Give the parties that have not approved yet."""
    return [answer.participation for answer in answers if answer.approval is None]


def _asked(edition: Edition) -> QuerySet[Participation]:
    """Who is printed as a party and stands on the side that approves; who wrote the text has approved it by sending it."""
    asked = Access.objects.open_today().filter(agreement_id=edition.agreement_id, side=Side.APPROVER)
    rows = Participation.objects.filter(edition=edition, party__in=asked.values("party_id"))
    return rows.exclude(party=edition.agreement.owner_id).order_by("order", "pk")
