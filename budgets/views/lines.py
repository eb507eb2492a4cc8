"""Adding, moving and deleting lines, and the page of one line's words."""

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from budgets.actions.add_line import add_line
from budgets.actions.delete_line import delete_line
from budgets.actions.move_line import move_line
from budgets.actions.save_line import save_line
from budgets.annex import problems_of
from budgets.forms.details import DetailsForm
from budgets.forms.line import TEXT, version_in
from budgets.money import totals
from budgets.queries.last_save import undoable_save
from budgets.queries.lines import is_or_was_line_of
from budgets.queries.sheets import Sheet, SheetLine, sheet_of
from budgets.shapes import Difference
from budgets.views.base import BudgetWriting, drawn, economy_page
from budgets.views.differences import differences_in_words
from budgets.views.gone import gone
from partnerships.actions.once import once
from partnerships.danish.text import clean_text
from partnerships.forms.once import OnceForm
from partnerships.problem import Problem
from partnerships.workflow import Refused


class AddLine(BudgetWriting):
    """Adds a line at the end; htmx gets its row, and without it the page comes back with the line in place."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        text = " ".join(clean_text(request.POST.get(TEXT, "")).split())
        try:
            line = once(
                lambda: add_line(self.budget(), text, by=request.user),
                by=request.user,
                key=OnceForm(request.POST).key,
            )
        except ValidationError as error:
            sentence = _("Skriv, hvad pengene går til.") if not text else error.messages[0]
            return self._refused(text, sentence)
        except Refused as refusal:
            return self._refused(text, refusal.args[0])
        if not request.htmx:
            return redirect(f"{self.page_url()}#linje-{line.pk}")
        sheet = sheet_of(self.edition.pk)
        if sheet is None:
            raise Http404
        context = {**drawn(sheet, {}, only=line.pk), "page_url": self.page_url()}
        return render(request, "budgets/_added.html", context)

    def _refused(self, text: str, sentence: str) -> HttpResponse:
        context = {"new_text": text, "new_error": sentence}
        if self.request.htmx:
            return render(self.request, "budgets/_added.html", context, status=422)
        return economy_page(self.request, self.frame(), status=422, **context)


class LinePage(BudgetWriting):
    """A line's text, initiative and names in the financing; from here it is moved and deleted."""

    def get(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        sheet, words = self._line(line)
        return self._page(DetailsForm(sheet=sheet, line=words), words)

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            sheet, words = self._line(line)
        except Http404:
            return self._gone(line)
        form = DetailsForm(request.POST, sheet=sheet, line=words)
        if not form.is_valid():
            return self._page(form, words, seen=version_in(request.POST), status=422)
        try:
            save_line(self.budget(), line, form.entry(), by=request.user, seen=version_in(request.POST))
        except Conflict:
            return self._conflict(form, line)
        except Refused as refusal:
            form.add_error(None, refusal.args[0])
            return self._page(form, words, status=422)
        messages.success(request, _("Linjen “%(line)s” er gemt.") % {"line": form.cleaned_data["text"]})
        return redirect(f"{self.page_url()}#linje-{line}")

    def _conflict(self, form: DetailsForm, line: int) -> HttpResponse:
        """Show both values of what differs, and what was typed in its fields; nothing is stored, nothing is lost."""
        try:
            sheet, words = self._line(line)
        except Http404:
            return self._gone(line)
        differing = differences_in_words(DetailsForm(sheet=sheet, line=words), form)
        form.add_error(
            None, _("En anden har gemt linjen, mens du skrev. Gem igen, hvis din tekst skal gælde.")
        )
        return self._page(form, words, differing=differing, status=409)

    def _gone(self, line: int) -> HttpResponse:
        """Show what was typed of a line that somebody else has deleted."""
        if not is_or_was_line_of(self.edition, line):
            raise Http404
        return gone(self, line)

    def _line(self, key: int) -> tuple[Sheet, SheetLine]:
        sheet = sheet_of(self.edition.pk)
        words = next((words for words in sheet.lines if words.key == key), None) if sheet else None
        if sheet is None or words is None:
            raise Http404
        return sheet, words

    def _page(
        self,
        form: DetailsForm,
        words: SheetLine,
        *,
        seen: int | None = None,
        differing: Sequence[Difference] = (),
        status: int = 200,
    ) -> HttpResponse:
        context = {
            "frame": self.frame(),
            "form": form,
            "line": words,
            "seen": words.version if seen is None else seen,
            "last_save": undoable_save(words.key, words.version, self.request.user),
            "differences": differing,
            "page_url": self.page_url(),
            "problems": _problems(form.sheet, words),
        }
        return render(self.request, "budgets/line.html", context, status=status)


def _problems(sheet: Sheet, words: SheetLine) -> list[Problem]:
    """Give what the checks say of this line alone."""
    found = problems_of(sheet, totals(sheet.grid))
    return [problem for problem in found if problem.field == f"line-{words.key}"]


class DeleteLine(BudgetWriting):
    """Deletes a line with its amounts."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            delete_line(self.budget(), line, by=request.user, seen=version_in(request.POST))
            messages.success(request, _("Linjen er slettet med sine beløb."))
        except Conflict as conflict:
            messages.error(request, conflict.args[0])
            if conflict.row:
                return redirect(reverse("agreement_budget_line", args=[reference, line]))
        except Refused as refusal:
            messages.error(request, refusal.args[0])
        return redirect(self.page_url())


class MoveLine(BudgetWriting):
    """Moves a line one place up (`op`) or down (`ned`)."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str, line: int) -> HttpResponse:
        try:
            move_line(self.budget(), line, by=request.user, up=request.POST.get("retning") == "op")
        except Refused as refusal:
            messages.error(request, refusal.args[0])
        return redirect(f"{self.page_url()}#linje-{line}")
