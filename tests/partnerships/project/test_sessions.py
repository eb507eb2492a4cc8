"""Whose request it is: the session's user, while the session runs and he is not closed."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from partnerships.models import User
from tests.make.clients import client_of
from tests.make.people import make_member, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return make_member()


def who_asks(client: Client) -> str:
    """Give who the front page is shown to, "" when it leads to the log-in."""
    answer = client.get("/")
    return str(answer.wsgi_request.user) if answer.status_code == 200 else ""


def test_session_is_its_users_until_it_runs_out(user):
    client = client_of(user)
    assert who_asks(client) == str(user)
    Session.objects.update(expire_date=timezone.now() + timedelta(seconds=60))
    assert who_asks(client) == str(user)

    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert who_asks(client) == ""


def test_session_of_a_user_who_is_closed_is_nobodys_at_once(user):
    client = client_of(user)
    assert who_asks(client) == str(user)
    User.objects.filter(pk=user.pk).update(is_active=False)

    assert who_asks(client) == ""


def test_session_of_a_user_who_is_gone_is_nobodys():
    user = make_user("Væk", "vaek@proeve.example")
    client = client_of(user)
    User.objects.filter(pk=user.pk).delete()

    assert who_asks(client) == ""


@pytest.mark.parametrize("key", ["", "kort", "a" * 32, "' OR 1=1 --", "æ" * 32])
def test_session_key_that_nobody_was_given_is_nobodys(user, key):
    client_of(user)
    stranger = Client()
    stranger.cookies[settings.SESSION_COOKIE_NAME] = key

    assert who_asks(stranger) == ""
