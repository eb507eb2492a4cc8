"""The one view of every step of a grant, an instalment, a request and a status report."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.life.views.agreement_page import overtaken, try_to
from budgets.document.letter_gather import when_paid
from budgets.forms.grant_step import VERBS, GrantStepForm
from budgets.procedures.grant import GRANT
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.procedures.grant_request import GRANT_REQUEST
from budgets.procedures.instalment import INSTALMENT
from budgets.rules import (
    LETTERS,
    may_take_on_grant,
    may_take_on_instalment,
    may_take_on_report,
    may_take_on_request,
)
from budgets.views.grant import missing_before_letter
from budgets.views.grant_base import GrantPages
from budgets.views.grant_parts import one_of
from budgets.views.grants import kroner
from budgets.views.report_rows import handed_in_words, period_words
from partnerships.danish.periods import format_date_long
from partnerships.verdict import Verdict
from partnerships.workflow import Stale, Step, Table


class GrantStepPage(GrantPages):
    """Says what will happen and what stands in the way, and takes the step."""

    template_name = "budgets/grant/step.html"
    table: Table = GRANT
    step: Step
    row: Any

    def find(self) -> None:
        super().find()
        try:
            self.step = self.table.step(self.kwargs["verb"])
        except KeyError as error:
            raise Http404 from error
        if self.step.verb not in VERBS:
            raise Http404
        self.row = self.find_row()

    def find_row(self) -> Any:
        """Give what the step is about; raises Http404."""
        return self.grant

    def may(self) -> Verdict:
        return may_take_on_grant(self.request.user, self.row, self.step)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.row.state not in self.step.sources:
            told = _("Det kan ikke gøres nu. Her står det: %(state)s.")
            raise PermissionDenied(told % {"state": self.row.get_state_display()})
        return self._page(self._form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        try:
            if not form.is_valid() or not try_to(form, form.save):
                return self._page(form, 422)
        except Stale as stale:
            return overtaken(request, self.frame, stale, form)
        messages.success(request, str(self.step.done))
        return redirect(self.grant_url())

    def _form(self, data: Any = None) -> GrantStepForm:
        return GrantStepForm(data, row=self.row, step=self.step, by=self.request.user)

    def _page(self, form: GrantStepForm, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form, step=self.step, missing=self._missing(), row=self.row, about=self.about()
        )
        return render(self.request, self.template_name, context, status=status)

    def about(self) -> str:
        """Give in words what the step is about."""
        grant = self.grant
        return _("%(title)s: højst %(amount)s til %(grantee)s, %(first)s – %(last)s.") % {
            "title": grant.title,
            "amount": kroner(grant.amount),
            "grantee": grant.grantee,
            "first": format_date_long(grant.starts_on),
            "last": format_date_long(grant.ends_on),
        }

    def _missing(self) -> Any:
        """Give what stands before a letter."""
        return missing_before_letter(self.request.user, self.sheet) if self.step.verb in LETTERS else []


class InstalmentStepPage(GrantStepPage):
    """The steps of an instalment."""

    table = INSTALMENT

    def find_row(self) -> Any:
        return one_of(self.sheet.instalments, "number", self.kwargs["instalment"])

    def about(self) -> str:
        words = {"number": self.row.number, "amount": kroner(self.row.amount), "when": when_paid(self.row)}
        return _("Rate %(number)s: %(amount)s Udbetales: %(when)s.") % words

    def may(self) -> Verdict:
        return may_take_on_instalment(self.request.user, self.row, self.step)


class RequestStepPage(GrantStepPage):
    """The steps of a request."""

    table = GRANT_REQUEST

    def find_row(self) -> Any:
        return one_of(self.sheet.requests, "number", self.kwargs["asked"])

    def about(self) -> str:
        row = self.row
        if row.new_end:
            asked = _("Forlængelse til %(day)s.") % {"day": format_date_long(row.new_end)}
        else:
            words = {"amount": kroner(row.amount), "year": row.from_year}
            asked = _("Overførsel af %(amount)s fra %(year)s til året efter.") % words
        return f"{asked} {row.reason}"

    def may(self) -> Verdict:
        return may_take_on_request(self.request.user, self.row, self.step)


class ReportStepPage(GrantStepPage):
    """What the funder says to a status report; handing it in again is a form of its own."""

    table = GRANT_REPORT

    def find_row(self) -> Any:
        return one_of(self.sheet.reports, "number", self.kwargs["report"])

    def about(self) -> str:
        words = {"period": period_words(self.row), "told": handed_in_words(self.row)}
        return _("Statusrapport for %(period)s. %(told)s") % words

    def may(self) -> Verdict:
        return may_take_on_report(self.request.user, self.row, self.step)
