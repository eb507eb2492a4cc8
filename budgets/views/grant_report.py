"""Handing in a status report, and the file that came with it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.life.views.papers import altered
from budgets.enums import ReportState
from budgets.forms.grant_report import HandInAgainForm, HandInForm
from budgets.models import GrantReport
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.rules import may_ask_of_grant, may_take_on_report
from budgets.views.grant_base import GrantPages
from budgets.views.grant_parts import one_of
from budgets.views.money_form import MoneyFormPage
from budgets.views.report_rows import missing_period, period_words
from partnerships.danish import clock
from partnerships.vault import VaultError
from partnerships.verdict import Verdict
from partnerships.views.files import as_attachment

AGAIN = GRANT_REPORT.step("hand_in_report_again")


class HandInPage(MoneyFormPage, GrantPages):
    """A report of a period; the calendar's period stands in the form already (`?til=` names it by its last day)."""

    rule = may_ask_of_grant
    heading = gettext_lazy("Aflevér en statusrapport")
    lead = gettext_lazy(
        "Ministeriets sagsbehandler får en mail, læser rapporten og godkender den eller sender den tilbage. Er den "
        "afleveret på anden måde, så registrér det her uden fil."
    )
    button = gettext_lazy("Aflevér")
    done = gettext_lazy("Statusrapporten er afleveret. Ministeriet har fået en mail.")

    def make_form(self, data: Any = None, files: Any = None) -> HandInForm:
        period = missing_period(self.sheet, self.request.GET.get("til", ""))
        known = {"starts_on": period.starts_on, "ends_on": period.ends_on} if period else {}
        return HandInForm(data, files, initial={"on": clock.today(), **known})

    def act(self, form: HandInForm) -> GrantReport:
        return form.save(self.grant, self.request.user)

    def back(self) -> str:
        return self.grant_url()


class HandInAgainPage(MoneyFormPage, GrantPages):
    """A report that was given or taken back."""

    heading = AGAIN.label
    button = AGAIN.label
    done = AGAIN.done
    report: GrantReport

    def find(self) -> None:
        super().find()
        self.report = one_of(self.sheet.reports, "number", self.kwargs["report"])
        words = {"period": period_words(self.report), "why": self.report.decision_note}
        self.lead = (
            _("Statusrapport for %(period)s. I har selv trukket den tilbage.")
            if self.report.state == ReportState.WITHDRAWN
            else _("Statusrapport for %(period)s. Den kom tilbage med beskeden: %(why)s")
        ) % words

    def may(self) -> Verdict:
        return may_take_on_report(self.request.user, self.report, AGAIN)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.report.state not in AGAIN.sources:
            told = _("Det kan ikke gøres nu. Her står det: %(state)s.")
            raise PermissionDenied(told % {"state": self.report.get_state_display()})
        return super().get(request, *args, **kwargs)

    def make_form(self, data: Any = None, files: Any = None) -> HandInAgainForm:
        initial = {"seen": self.report.version, "on": clock.today(), "note": self.report.note}
        return HandInAgainForm(data, files, initial=initial, report=self.report)

    def act(self, form: HandInAgainForm) -> None:
        form.save(self.report, self.request.user)

    def back(self) -> str:
        return self.grant_url()


class ReportFile(GrantPages):
    """The file of a report, to whoever sees the grant."""

    http_method_names = ("get", "head")

    def find(self) -> None:
        super().find()
        self.kept = one_of(self.sheet.reports, "number", self.kwargs["report"]).file
        if self.kept is None:
            raise Http404

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the bytes, checked against their hash; 503 when they are not what was put there."""
        try:
            return as_attachment(self.kept, self.kept.name)
        except VaultError:
            return altered(request, self.kwargs["reference"])
