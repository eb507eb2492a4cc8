"""The page on which a line's amounts are spread over the quarters or months of their years."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from budgets.actions.save_spread import save_spread
from budgets.forms.line import VERSION, version_in
from budgets.forms.spread import SpreadForm
from budgets.queries.sheets import Sheet, SheetLine, sheet_of
from budgets.views.base import BudgetWriting
from budgets.views.gone import spread_gone
from partnerships.workflow import Refused

EVENLY = "ligeligt"


class SpreadPage(BudgetWriting):
    """Rows are years, columns their parts; of a budget in whole years it says where to choose parts."""

    def get(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        sheet, words = self._line(line)
        return self._page(SpreadForm(sheet=sheet, line=words), seen=words.version)

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            sheet, words = self._line(line)
        except Http404:
            return self._gone(line)
        if not sheet.parts:
            raise Http404
        form, seen = SpreadForm(request.POST, sheet=sheet, line=words), version_in(request.POST)
        is_evenly = EVENLY in request.POST
        if not is_evenly and not form.is_valid():
            return self._page(form, seen=seen, status=422)
        amounts = form.evenly() if is_evenly else form.spread()
        try:
            save_spread(self.budget(), line, amounts, by=request.user, seen=seen)
        except Conflict as conflict:
            return self._conflict(form, conflict)
        except Refused as refusal:
            form.add_error(None, refusal.args[0])
            return self._page(form, seen=seen, status=422)
        if is_evenly:
            messages.success(request, _("Beløbene er fordelt ligeligt og gemt."))
            return redirect(request.path)
        messages.success(request, _("Fordelingen af “%(line)s” er gemt.") % {"line": words.text})
        return redirect(reverse("agreement_budget_line", args=[reference, line]))

    def _conflict(self, form: SpreadForm, conflict: Conflict) -> HttpResponse:
        """Show what was typed in its fields, of a line that somebody else has saved, or deleted."""
        if conflict.row is None:
            return self._gone(form.line.key)
        form.add_error(
            None, _("En anden har gemt linjen, mens du skrev. Gem igen, hvis dine beløb skal gælde.")
        )
        return self._page(form, seen=conflict.row.version, status=409)

    def _gone(self, line: int) -> HttpResponse:
        sheet = sheet_of(self.edition.pk)
        if sheet is None or not sheet.parts:
            raise Http404
        return spread_gone(self, line, sheet)

    def _line(self, key: int) -> tuple[Sheet, SheetLine]:
        sheet = sheet_of(self.edition.pk)
        words = next((words for words in sheet.lines if words.key == key), None) if sheet else None
        if sheet is None or words is None:
            raise Http404
        return sheet, words

    def _page(self, form: SpreadForm, *, seen: int, status: int = 200) -> HttpResponse:
        context = {
            "frame": self.frame(),
            "form": form,
            "line": form.line,
            "seen": seen,
            "version_name": VERSION,
            "evenly": EVENLY,
            "head_url": reverse("agreement_budget_head", args=[self.kwargs["reference"]]),
            "line_url": reverse("agreement_budget_line", args=[self.kwargs["reference"], form.line.key]),
        }
        return render(self.request, "budgets/spread.html", context, status=status)
