"""The register: parties to look up, and who works for them."""

from typing import Any

from django.db.models import F, Q, QuerySet

from partnerships.danish import clock
from partnerships.models import ContactPerson, Invitation, Membership, Party, User
from partnerships.queries.people import with_substitutes
from partnerships.queries.reach import is_administrator, managed_parties, parties_with_people, visible_parties
from partnerships.queries.words import danish_order


def units_of(user: Any, party: Party) -> QuerySet[Party]:
    """Give the units under a party that the user may look up, those that have ended last."""
    return (
        visible_parties(user)
        .filter(parent=party)
        .order_by(F("retired_on").asc(nulls_first=True), danish_order("name"), "id")
    )


def contacts_of(user: Any, party: Party) -> QuerySet[ContactPerson]:
    """Give the contact persons of a party in service that the user sees, by name."""
    seen = ContactPerson.objects.filter(retired_on=None, party__in=parties_with_people(user))
    return seen.filter(party=party).select_related("party").order_by(danish_order("name"), "id")


def roles_given(user: Any, text: str = "", party: Party | None = None) -> QuerySet[Membership]:
    """Give the memberships that hold today in parties whose people the user sees, by organisation and name."""
    found: QuerySet[Membership] = Membership.objects.lasting().filter(party__in=parties_with_people(user))
    found = found.select_related("party", "user")
    for word in text.split():
        found = found.filter(Q(user__name__icontains=word) | Q(party__name__icontains=word))
    found = with_substitutes(found.filter(party=party) if party else found)
    return found.order_by("party__name", "user__name", "id")


def open_invitations(user: Any, party: Party | None = None) -> QuerySet[Invitation]:
    """Give the invitations nobody has taken or taken back, in parties the user looks after, newest first.

    Also those that have run out (`has_run_out`): they can be sent again.
    """
    found = Invitation.objects.filter(
        party__in=managed_parties(user), accepted_at=None, revoked_at=None
    ).select_related("party", "invited_by")
    found = found.annotate(has_run_out=Q(expires_at__lte=clock.now()))
    return (found.filter(party=party) if party else found).order_by("-invited_at", "-id")


def closed_users(user: Any) -> QuerySet[User]:
    """Give the closed accounts that the user could open again: all of them for an administrator, else none."""
    return User.objects.filter(is_active=False) if is_administrator(user) else User.objects.none()
