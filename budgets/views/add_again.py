"""A deleted line is laid in anew, as a new line, by who was editing it."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from budgets.actions.add_line import add_line
from budgets.actions.save_line import save_line
from budgets.forms.details import DetailsForm
from budgets.models import BudgetLine
from budgets.queries.sheets import sheet_of
from budgets.views.base import economy_page
from budgets.views.gone import TypedCells, TypedWords, gone, typed_in
from budgets.views.lines import LinePage
from partnerships.actions.once import once
from partnerships.forms.once import OnceForm
from partnerships.workflow import Refused


class AddAgain(LinePage):
    """Lays the line in at the end with all that was typed of it and can be stored; asks about the rest where it stands."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        sheet = sheet_of(self.edition.pk)
        if sheet is None:
            raise Http404
        typed = typed_in(request.POST, sheet, line)
        if not typed.text:
            return gone(self, line, error=_("Skriv, hvad pengene går til."))
        try:
            made = once(lambda: self._lay_in(typed), by=request.user, key=OnceForm(request.POST).key)
        except ValidationError as error:
            return gone(self, line, error=error.messages[0])
        except Refused as refusal:
            return gone(self, line, error=refusal.args[0])
        messages.success(
            request, _("“%(line)s” er lagt ind som en ny linje nederst i budgettet.") % {"line": made.text}
        )
        if typed.entry is None:
            return self._ask(made, typed)
        if isinstance(typed, TypedWords):
            return redirect("agreement_budget_line", reference, made.pk)
        return redirect(f"{self.page_url()}#linje-{made.pk}")

    @transaction.atomic
    def _lay_in(self, typed: TypedCells | TypedWords) -> BudgetLine:
        line = add_line(self.budget(), typed.text, by=self.request.user)
        if typed.entry is not None:
            save_line(self.edition, line.pk, typed.entry, by=self.request.user, seen=line.version)
        return line

    def _ask(self, made: BudgetLine, typed: TypedCells | TypedWords) -> HttpResponse:
        """Show the new line with what was typed, and what is to be answered or mended in it."""
        if isinstance(typed, TypedCells):
            shown = replace(typed.read, seen=made.version)
            return economy_page(self.request, self.frame(), typed={made.pk: shown}, status=422)
        sheet, words = self._line(made.pk)
        form = DetailsForm(self.request.POST, sheet=sheet, line=words)
        return self._page(form, words, status=422)
