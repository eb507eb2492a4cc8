"""The pages for what went wrong; each says what happened and what to do now."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from partnerships.project import logs


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400: the request could not be read."""
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403 with the sentence that the rule gave, if it gave one."""
    reason = str(exception) if exception else ""
    return render(request, "403.html", {"reason": reason}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, the same for what does not exist and for what the user may not see."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 with the number under which the log holds the fault."""
    return render(request, "500.html", {"number": logs.request_id.get()}, status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 for a form whose token has run out, typically after logging in again in another tab."""
    return render(request, "403_csrf.html", status=403)


def closed(request: HttpRequest) -> HttpResponse:
    """Answer 404 for a page of a library that this house does not offer; raises `Http404`."""
    raise Http404
