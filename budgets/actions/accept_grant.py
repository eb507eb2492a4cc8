"""Say yes to a grant on the letter's terms."""

from datetime import date

from agreements.terms.queries.chains import chain_of
from budgets.actions.taking import taking
from budgets.models import Grant, GrantAcceptance
from budgets.notices import grant as notices
from budgets.procedures.grant import GRANT
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User


def accept_grant(grant: Grant, *, by: User, seen: int, on: date | None = None) -> GrantAcceptance:
    """Keep the acceptance of the newest letter; after the deadline it is taken, too, and flagged (rules.md 2.2, G-02).

    Raises Refused for others than the grantee's coordinators and managers, Stale when another letter was seen.
    """
    day = on or clock.today()
    with taking(grant, GRANT, "accept_grant", by=by, seen=seen, on=day) as row:
        letter = row.letters.order_by("-number").first()
        acceptance = GrantAcceptance.objects.create(
            letter=letter, by=by, accepted_on=day, recorded_at=clock.true_now()
        )
        trail.record("keep_acceptance", by=by, subject=acceptance, chain=chain_of(row.agreement), on=day)
        notices.tell_accepted(row, day)
    return acceptance
