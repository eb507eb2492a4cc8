"""For which organisations a user may start an agreement."""

from typing import Any

from django.db.models import Q, QuerySet

from agreements.terms.models import Template
from partnerships.danish import clock
from partnerships.enums import DRAFTING_ROLES, PartyKind
from partnerships.models import Party
from partnerships.queries.memberships import memberships_of


def templates_in_use() -> QuerySet[Template]:
    """Give the templates that have not been retired and whose kind has a procedure."""
    in_use = Q(retired_on__isnull=True) | Q(retired_on__gt=clock.today())
    return Template.objects.filter(in_use)


def receivers_for() -> QuerySet[Party]:
    """Give the municipalities that can have a draft laid before them, by name."""
    return Party.objects.filter(kind=PartyKind.MUNICIPALITY, retired_on__isnull=True).order_by("name", "id")


def owner_party_ids(user: Any) -> list[int]:
    """Give the ids of the organisations the user is a drafter in (not units below: the drafter is named)."""
    return sorted({held.party_id for held in memberships_of(user) if held.role in DRAFTING_ROLES})
