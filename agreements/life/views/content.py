"""The page *Indhold*: the document on screen, block by block, as it will print."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from agreements import annexes
from agreements.annexes import LivingPaper
from agreements.terms.views.answers import sheet_of
from agreements.terms.views.newer import newer_note
from agreements.terms.views.sheet import Sheet
from partnerships.views.access import LOGGED_IN, Guarded


class ContentPage(Guarded):
    """The whole document; `?blok=` asks for one block alone, as when an opened form is closed again."""

    rule = LOGGED_IN  # sight decides: what the user may not see is not there
    sheet: Sheet

    def find(self) -> None:
        """Find the agreement among what the user may see; raises Http404."""
        self.sheet = sheet_of(self.request, self.kwargs["reference"])

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the page, or for htmx one block."""
        key = request.GET.get("blok", "")
        if not (request.htmx and key):
            newer = newer_note(self.sheet.frame.edition) if self.sheet.may_text else None
            more = {"newer": newer, "living": self._living()}
            return render(request, "agreements/content/page.html", {**self.sheet.context(), **more})
        drawn = self.sheet.drawn(key)
        if drawn is None:
            raise Http404
        return HttpResponse(self.sheet.draw_block(drawn, request, focus=request.GET.get("fokus", "")))

    def _living(self) -> list[LivingPaper]:
        """Give the papers that came after the text was closed, to stand by the annexes they are."""
        edition = self.sheet.frame.edition
        return annexes.papers_of(self.request.user, edition.agreement) if edition.frozen_at else []
