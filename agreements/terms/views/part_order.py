"""Deleting a part and moving it among its siblings."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.delete_part import delete_part
from agreements.terms.actions.move_part import move_part
from agreements.terms.forms.registry import FORMS
from agreements.terms.parts import PARTS
from agreements.terms.queries.rows import row_by_line
from agreements.terms.views.answers import changed
from agreements.terms.views.part import PartPage
from partnerships.workflow import Refused


class _RowPage(PartPage):
    """A page about one row that is there."""

    def find(self) -> None:
        super().find()
        if self.part not in FORMS:
            raise Http404
        self.group = PARTS[self.part].group
        self.row = row_by_line(self.edition, self.part, self.kwargs["line"])
        if self.row is None:
            raise Http404

    def answer(self, sentence: str, status: int) -> HttpResponse:
        """Ask whether to delete, with the reason why it did not happen the first time, if there is one."""
        context: dict[str, Any] = {"sentence": sentence, "what": str(self.row)}
        return self.show("agreements/content/delete.html", context, status)


class DeletePart(_RowPage):
    """Ask, then delete the row with what stands under it."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what will be deleted."""
        return self.answer("", 200)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Delete the version that was shown."""
        seen = request.POST.get("seen", "")
        before = self._before()
        try:
            delete_part(
                self.edition,
                self.part,
                by=request.user,
                pk=self.row.pk,
                seen=int(seen) if seen.isdecimal() and len(seen) < 10 else 0,
            )
        except Conflict as error:
            self.row = error.row or self.row
            return self.answer(str(error), 409)
        except Refused as error:
            return self.answer(str(error), 409)
        return changed(request, self.reference, before, self.address)


class MovePart(_RowPage):
    """Move the row one place up or down."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it; at the end of the list nothing happens."""
        before = self._before()
        try:
            move_part(
                self.edition, self.part, by=request.user, pk=self.row.pk, up=request.POST.get("move") == "up"
            )
        except Refused as error:
            return self.answer(str(error), 409)
        return changed(request, self.reference, before, self.address)
