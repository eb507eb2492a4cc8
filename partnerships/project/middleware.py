"""What happens around every request: its number, its language, the age of its login, who may keep it."""

import re
import time
from collections.abc import Callable
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_cache_control, patch_vary_headers

from partnerships.deep_calls import with_room
from partnerships.project import logs

Handler = Callable[[HttpRequest], HttpResponse]

REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
BEGUN = "session_begun"
SEEN = "session_seen"


def deep_calls(get_response: Handler) -> Handler:
    """Give all that a request calls room on the stack; so it comes first."""

    def handle(request: HttpRequest) -> HttpResponse:
        return with_room(get_response, request)

    return handle


def request_id(get_response: Handler) -> Handler:
    """Give each request a number that stands in the log and in the answer's `X-Request-ID`."""

    def handle(request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        number = given if REQUEST_ID.fullmatch(given) else uuid4().hex
        token = logs.request_id.set(number)
        try:
            response = get_response(request)
        finally:
            logs.request_id.reset(token)
        response.headers["X-Request-ID"] = number
        return response

    return handle


def chosen_language(get_response: Handler) -> Handler:
    """Speak Danish, or the language in the user's cookie; never what the browser happens to prefer."""
    spoken = dict(settings.LANGUAGES)

    def handle(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in spoken else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Cookie",))
        return response

    return handle


def session_age(get_response: Handler) -> Handler:
    """Log out whoever has been idle for 30 minutes or logged in for 10 hours.

    The time of the last request is written at most every 5 minutes, so that reading pages does not
    write to the database each time. Real time, not the demo's clock: a pinned clock never runs out.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            _age(request, int(time.time()))
        return get_response(request)

    return handle


def _age(request: HttpRequest, now: int) -> None:
    session = request.session
    begun = session.get(BEGUN, now)
    seen = session.get(SEEN, now)
    if now - seen > settings.SESSION_IDLE_SECONDS or now - begun > settings.SESSION_COOKIE_AGE:
        logout(request)
        return
    if BEGUN not in session or now - seen >= settings.SESSION_MARK_SECONDS:
        session[BEGUN] = begun
        session[SEEN] = now


def private_pages(get_response: Handler) -> Handler:
    """Forbid browsers and proxies to keep the pages of someone logged in."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.user.is_authenticated:
            add_never_cache_headers(response)
            patch_cache_control(response, no_store=True, private=True)
        return response

    return handle
