"""Who could sign for a party."""

from django.db.models import QuerySet

from partnerships.models import Membership, Party, User
from partnerships.queries.people import above


def possible_signers(party: Party) -> QuerySet[User]:
    """Give the active users who work for the party or for what it is a unit of today, by name."""
    working = Membership.objects.open_today().filter(party_id__in=[party.pk, *above(party)])
    return User.objects.filter(is_active=True, pk__in=working.values("user_id")).order_by("name", "pk")
