"""Let somebody who has lost both telephone and reserve codes begin again."""

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.actions.post_mail import post_mail
from partnerships.models import User
from partnerships.rules import may_remove_second_factor
from partnerships.workflow import Refused


@transaction.atomic
def remove_second_factor(user: User, *, by: User) -> User:
    """Throw the user's second factor and reserve codes away, and tell him by mail. The password still stands.

    Who needs a second factor is led to set up a new one at the next page. Raises Refused.
    """
    row = User.objects.select_for_update().get(pk=user.pk)
    demand(may_remove_second_factor(by, row))
    removed, _models = Authenticator.objects.filter(user=row).delete()
    if not removed:
        raise Refused(_("Brugeren har ikke slået engangskoden til."))
    trail.record("remove_second_factor", by=by, subject=row, before=trail.snapshot(row))
    post_mail(
        to=row.email,
        subject=_("Engangskoden er slået fra på din konto"),
        body=_(
            "Hej %(name)s\n\nSystemadministratoren har slået engangskoden fra på din konto. "
            "Kræver din rolle den, sætter du en ny op, næste gang du logger på.\n"
            "Har du ikke bedt om det, så skift din adgangskode nu, og ring til jeres koordinator."
        )
        % {"name": row.name},
    )
    return row
