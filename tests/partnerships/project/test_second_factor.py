"""The way in with two steps, walked as a person walks it: set up, log out, password, code."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth import SESSION_KEY

from partnerships.enums import Role
from tests.make.people import PASSWORD, make_member, make_ministry

pytestmark = pytest.mark.django_db
ACTIVATE = "/konto/2fa/totp/activate/"


def code(secret: str, step: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def log_in(client, user):
    return client.post("/konto/login/", {"login": user.email, "password": PASSWORD})


def test_second_factor_is_set_up_and_then_asked_for(client, settings):
    settings.SECOND_FACTOR = True
    user = make_member(party=make_ministry(), role=Role.MINISTRY_CASEWORKER)
    log_in(client, user)
    assert client.get("/aftaler/").headers["Location"] == ACTIVATE

    # Whoever adds a way in proves first that it is still the same person who sits there.
    proof = client.get(ACTIVATE).headers["Location"]
    client.post(proof, {"password": PASSWORD})
    page = client.get(ACTIVATE)
    assert page.status_code == 200
    secret = page.context["form"].secret
    answer = client.post(ACTIVATE, {"code": code(secret, -1)})
    assert answer.status_code == 302, answer.context["form"].errors
    assert client.get("/aftaler/").status_code == 200

    client.post("/konto/logout/")
    halfway = log_in(client, user)
    assert halfway.headers["Location"] == "/konto/2fa/authenticate/"
    assert SESSION_KEY not in client.session
    wrong = client.post("/konto/2fa/authenticate/", {"code": "000000"})
    assert SESSION_KEY not in client.session
    assert re.search("form-error-message", wrong.content.decode())
    client.post("/konto/2fa/authenticate/", {"code": code(secret)})
    assert client.get("/aftaler/").status_code == 200
