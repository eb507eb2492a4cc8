"""Saving a line where it stands in the grid, and undoing it: with htmx, or by a button without JavaScript."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django_htmx.http import trigger_client_event

from agreements.frame import visible_edition
from agreements.terms.actions.conflict import Conflict
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.undo_line import undo_line
from budgets.forms.line import LineInput, read_line, version_in
from budgets.money import Grid
from budgets.queries.lines import is_or_was_line_of
from budgets.queries.sheets import Sheet, sheet_of, sheet_of_budget
from budgets.views.base import BudgetWriting, drawn, economy_page
from budgets.views.differences import differences
from budgets.views.gone import gone
from partnerships.workflow import Refused

NO_COLUMNS = Grid((), ())


class Unclear(Exception):
    """What was typed must be asked about first; nothing is saved."""

    def __init__(self, typed: LineInput) -> None:
        super().__init__(typed)
        self.typed = typed


class SaveLine(BudgetWriting):
    """Saves one line with all its cells. htmx gets the parts that changed; without it the whole page comes back."""

    http_method_names = ["post"]
    typed: LineInput | None = None

    def find(self) -> None:
        """Find the edition; the line that is to be saved is looked up by the verb, under its lock."""
        if self.request.method == "POST":
            self.edition = visible_edition(self.request.user, self.kwargs["reference"])
        else:
            super().find()

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            saved = save_line(self.edition, line, self._read, by=request.user, seen=version_in(request.POST))
        except Unclear as unclear:
            return self._ask(line, unclear.typed)
        except Conflict as conflict:
            if conflict.row is not None:
                return self._conflict(line, conflict)
            if not is_or_was_line_of(self.edition, line):
                raise Http404 from conflict
            return gone(self, line)
        except Refused as refusal:
            messages.error(request, refusal.args[0])
            return self.back()
        if request.htmx:
            return self.parts(line, sheet_of_budget(saved.budget, line), saved=True)
        messages.success(request, _("Linjen “%(line)s” er gemt.") % {"line": saved.text})
        return redirect(f"{self.page_url()}#linje-{line}")

    def _read(self, columns: Grid) -> LineEntry:
        """Read what was typed; raises Unclear."""
        self.typed = read_line(self.request.POST, columns)
        if self.typed.entry is None:
            raise Unclear(self.typed)
        return self.typed.entry

    def _ask(self, line: int, typed: LineInput) -> HttpResponse:
        """Show the row as it was typed, with the question under it; nothing is stored."""
        if self.request.htmx:
            return self.parts(line, sheet_of(self.edition.pk), typed, status=422)
        return economy_page(self.request, self.frame(), typed={line: typed}, status=422)

    def _conflict(self, line: int, conflict: Conflict) -> HttpResponse:
        """Show both values and let the user choose; nothing is stored, nothing is lost."""
        sheet = sheet_of(self.edition.pk)
        typed = self.typed or read_line(self.request.POST, sheet.grid if sheet else NO_COLUMNS)
        context = {
            "key": line,
            "sentence": conflict.args[0],
            "differences": differences(sheet, line, typed.entry) if sheet and typed.entry else [],
            "typed": typed,
            "version": conflict.row.version,
            "page_url": self.page_url(),
        }
        if not self.request.htmx:
            context["frame"] = self.frame()
        template = "budgets/_conflict_row.html" if self.request.htmx else "budgets/conflict.html"
        return render(self.request, template, context, status=409)

    def parts(
        self,
        line: int,
        sheet: Sheet | None,
        typed: LineInput | None = None,
        *,
        saved: bool = False,
        status: int = 200,
    ) -> HttpResponse:
        """Give the row's inputs and figures, the totals, the picture and the problems, each to be put in its place."""
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

    find = BudgetWriting.find  # a line of another agreement is not there

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            saved = undo_line(self.budget(), line, by=request.user, seen=version_in(request.POST))
        except (Conflict, Refused) as refusal:
            messages.error(request, refusal.args[0])
            return self.back()
        if request.htmx:
            return self.parts(line, sheet_of_budget(saved.budget, line))
        messages.success(request, _("Din seneste ændring af linjen er fortrudt."))
        return redirect(f"{self.page_url()}#linje-{line}")
