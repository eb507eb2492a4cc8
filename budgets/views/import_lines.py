"""Reading a sheet into the budget: the file, its columns when they are not ours, what would change, and then it is done."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.terms.actions.conflict import Conflict
from budgets.actions.import_lines import import_lines
from budgets.actions.remember_columns import remember_columns
from budgets.forms.sheet_file import ColumnsForm, SheetFileForm
from budgets.queries.initiatives import initiatives_of
from budgets.queries.layouts import budget_heads
from budgets.queries.sheets import Sheet, sheet_of
from budgets.reading.carried import Carried, unpacked
from budgets.reading.columns import has_text_and_amounts, own_places, remembered_places
from budgets.reading.comparison import Comparison, compare
from budgets.reading.lines import LinesRead, read_lines
from budgets.views.base import BudgetWriting
from partnerships.workflow import Refused


class ImportLines(BudgetWriting):
    """One address: a file is posted first, then the columns, then the yes; the sheet goes along in the form."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        self.budget()
        return self._ask_file(SheetFileForm())

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        sheet = sheet_of(self.edition.pk)
        if sheet is None:
            raise Http404
        if "carried" not in request.POST:
            return self._read(sheet)
        carried = unpacked(request.POST["carried"], sheet.key)
        if carried is None:
            messages.error(request, _("Arket er lagt op for længe siden. Læg det op igen."))
            return redirect(request.path)
        if "columns" in request.POST:
            return self._choose(sheet, carried)
        return self._apply(sheet, carried)

    def _read(self, sheet: Sheet) -> HttpResponse:
        form = SheetFileForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self._ask_file(form, status=422)
        table = form.table
        places = own_places(table, sheet)
        known = remembered_places(table, sheet, budget_heads(self.edition.agreement.owner))
        if not places and has_text_and_amounts(known, sheet):
            places = known
        carried = Carried(sheet.key, table, places, {line.key: line.version for line in sheet.lines})
        try:
            packed = carried.packed()
        except ValidationError as error:
            form.add_error("file", error)
            return self._ask_file(form, status=422)
        if places:
            return self._preview(sheet, carried, packed)
        return self._ask_columns(ColumnsForm(table=table, sheet=sheet, known=known), packed)

    def _choose(self, sheet: Sheet, carried: Carried) -> HttpResponse:
        posted = self.request.POST if self.request.POST["columns"] == "1" else None
        form = ColumnsForm(posted, table=carried.table, sheet=sheet, known=carried.places)
        if not form.is_valid():
            return self._ask_columns(form, carried.packed(), status=422 if form.is_bound else 200)
        try:
            remember_columns(self.edition, form.remembered(), by=self.request.user)
        except Refused as refusal:
            messages.error(self.request, refusal.args[0])
            return self.back()
        chosen = Carried(carried.budget, carried.table, form.places(), carried.versions)
        return self._preview(sheet, chosen, chosen.packed())

    def _apply(self, sheet: Sheet, carried: Carried) -> HttpResponse:
        """Do what was shown; when the budget is another by now, show anew what would change."""
        found, changes = self._compared(sheet, carried)
        now = {line.key: line.version for line in sheet.lines}
        if found.problems or now != carried.versions:
            fresh = Carried(carried.budget, carried.table, carried.places, now)
            messages.warning(
                self.request, _("Budgettet er ændret imens. Læs igen, hvad der sker, før du indlæser.")
            )
            return self._preview(sheet, fresh, fresh.packed(), status=409)
        try:
            import_lines(self.budget(), changes.plan, by=self.request.user)
        except (Conflict, Refused) as refusal:
            messages.error(self.request, _("Intet er indlæst. %(reason)s") % {"reason": refusal.args[0]})
        except ValidationError as error:
            messages.error(self.request, _("Intet er indlæst. %(reason)s") % {"reason": error.messages[0]})
        else:
            count = len(changes.new) + len(changes.changed) + len(changes.removed)
            done = ngettext(
                "%(count)s linje er ændret efter arket.", "%(count)s linjer er ændret efter arket.", count
            )
            messages.success(self.request, done % {"count": count})
        return redirect(self.page_url())

    def _compared(self, sheet: Sheet, carried: Carried) -> tuple[LinesRead, Comparison]:
        initiatives = initiatives_of(self.edition.pk)
        found = read_lines(carried.table, carried.places, sheet, initiatives)
        return found, compare(sheet, found, initiatives)

    def _ask_file(self, form: SheetFileForm, status: int = 200) -> HttpResponse:
        return self._page("budgets/import_file.html", status, form=form)

    def _ask_columns(self, form: ColumnsForm, packed: str, status: int = 200) -> HttpResponse:
        return self._page("budgets/import_columns.html", status, form=form, carried=packed)

    def _preview(self, sheet: Sheet, carried: Carried, packed: str, status: int = 200) -> HttpResponse:
        found, changes = self._compared(sheet, carried)
        status = 422 if found.problems else status
        return self._page("budgets/import_preview.html", status, found=found, changes=changes, carried=packed)

    def _page(self, template: str, status: int, **context: Any) -> HttpResponse:
        context |= {"frame": self.frame(), "page_url": self.page_url()}
        return render(self.request, template, context, status=status)
