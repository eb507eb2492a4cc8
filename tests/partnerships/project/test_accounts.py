"""The roof: login is throttled, mails go through the outbox, the second factor is demanded and kept sealed."""

from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth import SESSION_KEY

from partnerships.enums import PartyKind, Role
from partnerships.models import Membership, OutboxMail, Party, User

LOGIN = "/konto/login/"
PASSWORD = "en lang adgangskode"
pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return User.objects.create_user("anna@kommune.example", PASSWORD, name="Anna Prøve")


def give_role(user: User, kind: PartyKind, role: Role) -> None:
    party = Party.objects.create(kind=kind, name="Prøvemyndigheden")
    Membership.objects.create(user=user, party=party, role=role, since=date(2012, 1, 1))


def log_in(client, password: str = PASSWORD):
    return client.post(LOGIN, {"login": "anna@kommune.example", "password": password})


def test_log_in_right_password_comes_in(client, user):
    log_in(client)

    assert client.session[SESSION_KEY] == str(user.pk)


def test_log_in_address_in_capitals_comes_in(client, user):
    client.post(LOGIN, {"login": "ANNA@Kommune.Example", "password": PASSWORD})

    assert client.session[SESSION_KEY] == str(user.pk)


def test_log_in_sixth_wrong_password_shuts_the_right_one_out(client, user):
    for _attempt in range(5):
        log_in(client, "en forkert adgangskode")

    log_in(client)

    assert SESSION_KEY not in client.session


def test_reset_known_address_posts_one_mail_to_the_outbox(client, user, mailoutbox):
    client.post("/konto/password/reset/", {"email": "anna@kommune.example"})

    mail = OutboxMail.objects.get()
    assert mail.to == "anna@kommune.example"
    assert "/konto/password/reset/key/" in mail.body
    assert mail.sent_at is None
    assert mailoutbox == []


def test_reset_unknown_address_answers_the_same_and_posts_nothing(client, user):
    known = client.post("/konto/password/reset/", {"email": "anna@kommune.example"})
    OutboxMail.objects.all().delete()

    unknown = client.post("/konto/password/reset/", {"email": "ingen@kommune.example"})

    assert (unknown.status_code, unknown.headers["Location"]) == (
        known.status_code,
        known.headers["Location"],
    )
    assert OutboxMail.objects.count() == 0


def test_second_factor_ministry_is_led_to_set_it_up(client, user, settings):
    settings.SECOND_FACTOR = True
    give_role(user, PartyKind.MINISTRY, Role.MINISTRY_CASEWORKER)
    client.force_login(user)

    response = client.get("/aftaler/")

    assert response.status_code == 302
    assert response.headers["Location"] == "/konto/2fa/totp/activate/"


def test_second_factor_municipality_goes_on(client, user, settings):
    settings.SECOND_FACTOR = True
    give_role(user, PartyKind.MUNICIPALITY, Role.MUNICIPAL_COORDINATOR)
    client.force_login(user)

    assert client.get("/findes-ikke/").status_code == 404


def test_second_factor_set_up_goes_on(client, user, settings):
    settings.SECOND_FACTOR = True
    give_role(user, PartyKind.MINISTRY, Role.MINISTRY_CASEWORKER)
    TOTP.activate(user, generate_totp_secret())
    client.force_login(user)

    assert client.get("/findes-ikke/").status_code == 404


def test_second_factor_seed_is_not_stored_in_the_clear(user):
    seed = generate_totp_secret()

    TOTP.activate(user, seed)

    assert seed not in str(Authenticator.objects.get().data)
