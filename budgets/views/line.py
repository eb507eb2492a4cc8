"""Saving a line where it stands in the grid, and undoing it: with htmx, or by a button without JavaScript."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django_htmx.http import trigger_client_event

from agreements.terms.actions.conflict import Conflict
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.undo_line import undo_line
from budgets.forms.line import LineInput, read_line, version_in
from budgets.models import Budget, Financier
from budgets.money import Grid
from budgets.queries.sheets import sheet_of
from budgets.views.base import BudgetWriting, drawn, economy_page
from budgets.views.differences import differences
from partnerships.workflow import Refused


class SaveLine(BudgetWriting):
    """Saves one line with all its cells. htmx gets the parts that changed; without it the whole page comes back."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        budget = self.budget()
        typed = read_line(request.POST, _columns(budget))
        if typed.entry is None:
            return self._ask(line, typed)
        try:
            save_line(budget, line, typed.entry, by=request.user, seen=typed.seen)
        except Conflict as conflict:
            return self._conflict(line, typed, typed.entry, conflict)
        except Refused as refusal:
            messages.error(request, refusal.args[0])
            return self.back()
        if request.htmx:
            return self.parts(line, saved=True)
        messages.success(request, _("Linjen “%(line)s” er gemt.") % {"line": typed.text})
        return redirect(f"{self.page_url()}#linje-{line}")

    def _ask(self, line: int, typed: LineInput) -> HttpResponse:
        """Show the row as it was typed, with the question under it; nothing is stored."""
        if self.request.htmx:
            return self.parts(line, typed, status=422)
        return economy_page(self.request, self.frame(), typed={line: typed}, status=422)

    def _conflict(self, line: int, typed: LineInput, entry: LineEntry, conflict: Conflict) -> HttpResponse:
        """Show both values and let the user choose; nothing is stored, nothing is lost."""
        sheet = sheet_of(self.edition.pk)
        context = {
            "key": line,
            "sentence": conflict.args[0],
            "differences": differences(sheet, line, entry) if sheet else [],
            "typed": typed,
            "version": conflict.row.version if conflict.row else None,
            "page_url": self.page_url(),
        }
        if not self.request.htmx:
            context["frame"] = self.frame()
        template = "budgets/_conflict_row.html" if self.request.htmx else "budgets/conflict.html"
        return render(self.request, template, context, status=409)

    def parts(
        self, line: int, typed: LineInput | None = None, *, saved: bool = False, status: int = 200
    ) -> HttpResponse:
        """Give the row's inputs and figures, the totals, the picture and the problems, each to be put in its place."""
        sheet = sheet_of(self.edition.pk)
        context = drawn(sheet, {line: typed} if typed else {}, only=line, oob=True) if sheet else {}
        if not context or not context["grid"].rows:
            messages.error(self.request, _("En anden har slettet linjen, mens du skrev."))
            return self.back()
        context |= {"row": context["grid"].rows[0], "page_url": self.page_url(), "saved": saved}
        response = render(self.request, "budgets/_saved.html", context, status=status)
        # The band over the page asks anew what is missing, once the typing pauses.
        return response if typed else trigger_client_event(response, "budget-saved")


class UndoLine(SaveLine):
    """Undoes the user's own last save of the line; htmx gets the parts that changed, as after a save."""

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            undo_line(self.budget(), line, by=request.user, seen=version_in(request.POST))
        except (Conflict, Refused) as refusal:
            messages.error(request, refusal.args[0])
            return self.back()
        if request.htmx:
            return self.parts(line)
        messages.success(request, _("Din seneste ændring af linjen er fortrudt."))
        return redirect(f"{self.page_url()}#linje-{line}")


def _columns(budget: Budget) -> Grid:
    keys = Financier.objects.filter(budget=budget).values_list("pk", flat=True)
    return Grid(budget.columns, tuple(keys))
