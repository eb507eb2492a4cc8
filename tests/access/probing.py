"""Knocking: one request, what was answered, whether something was written or a canary flew."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import connection, transaction
from django.http import HttpResponseBase
from django.test import Client

from partnerships.models import User
from tests.access.expected import FORBIDDEN, IN, LOGIN, MISSING, NO_METHOD
from tests.access.world import CANARY, World

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
# A login's own page keeps what it waits for in the session; the session is not the house's.
_SESSION = '"django_session"'


@dataclass
class Answer:
    """What came of a probe."""

    status: int
    location: str
    body: bytes
    writes: list[str]

    @property
    def cell(self) -> str:
        """Give the answer as the table tells it; "500" and the like stand as they are."""
        if self.status in {301, 302, 303} and "/login/" in self.location:
            return LOGIN
        known = {401: LOGIN, 403: FORBIDDEN, 404: MISSING, 405: NO_METHOD}
        if self.status in known:
            return known[self.status]
        return IN if self.status < 500 or self.status == 503 else str(self.status)

    @property
    def shows_canary(self) -> bool:
        """Tell whether anything of A's stands in body or headers."""
        heard = self.body.upper() + self.location.upper().encode()
        return CANARY.encode() in heard


class Browser(Client):
    """A client that looks at answers only; Django's own copies for every answer what its templates were given."""

    def request(self, **request: Any) -> Any:
        """Give the answer as it left the house."""
        response = self.handler(self._base_environ(**request))
        self.cookies.update(response.cookies)
        return response


class Knocker:
    """Somebody with a browser; every act is undone."""

    def __init__(self, user: User | None) -> None:
        self.client = Browser(raise_request_exception=False)
        if user is not None:
            self.client.force_login(user)
            self.client.get("/hjaelp/")  # the session notes its first request
        self.kept = {key: morsel.value for key, morsel in self.client.cookies.items()}

    def knock(self, method: str, path: str, data: dict[str, Any] | None = None) -> Answer:
        """Send the request and give the answer; what it wrote is taken back."""
        with transaction.atomic(), recording() as writes:
            response = self.client.generic(method, path, **_body(method, data))
            answer = Answer(
                response.status_code,
                " ".join(
                    f"{name}: {value}"
                    for name, value in response.items()
                    if name != "Content-Security-Policy"
                ),
                _content(response),
                writes,
            )
            transaction.set_rollback(True)
        self.client.cookies.clear()
        for key, value in self.kept.items():
            self.client.cookies[key] = value
        return answer


def _body(method: str, data: dict[str, Any] | None) -> dict[str, Any]:
    if method in {"GET", "HEAD", "OPTIONS"} or data is None:
        return {}
    return {"data": urlencode(data, doseq=True), "content_type": "application/x-www-form-urlencoded"}


def _content(response: HttpResponseBase) -> bytes:
    if response.streaming:
        return b"".join(response.streaming_content)
    return response.content


@contextmanager
def recording() -> Iterator[list[str]]:
    """Collect every statement that writes, but for the session's."""
    written: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().upper().startswith(_WRITES) and _SESSION not in sql:
            written.append(sql[:90])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield written


def valid_body(world: World) -> dict[str, Any]:
    """Give what a person with the right would send: the version and the text that were seen, and words."""
    return {
        "seen": world.edition.version,
        "version": 1,
        "note": "Et ord",
        "text": "Et ord",
        "title": "Et ord",
        "heading": "Et ord",
        "name": "Et ord",
        "has_read": "on",
        "move": "up",
        "retning": "op",
        "post": "yes",
    }
