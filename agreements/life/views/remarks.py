"""Remarks beside the blocks: the reviewer writes them, the other side deals with them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.frame import visible_edition
from agreements.life.forms.remark import RemarkForm, SettleForm
from agreements.life.models import Remark
from agreements.rights import Group
from agreements.rules import may_write
from agreements.terms.models import Edition
from agreements.terms.views.answers import changed, content_url, sheet_of
from agreements.terms.views.sheet import Sheet
from partnerships.views.access import Guarded
from partnerships.workflow import Refused


class _RemarkPage(Guarded):
    rule = may_write
    group: Group
    edition: Edition
    fragment: str
    address = ""

    def find(self) -> None:
        self.edition = visible_edition(self.request.user, self.kwargs["reference"])

    def subjects(self) -> tuple[Any, ...]:
        return self.edition, self.group

    def before(self) -> Sheet | None:
        """Give the sheet as it is before the act, when the answer is to hold only what changed."""
        return sheet_of(self.request, self.kwargs["reference"]) if self.request.htmx else None

    def ids(self) -> str:
        """Give the ids of the form's fields, so that several forms can be open on the page at once."""
        return f"id_{self.address}_{self.kwargs.get('pk', 'ny')}_%s"

    def draw(self, form: Any, status: int = 200, sentence: str = "") -> HttpResponse:
        """Draw the form beside the block for htmx, else on a page of its own."""
        reference = self.kwargs["reference"]
        context = {
            "form": form,
            "sentence": sentence,
            "action": self.request.get_full_path(),
            "back": content_url(reference, self.address),
            "content_url": content_url(reference),
            "inline": bool(self.request.htmx),
            "reference": reference,
        }
        if self.request.htmx:
            return render(self.request, self.fragment, context, status=status)
        page = context | sheet_of(self.request, reference).context() | {"fragment": self.fragment}
        return render(self.request, "agreements/content/edit_page.html", page, status=status)


class PlaceRemark(_RemarkPage):
    """Write a remark on the block named by `?blok=`."""

    group = Group.REMARKS
    fragment = "agreements/content/remark_form.html"

    def find(self) -> None:
        """Find the block among those the user sees; raises Http404."""
        super().find()
        self.address = self.request.GET.get("blok", "")
        if sheet_of(self.request, self.kwargs["reference"]).holding(self.address) is None:
            raise Http404

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form."""
        return self.draw(RemarkForm(auto_id=self.ids()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Keep the remark."""
        form = RemarkForm(request.POST, auto_id=self.ids())
        if not form.is_valid():
            return self.draw(form, 422)
        before = self.before()
        try:
            form.save(self.edition, self.address, request.user)
        except Refused as error:
            return self.draw(form, 409, str(error))
        return changed(request, self.kwargs["reference"], before, self.address)


class SettleRemark(_RemarkPage):
    """Mark a remark as dealt with."""

    group = Group.TEXT
    fragment = "agreements/content/settle_form.html"
    remark: Remark

    def find(self) -> None:
        """Find the remark among those sent to this side; raises Http404."""
        super().find()
        rows = Remark.objects.filter(edition=self.edition, returned_on__isnull=False)
        remark = rows.filter(pk=self.kwargs["pk"]).first()
        if remark is None:
            raise Http404
        self.remark, self.address = remark, remark.block

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form for an answer."""
        return self.draw(SettleForm(initial={"seen": self.remark.version}, auto_id=self.ids()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Settle it."""
        form = SettleForm(request.POST, auto_id=self.ids())
        if not form.is_valid():
            return self.draw(form, 422)
        before = self.before()
        try:
            form.save(self.remark, request.user)
        except Refused as error:
            return self.draw(form, 409, str(error))
        return changed(request, self.kwargs["reference"], before, self.address)
