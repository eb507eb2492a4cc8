"""Send the agreement to the other side."""

from datetime import date

from agreements.life import notices
from agreements.life.actions.sending import keep_sending
from agreements.life.actions.taking import demand_ready, demand_same_facts, taking
from agreements.life.models import Sending
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import State
from agreements.terms.models import Edition
from agreements.terms.readiness.case import Stage
from partnerships.danish import clock
from partnerships.models import User


def submit(
    edition: Edition, *, by: User, seen: int, facts_hash: str, note: str = "", on: date | None = None
) -> Sending:
    """Store the facts as they are read now, give the receiving side sight, and pass the turn on.

    Raises Refused while readiness errors stand, Stale when somebody changed the text since it was shown.
    """
    day = on or clock.today()
    with taking(edition, "submit", by=by, seen=seen, note=note, on=day) as row:
        facts = facts_of(row)
        demand_same_facts(facts, facts_hash)
        demand_ready(row, facts, Stage.SUBMIT)
        sending = keep_sending(row, facts, by=by, day=day)
        notices.tell_whose_turn(row, State.SUBMITTED)
    return sending
