"""A login older than five minutes must be proved again (safety.md I-15)."""

import time

import pytest
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.flows.login import record_authentication
from allauth.core.context import request_context
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import RequestFactory

from partnerships.project.sessions import SessionStore
from partnerships.views.step_up import is_fresh, needs_step_up, step_up
from tests.make.people import make_user

SEED = generate_totp_secret()
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demanded(settings):
    settings.SECOND_FACTOR = True


@pytest.fixture
def asked():
    """Give a request whose login is as many seconds old as wanted."""

    def make(age: int, user=None):
        request = RequestFactory().post("/aftaler/2012-0117/underskriv/")
        request.user = user or make_user()
        request.session = SessionStore()
        record_authentication(request, request.user, "password")
        request.session[AUTHENTICATION_METHODS_SESSION_KEY][0]["at"] -= age
        return request

    return make


def code() -> str:
    return format_hotp_value(hotp_value(SEED, int(time.time()) // 30))


def test_step_up_fresh_login_needs_nothing(asked):
    request = asked(60)

    assert is_fresh(request)
    assert step_up(request, "")


def test_step_up_old_login_without_code_is_refused(asked):
    request = asked(301)
    TOTP.activate(request.user, SEED)

    with request_context(request):
        verdict = step_up(request, "")

    assert not verdict
    assert verdict.reason.startswith("Koden er ikke rigtig.")


def test_step_up_right_code_makes_the_login_fresh_and_works_once(asked):
    request = asked(301)
    again = asked(301, request.user)
    TOTP.activate(request.user, SEED)
    once = code()

    with request_context(request):
        assert step_up(request, once)
    with request_context(again):
        assert not step_up(again, once)

    assert is_fresh(request)
    assert not is_fresh(again)


def test_step_up_wrong_code_is_refused(asked):
    request = asked(301)
    TOTP.activate(request.user, SEED)
    wrong = f"{(int(code()) + 500_000) % 1_000_000:06}"

    with request_context(request):
        assert not step_up(request, wrong)

    assert Authenticator.objects.get().last_used_at is None
    assert needs_step_up(request)


def test_step_up_demo_is_exempt(asked, settings):
    settings.SECOND_FACTOR = False

    assert step_up(asked(100_000), "")
