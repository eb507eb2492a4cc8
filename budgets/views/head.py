"""Creating a budget, and changing its head."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from budgets.actions.create_budget import create_budget
from budgets.actions.save_budget_head import save_budget_head
from budgets.forms.head import HeadForm, form_for, form_for_new
from budgets.forms.line import VERSION, version_in
from budgets.queries.proposals import proposal_for
from budgets.views.base import BudgetWriting, economy_page
from budgets.views.differences import differences_in_words
from partnerships.workflow import Refused


class NewBudgetPage(BudgetWriting):
    """Makes the edition's budget; the form stands on the Økonomi page itself."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        form = form_for_new(proposal_for(self.edition), request.POST)
        if not form.is_valid():
            return economy_page(request, self.frame(), form=form, status=422)
        try:
            create_budget(self.edition, form.head(), by=request.user)
            messages.success(request, _("Budgettet er oprettet. Tilføj den første linje."))
        except Refused as refusal:  # also Stale: somebody made it, or sent the agreement, a moment ago
            messages.warning(request, refusal.args[0])
        return redirect(self.page_url())


class HeadPage(BudgetWriting):
    """Title, years, note and payers."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        budget = self.budget()
        return self._page(form_for(budget), seen=budget.version)

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        budget = self.budget()
        form, seen = form_for(budget, request.POST), version_in(request.POST)
        if not form.is_valid():
            return self._page(form, seen=seen, status=422)
        try:
            save_budget_head(budget, form.head(), by=request.user, seen=seen)
        except Conflict as conflict:
            return self._page(form, seen=conflict.row.version, stored=form_for(conflict.row), status=409)
        except Refused as refusal:
            form.add_error(None, refusal.args[0])
            return self._page(form, seen=seen, status=422)
        messages.success(request, _("Budgettets ramme er gemt."))
        return redirect(self.page_url())

    def _page(
        self, form: HeadForm, *, seen: int, stored: HeadForm | None = None, status: int = 200
    ) -> HttpResponse:
        context = {
            "frame": self.frame(),
            "form": form,
            "seen": seen,
            "version_name": VERSION,
            "differences": differences_in_words(stored, form) if stored else [],
            "page_url": self.page_url(),
        }
        return render(self.request, "budgets/head.html", context, status=status)
