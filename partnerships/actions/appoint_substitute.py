"""Let a colleague stand in while somebody is away."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.actions.post_mail import post_mail
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import Membership, User
from partnerships.rules import may_appoint_substitute
from partnerships.workflow import Refused


@transaction.atomic
def appoint_substitute(
    membership: Membership, *, substitute: User, since: date, until: date, by: User
) -> Membership:
    """Let the substitute hold the role from and with `since` to and with `until`; it ends by itself. Tells him by mail.

    The one who is away keeps the role. Raises Refused when the substitute may not be given the role or has it already,
    ValidationError when the days lie behind, or outside the role that is stood in for.
    """
    demand(may_appoint_substitute(by, membership, substitute))
    _demand_days(membership, since, until)
    held = Membership.objects.filter(user=substitute, party=membership.party, role=membership.role)
    if held.filter(since__lte=until).exclude(until__lt=since).exists():
        raise Refused(_("Personen har selv rollen i de dage. Vælg en anden vikar eller andre dage."))
    row = Membership(
        user=substitute,
        party=membership.party,
        role=membership.role,
        since=since,
        until=until,
        substitute_for=membership,
    )
    row.full_clean()
    row.save()
    trail.record("appoint_substitute", by=by, subject=row, on=clock.today())
    _tell(row, membership.user.name, until)
    return row


def _demand_days(membership: Membership, since: date, until: date) -> None:
    if until < clock.today():
        raise ValidationError({"until": _("Den sidste dag er gået. Skriv en dag, der ikke er gået endnu.")})
    if until < since:
        raise ValidationError({"until": _("Den sidste dag ligger før den første. Ret en af dem.")})
    if membership.until is not None and until > membership.until:
        words = {"day": format_date_long(membership.until)}
        raise ValidationError(
            {"until": _("Rollen slutter %(day)s. Vikaren kan ikke have den længere.") % words}
        )


def _tell(row: Membership, absent: str, until: date) -> None:
    with override(settings.LANGUAGE_CODE):  # the receiver's language, not that of whoever acts
        words = {
            "name": row.user.name,
            "absent": absent,
            "since": format_date_long(row.since),
            "until": format_date_long(until),
        }
        body = _("Hej %(name)s\n\nDu er vikar for %(absent)s fra %(since)s til og med %(until)s.") % words
        post_mail(to=row.user.email, subject=_("Du er vikar"), body=body, path=reverse("account"))
