"""Step-up: an act that binds asks once more who is there, unless the login is fresh (safety.md I-15)."""

import time
from collections.abc import Mapping
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from partnerships.verdict import YES, Verdict, no

FRESH_SECONDS = 5 * 60


def needs_step_up(request: HttpRequest) -> bool:
    """Tell whether the page must ask for a code: the login is older than five minutes (never in the demo)."""
    return settings.SECOND_FACTOR and not is_fresh(request)


def is_fresh(request: HttpRequest) -> bool:
    """Tell whether the user proved who he is, by login or code, within the last five minutes of real time."""
    records: list[Mapping[str, Any]] = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < FRESH_SECONDS


def step_up(request: HttpRequest, code: str) -> Verdict:
    """Say yes when no step-up is needed or the code is right; a right code makes the login fresh again.

    Takes a code from the app or an unused recovery code; each works once, and wrong ones are throttled by allauth.
    """
    if not needs_step_up(request):
        return YES
    if not is_mfa_enabled(request.user):
        return no(_("Dit login er ældre end fem minutter. Log af og på igen, og prøv så en gang til."))
    form = ReauthenticateForm(data={"code": code.strip()}, user=request.user)
    if not form.is_valid():
        return no(_("Koden er ikke rigtig. Skriv den kode, som appen på din telefon viser lige nu."))
    form.save()
    return YES
