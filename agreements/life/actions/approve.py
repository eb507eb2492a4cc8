"""Approve the text as it was sent."""

from datetime import date
from typing import Any

from agreements.life import notices
from agreements.life.actions.closing import close, print_approved
from agreements.life.actions.decide import decide
from agreements.life.actions.taking import demand_ready, taking
from agreements.life.enums import DecisionKind
from agreements.life.queries.answers import answers_of, unanswered
from agreements.rules import answering_party
from agreements.terms.enums import UNSIGNED, State
from agreements.terms.models import Edition, Participation
from agreements.terms.readiness.case import Stage
from agreements.workflow import table_for
from partnerships.danish import clock
from partnerships.models import User


def approve(
    edition: Edition, *, by: User, seen: int, facts_hash: str, note: str = "", on: date | None = None
) -> None:
    """Keep the approval; the approver is neither the submitter nor the one who recommended (rules.md 8).

    Where each party approves for itself, the state moves with the last of them. Of a kind that nobody signs, the approval
    freezes the text and makes the document that counts; it is printed before the transaction.
    Raises Stale when other facts than the latest sending's were shown, Refused as the table and readiness demand,
    or pdf.RenderError with nothing changed.
    """
    day, moment = on or clock.today(), clock.true_now()
    document = None
    if edition.kind in UNSIGNED:
        document = print_approved(
            edition, by=by, seen=seen, facts_hash=facts_hash, note=note, day=day, moment=moment
        )
    with taking(edition, "approve", by=by, seen=seen, note=note, on=on) as row:
        own = _own_party(row, by)
        facts = decide(
            row,
            DecisionKind.APPROVAL,
            by=by,
            facts_hash=facts_hash,
            note=note,
            on=on,
            party=own.party if own else None,
        )
        demand_ready(row, facts, Stage.DECIDE)
        if document is not None:
            close(row, document, by=by, day=day, moment=moment, settled_on=day)
        row.stays = own is not None and bool(unanswered(answers_of(row)))
        _tell(row, own)


def _own_party(row: Edition, by: User) -> Participation | None:
    """Give whom the user approves for, asked under the row's lock; None where one approval counts for the side."""
    step = table_for(row.kind).step("approve")
    return answering_party(by, unanswered(answers_of(row)), step) if step.each_party else None


def _tell(row: Any, own: Participation | None) -> None:
    if own is not None and row.stays:
        notices.tell_answer(row, own)
    elif table_for(row.kind).turn_step(State.APPROVED):
        notices.tell_whose_turn(row, State.APPROVED)  # both sides, so the writers are told by it too
    else:
        notices.tell_owner(row, State.APPROVED)
