"""Make the first administrator of an empty house."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.danish.text import clean_text
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def create_administrator(*, email: str, name: str, password: str, by: None) -> User:
    """Create an administrator who may use every page of the support desk; `by` is None, the system itself.

    Raises Refused when there is an administrator already (he invites the next), ValidationError for an address or
    password that will not do.
    """
    if User.objects.filter(is_superuser=True, is_active=True).exists():
        raise Refused(_("Der er allerede en administrator. Log på som den, og invitér flere derfra."))
    user = User(
        email=email.strip().lower(), name=" ".join(clean_text(name).split()), is_staff=True, is_superuser=True
    )
    user.full_clean(exclude=["password"])
    validate_password(password, user)
    user.set_password(password)
    user.save()
    trail.record("create_administrator", by=by, subject=user)
    return user
