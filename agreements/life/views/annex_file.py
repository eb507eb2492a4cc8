"""The file of an annex, handed out so that nothing in it can run here."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from agreements.frame import visible_edition
from agreements.life.document.readable import readable
from agreements.life.queries.signing import present_copy
from agreements.life.views.papers import altered
from agreements.rules import sees_live_text
from agreements.terms.document.facts import AnnexFacts
from agreements.terms.models import Edition
from partnerships.models import StoredFile
from partnerships.vault import VaultError
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.files import as_attachment


class AnnexFile(Guarded):
    """Give the file, as an attachment, of an annex in the text this user reads: live, as sent, or frozen."""

    rule = LOGGED_IN  # sight decides, and the text the user reads: what is not in it is not there
    edition: Edition
    annex: AnnexFacts

    def find(self) -> None:
        """Find the annex by its line; raises Http404 when the text the user reads has no such file."""
        user = self.request.user
        self.edition = visible_edition(user, self.kwargs["reference"])
        text = readable(self.edition, present_copy(self.edition), is_live=sees_live_text(user, self.edition))
        found = [row for row in text.facts.annexes if row.line == self.kwargs["line"] and row.sha256]
        if not found:
            raise Http404
        self.annex = found[0]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Answer with the bytes, checked against their hash; 503 when they are not what was put there."""
        kept = StoredFile.objects.filter(sha256=self.annex.sha256).first()
        if kept is None:
            raise Http404
        try:
            return as_attachment(kept, self.annex.file_name)
        except VaultError:
            return altered(request, self.kwargs["reference"])
