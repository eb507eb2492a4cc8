"""Organisations and persons for the tests: plain functions, real rows, invented names."""

from datetime import date
from itertools import count

from partnerships.danish.text import fold
from partnerships.enums import PartyKind, Role
from partnerships.models import ContactPerson, Membership, Party, User

PASSWORD = "en lang adgangskode"
_numbers = count(1)


def make_party(name: str = "Frivilligt Netværk", kind: str = PartyKind.NGO, **fields) -> Party:
    """Give a stored party; the name is searched as the verb would have made it."""
    return Party.objects.create(name=name, kind=kind, search_text=fold(name), **fields)


def make_municipality(name: str = "Nordby Kommune", **fields) -> Party:
    """Give a municipality."""
    return make_party(name, PartyKind.MUNICIPALITY, **fields)


def make_unit(parent: Party, name: str = "Jobcenteret", **fields) -> Party:
    """Give a unit under a party."""
    return make_party(name, PartyKind.UNIT, parent=parent, **fields)


def make_ministry(name: str = "Ministeriet for Fællesskab", **fields) -> Party:
    """Give a ministry."""
    return make_party(name, PartyKind.MINISTRY, **fields)


def make_user(name: str = "Anna Prøve", email: str = "", **fields) -> User:
    """Give a user with a known password and, unless one is given, an address of her own."""
    return User.objects.create_user(
        email or f"person{next(_numbers)}@proeve.example", PASSWORD, name=name, **fields
    )


def make_member(
    user: User | None = None,
    party: Party | None = None,
    role: str = Role.MUNICIPAL_COORDINATOR,
    since: date = date(2010, 1, 1),
    **fields,
) -> User:
    """Give a user who holds the role in the party; without them a new user, a new municipality."""
    member = user or make_user()
    Membership.objects.create(
        user=member, party=party or make_municipality(), role=role, since=since, **fields
    )
    # What the rules remembered of the user for this request was from before.
    member.__dict__.pop("_roles_by_party", None)
    return member


def make_contact(party: Party, name: str = "Birk Kontakt", **fields) -> ContactPerson:
    """Give a contact person of the party."""
    return ContactPerson.objects.create(party=party, name=name, **fields)
