"""Which other agreements a text may point at."""

from django.db.models import QuerySet

from agreements.terms.models import Agreement, Edition
from agreements.terms.queries.sight import visible_to
from partnerships.models import User


def agreements_to_point_at(user: User, edition: Edition) -> QuerySet[Agreement]:
    """Give the agreements the user may see, the edition's own left out."""
    return visible_to(user).exclude(pk=edition.agreement_id).order_by("reference")
