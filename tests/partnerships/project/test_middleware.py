"""The roof: language, request number, age of the login, caching, policy of what a page may load."""

import time

import pytest
from django.contrib.auth import SESSION_KEY

from partnerships.models import User
from partnerships.project.middleware import BEGUN, SEEN

LOGIN = "/konto/login/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return User.objects.create_user("anna@kommune.example", "en lang adgangskode", name="Anna Prøve")


def age(client, *, begun: int, seen: int) -> None:
    """Make the login so many seconds old, and the last request so many seconds ago."""
    session = client.session
    session[BEGUN] = int(time.time()) - begun
    session[SEEN] = int(time.time()) - seen
    session.save()


def test_chosen_language_english_browser_gets_danish(client):
    response = client.get(LOGIN, headers={"Accept-Language": "en-GB,en;q=0.9"})

    assert response.headers["Content-Language"] == "da"
    assert '<html lang="da"' in response.content.decode()


def test_chosen_language_cookie_gives_english(client):
    client.cookies["sprog"] = "en"

    response = client.get(LOGIN)

    assert response.headers["Content-Language"] == "en"


def test_chosen_language_unknown_cookie_gives_danish(client):
    client.cookies["sprog"] = "xx"

    assert client.get(LOGIN).headers["Content-Language"] == "da"


def test_set_language_stores_the_choice(client):
    response = client.post("/sprog/setlang/", {"language": "en", "next": LOGIN})

    assert response.status_code == 302
    assert client.cookies["sprog"].value == "en"


def test_request_id_is_given_and_kept(client):
    assert len(client.get(LOGIN).headers["X-Request-ID"]) == 32
    kept = client.get(LOGIN, headers={"X-Request-ID": "from-the-proxy-1"})
    assert kept.headers["X-Request-ID"] == "from-the-proxy-1"


def test_request_id_with_a_line_break_is_replaced(client):
    response = client.get(LOGIN, headers={"X-Request-ID": "abcdefgh\ninjected"})

    assert "injected" not in response.headers["X-Request-ID"]


def test_session_age_thirty_minutes_idle_logs_out(client, user):
    client.force_login(user)
    age(client, begun=1801, seen=1801)

    client.get(LOGIN)

    assert SESSION_KEY not in client.session


def test_session_age_active_user_stays(client, user):
    client.force_login(user)
    age(client, begun=3 * 3600, seen=1700)

    client.get("/konto/password/change/")

    assert SESSION_KEY in client.session
    assert time.time() - client.session[SEEN] < 5


def test_session_age_ten_hours_in_all_logs_out(client, user):
    client.force_login(user)
    age(client, begun=36_001, seen=10)

    client.get("/konto/password/change/")

    assert SESSION_KEY not in client.session


def test_session_age_reading_writes_no_session(client, user, django_assert_num_queries, queries_of):
    client.force_login(user)
    client.get("/konto/password/change/")

    before = client.session[SEEN]
    client.get("/konto/password/change/")

    assert client.session[SEEN] == before


def test_private_pages_are_not_kept_by_the_browser(client, user):
    client.force_login(user)

    control = client.get("/konto/password/change/").headers["Cache-Control"]

    assert {"no-store", "private"} <= {part.strip() for part in control.split(",")}


def test_closed_user_is_out_at_once(client, user):
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(is_active=False)

    response = client.get("/konto/password/change/")

    assert response.status_code == 302
    assert response.headers["Location"].startswith(LOGIN)


def test_page_may_load_only_its_own_files(client):
    headers = client.get(LOGIN).headers

    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_unknown_host_is_refused(client):
    assert client.get(LOGIN, headers={"Host": "evil.example"}).status_code == 400


def test_admin_log_in_goes_through_the_throttled_page(client):
    response = client.get("/admin/login/")

    assert response.status_code == 302
    assert response.headers["Location"].startswith(LOGIN)


def test_sign_up_is_closed(client):
    client.post(
        "/konto/signup/",
        {
            "email": "ny@kommune.example",
            "password1": "en lang adgangskode",
            "password2": "en lang adgangskode",
        },
    )

    assert User.objects.count() == 0
