"""Let a role be followed by another."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships.actions.add_membership import add_membership
from partnerships.actions.end_membership import close
from partnerships.actions.hold import demand
from partnerships.models import Membership, User
from partnerships.rules import may_change_role
from partnerships.workflow import Refused


@transaction.atomic
def change_role(membership: Membership, *, role: str, by: User, seen: int | None) -> Membership:
    """End the role and give the person the other in the same organisation, both at once; give the new one.

    Two rows, so that it can be told who was what when. Raises Refused, Stale or ValidationError.
    """
    demand(may_change_role(by, membership, role))
    if role == membership.role:
        raise Refused(_("Personen har allerede den rolle. Vælg en anden."))
    close(membership, by=by, seen=seen)
    return add_membership(user=membership.user, party=membership.party, role=role, by=by)
