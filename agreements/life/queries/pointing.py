"""The agreements that name this one: those under a framework note, made of a sketch, that follow or build on it."""

from typing import Any

from django.db.models import Q, QuerySet

from agreements.terms.enums import OPEN_STATES
from agreements.terms.models import Agreement, Relation
from agreements.terms.queries.sight import visible_agreement_ids
from partnerships.queries.memberships import party_ids_of


def pointing_here(user: Any, agreement: Agreement) -> QuerySet[Relation]:
    """Give the relations of other agreements that name this one, with their agreements, the newest first; one query.

    Only of agreements the user has sight of, and what is being written only to its own side.
    """
    own = party_ids_of(user)
    return (
        Relation.objects.filter(agreement=agreement, edition__agreement__in=visible_agreement_ids(user))
        .filter(Q(edition__agreement__owner__in=own) | ~Q(edition__state__in=OPEN_STATES))
        .select_related("edition__agreement")
        .order_by("-edition_id", "order", "id")
    )
