"""How far a user reaches among organisations and people: what he sees, whose people, what he looks after."""

from typing import Any

from django.db.models import Q, QuerySet

from partnerships.enums import MINISTRY_ROLES, PartyKind, Role
from partnerships.models import Event, Membership, Party, User
from partnerships.queries.memberships import roles_of

# Who makes agreements: he may add associations and firms to the register, and looks after them and his own.
MAKER_ROLES = MINISTRY_ROLES | {Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_MANAGER, Role.NGO_PARTNER}
# Who looks after the contacts and users of an organisation he belongs to and of its units.
MANAGER_ROLES = MAKER_ROLES | {Role.PARTY_ADMINISTRATOR}
# What everybody may look up; who works there is another matter.
REGISTER_KINDS = frozenset({PartyKind.MUNICIPALITY, PartyKind.MINISTRY, PartyKind.AGENCY, PartyKind.REGION})
# What those who make agreements may add to the register themselves, and then look after.
GUEST_KINDS = frozenset({PartyKind.NGO, PartyKind.COMPANY, PartyKind.INSTITUTION})


def is_administrator(user: Any) -> bool:
    """Tell whether the user looks after the whole house: system administrator or support desk."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return False
    return user.is_superuser or any(Role.SYSTEM_ADMIN in roles for roles in roles_of(user).values())


def managed_parties(user: Any) -> QuerySet[Party]:
    """Give the parties whose facts, contacts and users the user looks after; an administrator looks after all."""
    if is_administrator(user):
        return Party.objects.all()
    return Party.objects.filter(pk__in=managed_party_ids(user))


def managed_party_ids(user: Any) -> set[int]:
    """Give the ids of `managed_parties` for somebody who is no administrator; one query the first time."""
    own = {party_id for party_id, roles in roles_of(user).items() if roles & MANAGER_ROLES}
    return own | _kept_guests(user)


def makes_agreements(user: Any) -> bool:
    """Tell whether the user holds a role, anywhere, in which agreements are made."""
    return any(roles & MAKER_ROLES for roles in roles_of(user).values())


def parties_with_people(user: Any) -> QuerySet[Party]:
    """Give the parties whose contacts and users the user sees: his own in any role, and those he looks after."""
    if is_administrator(user):
        return Party.objects.all()
    return Party.objects.filter(pk__in=set(roles_of(user)) | managed_party_ids(user))


def visible_parties(user: Any) -> QuerySet[Party]:
    """Give the parties the user may look up: his own and the public authorities; the rest is 404."""
    if is_administrator(user):
        return Party.objects.all()
    own = set(roles_of(user)) | managed_party_ids(user)
    return Party.objects.filter(Q(pk__in=own) | Q(kind__in=REGISTER_KINDS))


def visible_users(user: Any) -> QuerySet[User]:
    """Give the persons with an account who work, or have worked, for a party whose people the user sees."""
    if is_administrator(user):
        return User.objects.all()
    return User.objects.filter(memberships__party__in=parties_with_people(user)).distinct()


def _kept_guests(user: Any) -> set[int]:
    own = frozenset(party_id for party_id, roles in roles_of(user).items() if roles & MAKER_ROLES)
    if not own:
        return set()
    kept: tuple[frozenset[int], set[int]] | None = getattr(user, "_guest_party_ids", None)
    if kept is None or kept[0] != own:
        kept = (own, _guests_of(own))
        user._guest_party_ids = kept
    return kept[1]


def _guests_of(party_ids: frozenset[int]) -> set[int]:
    """Give the ids of associations and firms that somebody who works for one of the parties added to the register."""
    colleagues = Membership.objects.open_today().filter(party_id__in=party_ids).values("user_id")
    added = Event.objects.filter(
        verb="add_party",
        subject_type=Party._meta.label_lower,
        actor_id__in=colleagues,
        after__kind__in=sorted(GUEST_KINDS),
    )
    return {int(pk) for pk in added.values_list("subject_id", flat=True)}
