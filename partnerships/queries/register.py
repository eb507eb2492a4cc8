"""The register as lists: organisations and contact persons, found, narrowed and in Danish order."""

from typing import Any

from django.db.models import Case, Exists, OuterRef, QuerySet, TextField, Value, When
from django.db.models.functions import Concat

from partnerships.danish.sorting import sort_key
from partnerships.danish.text import fold
from partnerships.models import ContactPerson, Party
from partnerships.queries.memberships import roles_of
from partnerships.queries.reach import parties_with_people, visible_parties
from partnerships.queries.words import danish_order, holding
from partnerships.shapes import Asked


def find_parties(user: Any, asked: Asked) -> QuerySet[Party]:
    """Give the parties the user may look up that are asked for; unordered. Runs no query.

    `by_name` puts his own first and those that have ended last, each in Danish order.
    """
    own = list(roles_of(user))
    found = visible_parties(user)
    for word in fold(asked.words).split():
        found = found.filter(search_text__contains=word)
    if asked.get("slags"):
        found = found.filter(kind=asked.get("slags"))
    if asked.get("egne"):
        found = found.filter(pk__in=own)
    if not asked.get("ophoerte"):
        found = found.filter(retired_on=None)
    shelf = Case(
        When(retired_on__isnull=False, then=Value("3")),
        When(pk__in=own, then=Value("1")),
        default=Value("2"),
        output_field=TextField(),
    )
    # The list shows the region of a party without a town.
    place = Case(When(city="", then="region"), default="city", output_field=TextField())
    return (
        found.annotate(place=place)
        .annotate(by_name=Concat(shelf, danish_order("name")), by_place=danish_order("place"))
        .order_by()
    )


def find_contacts(user: Any, asked: Asked) -> QuerySet[ContactPerson]:
    """Give the contact persons the user sees that are asked for; unordered. Runs no query."""
    found = ContactPerson.objects.filter(party__in=parties_with_people(user))
    found = holding(found, asked.words, "name", "title", "function", "email", or_in="party__search_text")
    if asked.get("organisation"):
        found = found.filter(party_id=asked.get("organisation"))
    if not asked.get("stoppede"):
        found = found.filter(retired_on=None)
    return found.annotate(
        by_name=danish_order("name"),
        by_function=danish_order("function"),
        by_party=danish_order("party__name"),
    ).order_by()


def parties_with_contacts(user: Any) -> list[tuple[str, str]]:
    """Give (id, name) of the organisations whose contact persons the user sees, by name; one query."""
    contacts = ContactPerson.objects.filter(party=OuterRef("pk"))
    rows = parties_with_people(user).filter(Exists(contacts)).order_by().values_list("pk", "name")
    return [(str(pk), name) for pk, name in sorted(rows, key=lambda row: sort_key(row[1]))]
