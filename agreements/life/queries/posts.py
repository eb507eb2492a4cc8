"""Who was to sign what, when."""

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.life.models import Appointment
from agreements.terms.queries.sight import visible_agreement_ids
from partnerships.models import User
from partnerships.shapes import Post


def posts(viewer: User, users: frozenset[int] | None, parties: frozenset[int] | None) -> list[Post]:
    """Give the appointments as signatory of these users, or for these parties, in agreements the viewer sees."""
    rows = Appointment.objects.filter(
        participation__edition__agreement__in=visible_agreement_ids(viewer)
    ).select_related("user", "participation__edition__agreement")
    if users is not None:
        rows = rows.filter(user_id__in=users)
    if parties is not None:
        rows = rows.filter(participation__party_id__in=parties)
    return [_post(row) for row in rows.order_by("id")]


def _post(row: Appointment) -> Post:
    reference = row.participation.edition.agreement.reference
    ends = [day for day in (row.ended_on, row.valid_until) if day]
    return Post(
        who=row.user.name,
        what=_("Underskriver af %(reference)s") % {"reference": reference},
        where=row.participation.name,
        since=row.valid_from,
        until=min(ends) if ends else None,
        note=row.title,
        url=reverse("agreement", args=[reference]),
    )
