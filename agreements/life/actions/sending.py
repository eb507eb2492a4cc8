"""Keep the facts that the other side is to read, and let it see them; shared by sending and by registering a paper."""

from datetime import date

from agreements.life.models import Sending
from agreements.life.queries.sendings import latest_sending
from agreements.terms.actions.ended import end_now
from agreements.terms.document.facts import Facts, to_data
from agreements.terms.document.facts import facts_hash as hash_of
from agreements.terms.enums import BOUND, DECIDING_CAPACITIES, Side
from agreements.terms.models import Access, Edition, Participation
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User


def keep_sending(edition: Edition, facts: Facts, *, by: User, day: date) -> Sending:
    """Store the facts as the next sending, inside the running step, and give the other parties sight."""
    last = latest_sending(edition)
    sending = Sending.objects.create(
        edition=edition,
        number=last.number + 1 if last else 1,
        facts=to_data(facts),
        facts_hash=hash_of(facts),
        sent_by=by,
        sent_on=day,
        recorded_at=clock.true_now(),
    )
    trail.record("send", by=by, subject=sending, chain=chain_of(edition), on=day)
    _give_sight(edition, by, day)
    return sending


def _give_sight(edition: Edition, by: User, day: date) -> None:
    """A draft is seen by its own side only; from the first sending the other parties see what was sent.

    Those who pay or take part without being bound are given sight by hand, if at all (HOUSE.md, idea 5). Who has read
    along by hand and is to decide now, does so.
    """
    seeing = {
        row.party_id: row for row in Access.objects.filter(agreement=edition.agreement, until__isnull=True)
    }
    for participation in Participation.objects.filter(edition=edition, capacity__in=BOUND):
        side = Side.APPROVER if participation.capacity in DECIDING_CAPACITIES[edition.kind] else Side.PARTY
        present = seeing.get(participation.party_id)
        if present is not None:
            if (present.side, side) != (Side.READER, Side.APPROVER):
                continue
            before = trail.snapshot(present)
            trail.record(
                "end_access", by=by, subject=end_now(present), before=before, chain=chain_of(edition)
            )
        access = Access.objects.create(
            agreement=edition.agreement, party_id=participation.party_id, side=side, since=day
        )
        trail.record("give_access", by=by, subject=access, chain=chain_of(edition), on=day)
