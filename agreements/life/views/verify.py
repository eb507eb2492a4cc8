"""Verificér: is this file the signed document? Open to everybody, and nothing of the file is kept."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView

from agreements import annexes
from agreements.life.forms.verify import VerifyForm
from agreements.life.queries.signing import present_copy
from agreements.life.queries.verification import find_document
from agreements.terms.enums import State
from partnerships.views.access import PUBLIC, Guarded


class VerifyPage(Guarded, TemplateView):
    """Says whether a file, or a fingerprint, is the signed document, a copy that was to be signed, or unknown."""

    template_name = "agreements/life/verify.html"
    rule = PUBLIC

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=VerifyForm()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = VerifyForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        return self.render_to_response(self.get_context_data(form=VerifyForm(), **_answer(form.fingerprint)))


def _answer(fingerprint: str) -> dict[str, Any]:
    found = find_document(fingerprint)
    copy = found.copy
    is_present = copy is not None and present_copy(copy.edition) == copy
    return {
        "fingerprint": fingerprint,
        "found": found,
        "known": None if found.sealed or copy else annexes.known_file(fingerprint),
        "is_waiting": is_present and copy is not None and copy.edition.state == State.FOR_SIGNATURE,
        "was_signed": is_present and copy is not None and copy.edition.state != State.FOR_SIGNATURE,
    }
