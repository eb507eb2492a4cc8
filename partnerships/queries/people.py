"""Who works together: an organisation with its units, where a person works, who could follow him or stand in."""

from django.db.models import Prefetch, Q, QuerySet

from partnerships.danish import clock
from partnerships.models import ContactPerson, Membership, Party, User
from partnerships.queries.memberships import lasting_memberships
from partnerships.queries.reach import is_administrator, managed_party_ids


def with_substitutes(rows: QuerySet[Membership]) -> QuerySet[Membership]:
    """Let each membership know whom it stands in for, and in `standing_in` who stands in for it now or later."""
    coming = (
        Membership.objects.filter(until__gte=clock.today()).select_related("user").order_by("since", "id")
    )
    return rows.select_related("substitute_for__user").prefetch_related(
        Prefetch("substitutes", queryset=coming, to_attr="standing_in")
    )


def with_units(party: Party) -> frozenset[int]:
    """Give the ids of a party and of every unit below it; a municipality has three levels at most. One query."""
    below = Q(parent=party) | Q(parent__parent=party) | Q(parent__parent__parent=party)
    return frozenset({party.pk, *Party.objects.filter(below).values_list("pk", flat=True)})


def places_of(person: User) -> list[Party]:
    """Give the parties the person works for, without those that lie under another of them, by name."""
    held = lasting_memberships(person).values("party_id")
    parties = list(Party.objects.filter(pk__in=held).select_related("parent__parent").order_by("name", "id"))
    ids = {party.pk for party in parties}
    return [party for party in parties if not ids & set(above(party))]


def colleagues_of(user: User, person: User, party: Party) -> QuerySet[User]:
    """Give the active users, but not the person, who work for the party, its units or what it is a unit of.

    Only those whom the user looks after: he could not give the others a role.
    """
    near = with_units(party) | set(above(party))
    if not is_administrator(user):
        near &= managed_party_ids(user)
    working = Membership.objects.open_today().filter(party_id__in=near)
    found = User.objects.filter(is_active=True, pk__in=working.values("user_id"))
    return found.exclude(pk=person.pk).order_by("name", "pk")


def cards_of(person: User) -> QuerySet[ContactPerson]:
    """Give the person's cards in the lists of contact persons: tied to the account, or with its e-mail address."""
    return ContactPerson.objects.filter(Q(user=person) | Q(user=None, email__iexact=person.email))


def above(party: Party) -> list[int]:
    """Give the ids of what the party is a unit of, the nearest first."""
    found: list[int] = []
    place = party.parent
    while place is not None and place.pk not in found:
        found.append(place.pk)
        place = place.parent
    return found
