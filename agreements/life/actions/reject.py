"""Reject the agreement for good."""

from datetime import date

from agreements.life import notices
from agreements.life.actions.decide import decide
from agreements.life.actions.taking import taking
from agreements.life.enums import DecisionKind
from agreements.terms.enums import State
from agreements.terms.models import Edition
from partnerships.models import User


def reject(
    edition: Edition, *, by: User, seen: int, facts_hash: str, note: str, on: date | None = None
) -> None:
    """Keep the rejection with its reason and tell the side that wrote; the agreement goes no further."""
    with taking(edition, "reject", by=by, seen=seen, note=note, on=on) as row:
        decide(row, DecisionKind.REJECTION, by=by, facts_hash=facts_hash, note=note, on=on)
        notices.tell_owner(row, State.REJECTED)
