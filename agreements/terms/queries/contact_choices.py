"""Which contact persons of the register may be named in an edition."""

from django.db.models import Q, QuerySet

from agreements.terms.models import Edition, Participation
from partnerships.models import ContactPerson


def contacts_of_edition(edition: Edition) -> QuerySet[ContactPerson]:
    """Give the contact persons, not retired, of the edition's parties, their units and what they are units of."""
    return _of(Participation.objects.filter(edition=edition))


def contacts_of_participation(participation: Participation) -> QuerySet[ContactPerson]:
    """Give the contact persons, not retired, of one party, its units and what it is a unit of."""
    return _of(Participation.objects.filter(pk=participation.pk))


def _of(participations: QuerySet[Participation]) -> QuerySet[ContactPerson]:
    parties = participations.values("party_id")
    whole = participations.filter(party__parent__isnull=False).values("party__parent_id")
    near = Q(party_id__in=parties) | Q(party__parent_id__in=parties) | Q(party_id__in=whole)
    return (
        ContactPerson.objects.filter(near, retired_on__isnull=True)
        .select_related("party")
        .order_by("name", "id")
    )
