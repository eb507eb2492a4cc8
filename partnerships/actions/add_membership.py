"""Give a role to somebody who already has an account."""

from django.db import transaction

from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.danish import clock
from partnerships.models import Membership, Party, User
from partnerships.rules import may_give_role


@transaction.atomic
def add_membership(*, user: User, party: Party, role: str, by: User) -> Membership:
    """Let the user hold the role in the party from today. Raises Refused or ValidationError."""
    demand(may_give_role(by, user, party, role))
    membership = Membership(user=user, party=party, role=role, since=clock.today())
    membership.full_clean()
    membership.save()
    trail.record("add_membership", by=by, subject=membership)
    return membership
