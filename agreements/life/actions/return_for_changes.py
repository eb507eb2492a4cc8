"""Send the agreement back with remarks."""

from datetime import date

from agreements.life import notices
from agreements.life.actions.decide import decide
from agreements.life.actions.taking import taking
from agreements.life.enums import DecisionKind
from agreements.terms.enums import State
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User


def return_for_changes(
    edition: Edition, *, by: User, seen: int, facts_hash: str, note: str, on: date | None = None
) -> None:
    """Keep the decision, hand over the remarks placed so far, and pass the turn back to the side that writes."""
    with taking(edition, "return_for_changes", by=by, seen=seen, note=note, on=on) as row:
        decide(row, DecisionKind.RETURN, by=by, facts_hash=facts_hash, note=note, on=on)
        for remark in row.remarks.filter(returned_on__isnull=True):
            before = trail.snapshot(remark)
            remark.returned_on = on or clock.today()
            remark.version += 1
            remark.save()
            trail.record("return_remark", by=by, subject=remark, before=before, chain=chain_of(row), on=on)
        notices.tell_whose_turn(row, State.RETURNED)
