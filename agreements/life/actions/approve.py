"""Approve the agreement as it was sent."""

from datetime import date

from agreements.life import notices
from agreements.life.actions.decide import decide
from agreements.life.actions.taking import demand_ready, taking
from agreements.life.enums import DecisionKind
from agreements.terms.enums import State
from agreements.terms.models import Edition
from agreements.terms.readiness.case import Stage
from partnerships.models import User


def approve(
    edition: Edition, *, by: User, seen: int, facts_hash: str, note: str = "", on: date | None = None
) -> None:
    """Keep the head of office's approval; the approver is neither the submitter nor the one who recommended (rules.md 8).

    Raises Stale when other facts than the latest sending's were shown, Refused as the table and readiness demand.
    """
    with taking(edition, "approve", by=by, seen=seen, note=note, on=on) as row:
        facts = decide(row, DecisionKind.APPROVAL, by=by, facts_hash=facts_hash, note=note, on=on)
        demand_ready(row, facts, Stage.DECIDE)
        notices.tell_whose_turn(row, State.APPROVED)  # both sides, so the writers are told by it too
