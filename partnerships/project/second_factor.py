"""The second factor: demanded of the ministry's staff, of signatories and of administrators."""

import base64
import hashlib
from collections.abc import Callable

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from agreements.life.models import Appointment
from partnerships.enums import STRONG_LOGIN_ROLES
from partnerships.models import User
from partnerships.queries.memberships import roles_of

Handler = Callable[[HttpRequest], HttpResponse]

# Where one may go without it: to set it up, to change language, to log out.
OPEN_PATHS = ("/konto/", "/sprog/")
FOUND = "second_factor_found"


def second_factor(get_response: Handler) -> Handler:
    """Lead whoever needs a second factor and has none to the page that sets it up.

    Only while `SECOND_FACTOR` is on; the demo turns it off and says so.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(OPEN_PATHS):
            # There it can be taken off again, so it is looked up anew afterwards.
            request.session.pop(FOUND, None)
        if not _asked_for(request) or is_strong(request):
            return get_response(request)
        messages.info(
            request,
            _("Din rolle kræver to trin ved login. Sæt det andet trin op her, så kan du arbejde videre."),
        )
        return redirect("mfa_activate_totp")

    return handle


def is_strong(request: HttpRequest) -> bool:
    """Tell whether the user has a second factor; it is looked up once per session."""
    if not request.session.get(FOUND) and is_mfa_enabled(request.user):
        request.session[FOUND] = True
    return bool(request.session.get(FOUND))


def needs_second_factor(user: User) -> bool:
    """Tell whether what the user may do is worth a second factor (DECISIONS, second factor)."""
    roles = set().union(*roles_of(user).values())
    return (
        user.is_staff
        or bool(roles & STRONG_LOGIN_ROLES)
        or Appointment.objects.filter(user=user, ended_on__isnull=True).exists()
    )


def _asked_for(request: HttpRequest) -> bool:
    return (
        settings.SECOND_FACTOR
        and request.user.is_authenticated
        and not request.path.startswith(OPEN_PATHS)
        and needs_second_factor(request.user)
    )


class SealedSeeds(DefaultMFAAdapter):
    """allauth's adapter with the secrets of the second factor encrypted, so that a stolen database holds none."""

    def encrypt(self, text: str) -> str:
        """Return the secret as it is stored."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret as it was; raises `InvalidToken` when SECRET_KEY is another one."""
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> Fernet:
    digest = hashlib.sha256(b"second-factor:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
