"""The register: parties to look up, and who works for them."""

from typing import Any

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from partnerships.danish import clock
from partnerships.danish.text import fold
from partnerships.models import ContactPerson, Invitation, Membership, Party, User
from partnerships.queries.memberships import roles_of
from partnerships.queries.reach import is_administrator, managed_parties, parties_with_people, visible_parties


def search_parties(user: Any, text: str = "", kind: str = "") -> QuerySet[Party]:
    """Give the parties the user may look up whose folded text holds every word of `text`, his own first."""
    found = visible_parties(user).select_related("parent")
    for word in fold(text).split():
        found = found.filter(search_text__contains=word)
    own_first = Case(
        When(pk__in=roles_of(user), then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return (found.filter(kind=kind) if kind else found).order_by(
        F("retired_on").asc(nulls_first=True), own_first, "name", "id"
    )


def contacts_of(user: Any, text: str = "", party: Party | None = None) -> QuerySet[ContactPerson]:
    """Give the contact persons in service that the user sees, those of one party if given, by organisation and name."""
    found = ContactPerson.objects.filter(retired_on=None, party__in=parties_with_people(user)).select_related(
        "party"
    )
    for word in text.split():
        found = found.filter(
            Q(name__icontains=word) | Q(function__icontains=word) | Q(party__name__icontains=word)
        )
    return (found.filter(party=party) if party else found).order_by("party__name", "name", "id")


def roles_given(user: Any, text: str = "", party: Party | None = None) -> QuerySet[Membership]:
    """Give the memberships that hold today in parties whose people the user sees, by organisation and name."""
    today = clock.today()
    found = (
        Membership.objects.filter(party__in=parties_with_people(user))
        .filter(Q(until=None) | Q(until__gte=today))
        .select_related("party", "user")
    )
    for word in text.split():
        found = found.filter(Q(user__name__icontains=word) | Q(party__name__icontains=word))
    return (found.filter(party=party) if party else found).order_by("party__name", "user__name", "id")


def open_invitations(user: Any, party: Party | None = None) -> QuerySet[Invitation]:
    """Give the invitations that can still be used, in parties that the user looks after, newest first."""
    found = Invitation.objects.filter(
        party__in=managed_parties(user), accepted_at=None, revoked_at=None, expires_at__gt=clock.now()
    ).select_related("party", "invited_by")
    return (found.filter(party=party) if party else found).order_by("-invited_at", "-id")


def closed_users(user: Any) -> QuerySet[User]:
    """Give the closed accounts that the user could open again: all of them for an administrator, else none."""
    return User.objects.filter(is_active=False) if is_administrator(user) else User.objects.none()
