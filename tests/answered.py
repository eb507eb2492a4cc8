"""Which addresses of the house were answered in a run; one that never was has no test that knows what it is for.

Safety.md A-15. Asked of a whole run only: of every test on SQLite, in however many workers.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

ANSWERED: set[str] = set()
Handle = Callable[[HttpRequest], HttpResponseBase]


def noting(get_response: Handle) -> Handle:
    """Be the outermost middleware of the tests: note the route of what was answered with a page or led on."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_sent_away = "/login/" in response.headers.get("Location", "")
        if request.resolver_match and response.status_code < 400 and not is_sent_away:
            ANSWERED.add(request.resolver_match.route)
        return response

    return handle


def never_answered() -> list[str]:
    """Give the routes of our own pages that no test has seen answered."""
    from tests.house.test_urls import OURS

    return sorted({route for route, _pattern in OURS} - ANSWERED)
