"""The page of the sums that a source prints of years, payers and the whole."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from budgets.actions.save_printed_sums import save_printed_sums
from budgets.forms.line import VERSION, version_in
from budgets.forms.printed import PrintedSumsForm
from budgets.queries.sheets import Sheet, sheet_of
from budgets.views.base import BudgetWriting
from partnerships.workflow import Refused


class PrintedSumsPage(BudgetWriting):
    """Printed sums beside computed ones; those of a line stand on the line's own page."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        sheet = self._sheet()
        return self._page(PrintedSumsForm(sheet=sheet), seen=sheet.version)

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        form, seen = PrintedSumsForm(request.POST, sheet=self._sheet()), version_in(request.POST)
        if not form.is_valid():
            return self._page(form, seen=seen, status=422)
        try:
            save_printed_sums(self.budget(), form.sums(), by=request.user, seen=seen)
        except Conflict as conflict:
            form.add_error(
                None, _("En anden har gemt, mens du skrev. Gem igen, hvis dine summer skal gælde.")
            )
            return self._page(form, seen=conflict.row.version, status=409)
        except Refused as refusal:
            form.add_error(None, refusal.args[0])
            return self._page(form, seen=seen, status=422)
        messages.success(request, _("De trykte summer er gemt."))
        return redirect(self.page_url())

    def _sheet(self) -> Sheet:
        sheet = sheet_of(self.edition.pk)
        if sheet is None:
            raise Http404
        return sheet

    def _page(self, form: PrintedSumsForm, *, seen: int, status: int = 200) -> HttpResponse:
        context = {
            "frame": self.frame(),
            "form": form,
            "seen": seen,
            "version_name": VERSION,
            "page_url": self.page_url(),
        }
        return render(self.request, "budgets/printed.html", context, status=status)
