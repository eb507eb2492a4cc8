"""What every decision on a sending does: bind it to the facts that were shown, keep it as evidence."""

from datetime import date

from agreements.life.actions.taking import demand_same_facts
from agreements.life.enums import DecisionKind
from agreements.life.models import Decision
from agreements.terms.document.facts import Facts, from_data
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import Party, User


def decide(
    edition: Edition,
    kind: DecisionKind,
    *,
    by: User,
    facts_hash: str,
    note: str,
    on: date | None,
    party: Party | None = None,
) -> Facts:
    """Keep the decision on the latest sending and give the facts it was made on; raises Stale when others were shown.

    `party` is whose decision it is, where each party decides for itself.
    """
    sending = edition.sendings.latest("number")
    facts = from_data(sending.facts)
    demand_same_facts(facts, facts_hash)
    decision = Decision.objects.create(
        sending=sending,
        kind=kind,
        party=party,
        facts_hash=facts_hash,
        by=by,
        on=on or clock.today(),
        recorded_at=clock.true_now(),
        note=note.strip(),
    )
    trail.record("decide", by=by, subject=decision, chain=chain_of(edition), on=on)
    return facts
