"""The door of every page: who may come in, decided before the page does anything."""

import re
from collections.abc import Callable
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from partnerships.verdict import YES, Verdict

Rule = Callable[..., Verdict]
# What a form sends besides what somebody wrote in it: its own marks and keys, one-time codes, and the values of choices.
_NOT_TYPED = frozenset(
    {"csrfmiddlewaretoken", "seen", "version", "once", "facts_hash", "mark", "code", "act"}
)
_CHOSEN = re.compile("[a-z]*_[a-z_]*")
# One word or number: as often the value or key of something chosen in a list as written.
_MAYBE_CHOSEN = re.compile(r"[a-z]+|\d+")


def PUBLIC(user: Any, *subjects: Any) -> Verdict:  # noqa: N802 - it reads as the constant it is
    """Let everybody in, also who is not logged in."""
    return YES


def LOGGED_IN(user: Any, *subjects: Any) -> Verdict:  # noqa: N802
    """Let everybody in who is logged in; what the page shows is the user's own."""
    return YES


class Guarded(View):
    """A page that names its rule. Put it first: `class ContactsPage(Guarded, TemplateView): rule = LOGGED_IN`.

    In order: whoever is not logged in goes to the login (unless the rule is PUBLIC), and is shown what he sent; `find()`
    looks up what the address names and answers 404 for what the user may not see; the rule is asked as
    `rule(user, *self.subjects())`, and a no becomes the 403 page with the rule's sentence. The second factor is demanded
    before, by `project.second_factor`.
    """

    rule: ClassVar[Rule]
    http_method_names = ("get", "post", "head", "options")  # a FormView would take a PUT as a POST

    def find(self) -> None:
        """Look up what the address names, among what the user may see; raises Http404. Does nothing by itself."""

    def subjects(self) -> tuple[Any, ...]:
        """Give what the rule is asked about, after `find`; nothing by itself."""
        return ()

    def may(self) -> Verdict:
        """Give the rule's answer for this user and what the address names."""
        return type(self).rule(self.request.user, *self.subjects())

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Open the door, or answer 302 or 401 to the login, 404 or 403; raises Http404 and PermissionDenied."""
        if type(self).rule is not PUBLIC and not request.user.is_authenticated:
            return _to_login(request)
        self.find()
        verdict = self.may()
        if not verdict:
            raise PermissionDenied(verdict.reason)
        return super().dispatch(request, *args, **kwargs)


def _to_login(request: HttpRequest) -> HttpResponseBase:
    """Send to the login; what was written when the login had run out is shown first, for nothing of it is kept here."""
    # house.js sees that a fragment was answered with the login, and sends the whole page there.
    login = redirect_to_login(_way_back(request))
    if "HX-Request" in request.headers or request.method != "POST":
        return login
    typed = [words for name, values in request.POST.lists() if name not in _NOT_TYPED for words in values]
    typed = [words for words in typed if words.strip() and not _CHOSEN.fullmatch(words)]
    files = [file.name for _name, files in request.FILES.lists() for file in files]
    single = [words for words in typed if _MAYBE_CHOSEN.fullmatch(words)]
    texts = [words for words in typed if not _MAYBE_CHOSEN.fullmatch(words)]
    if not texts and not files and not any(words.isdecimal() for words in single):
        return login
    context = {
        "texts": texts,
        "single": single,
        "files": files,
        "login_url": login.url,
    }
    return render(request, "partnerships/logged_out.html", context, status=401)


def _way_back(request: HttpRequest) -> str:
    """Give where to go after the login: this page, or for something sent the page that it was sent from."""
    if request.method in {"GET", "HEAD"} and "HX-Request" not in request.headers:
        return request.get_full_path()
    sent_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(sent_from, {request.get_host()}):
        return "/"
    parts = urlsplit(sent_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
