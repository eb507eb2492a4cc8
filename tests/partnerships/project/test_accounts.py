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
    assert mail.subject == "Vælg en ny adgangskode"
    assert "/konto/password/reset/key/" in mail.body
    assert "Linket virker i en time og kun én gang" in mail.body
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


def test_change_password_tells_the_owner_by_mail(client, user):
    client.force_login(user)

    client.post(
        "/konto/password/change/",
        {"oldpassword": PASSWORD, "password1": "en helt anden kode", "password2": "en helt anden kode"},
    )

    mail = OutboxMail.objects.get()
    assert mail.to == "anna@kommune.example"
    assert "Var det ikke dig" in mail.body
    assert "127.0.0.1" in mail.body


def test_change_password_short_one_is_refused(client, user):
    client.force_login(user)

    client.post(
        "/konto/password/change/", {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"}
    )

    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert OutboxMail.objects.count() == 0


def test_log_in_empty_fields_say_what_to_write(client):
    page = client.post(LOGIN, {"login": "", "password": ""}).content.decode()

    assert "Skriv den e-mail, du logger på med." in page
    assert "Skriv din adgangskode." in page
    assert "påkrævet" not in page


def test_reset_link_sets_the_new_password_once(client, user):
    client.post("/konto/password/reset/", {"email": "anna@kommune.example"})
    link = next(line for line in OutboxMail.objects.get().body.splitlines() if "/reset/key/" in line)
    path = link.removeprefix("http://testserver")
    new = {"password1": "en helt anden kode", "password2": "en helt anden kode"}

    form = client.get(path, follow=True)
    client.post(form.redirect_chain[-1][0], new)

    user.refresh_from_db()
    assert user.check_password("en helt anden kode")
    client.logout()
    again = client.get(path, follow=True)
    client.post(
        again.redirect_chain[-1][0] if again.redirect_chain else path,
        {"password1": PASSWORD, "password2": PASSWORD},
    )
    user.refresh_from_db()
    assert user.check_password("en helt anden kode")


@pytest.mark.parametrize("page", ["email/", "confirm-email/", "confirm-email/noegle/"])
def test_pages_of_addresses_that_are_proved_by_invitation_are_closed(client, user, page):
    assert client.get(f"/konto/{page}").status_code == 404
    client.force_login(user)
    assert client.get(f"/konto/{page}").status_code == 404
