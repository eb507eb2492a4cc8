"""The agreement's papers to take away."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from agreements.frame import visible_edition
from agreements.life.document.papers import Paper, copy_paper, present_paper, sending_paper
from agreements.life.document.readable import readable
from agreements.life.queries.signing import present_copy
from agreements.rules import sees_live_text
from agreements.terms.document.pdf import RenderError
from partnerships.vault import VaultError
from partnerships.views.access import LOGGED_IN, Guarded


class PaperView(Guarded):
    """Hands out one PDF: saved under its name, or shown in the browser with `?vis=1`."""

    rule = LOGGED_IN
    http_method_names = ("get", "head")

    def find(self) -> None:
        self.edition = visible_edition(self.request.user, self.kwargs["reference"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return hand_out(request, self.edition.agreement.reference, self.paper)

    def paper(self) -> Paper:
        """Give the paper; raises VaultError or RenderError."""
        raise NotImplementedError


class PresentPaper(PaperView):
    """The paper that counts now; a draft as the reader may read it."""

    def paper(self) -> Paper:
        is_live = sees_live_text(self.request.user, self.edition)
        return present_paper(
            self.edition, readable(self.edition, present_copy(self.edition), is_live=is_live)
        )


class CopyPaper(PaperView):
    """A signing copy by its number, also one that was called back."""

    def find(self) -> None:
        super().find()
        self.copy = get_object_or_404(self.edition.signing_copies, number=self.kwargs["number"])

    def paper(self) -> Paper:
        return copy_paper(self.copy, self.edition.agreement.reference)


class SendingPaper(PaperView):
    """What was sent, by its number."""

    def find(self) -> None:
        super().find()
        self.sending = get_object_or_404(self.edition.sendings, number=self.kwargs["number"])

    def paper(self) -> Paper:
        return sending_paper(self.sending, self.edition.agreement.reference)


def hand_out(request: HttpRequest, reference: str, paper: Callable[[], Paper]) -> HttpResponse:
    """Answer with the paper, or 503 with a page that says why there is none."""
    try:
        found = paper()
    except RenderError as error:
        return without_paper(request, reference, str(error.args[0]))
    except VaultError:
        return altered(request, reference)
    response = HttpResponse(found.content, content_type="application/pdf")
    is_inline = request.GET.get("vis") == "1"
    response.headers["Content-Disposition"] = content_disposition_header(not is_inline, found.name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store, private"
    return response


def altered(request: HttpRequest, reference: str) -> HttpResponse:
    """Answer 503 when the vault's own file is not the one that was put there."""
    sentence = _("Filen i arkivet er ikke den, der blev lagt der. Giv supporten besked med det samme.")
    return without_paper(request, reference, sentence)


def without_paper(request: HttpRequest, reference: str, sentence: str) -> HttpResponse:
    """Answer 503 with the sentence that says why there is no paper."""
    context = {"reference": reference, "sentence": sentence}
    return render(request, "agreements/life/no_paper.html", context, status=503)
