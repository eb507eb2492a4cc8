"""What is told to whom about status reports."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.life.notices import people_on
from agreements.terms.models import Edition
from budgets.enums import ReportState
from budgets.models import GrantReport
from budgets.notices.mail import post_about
from budgets.procedures.grant_report import GRANT_REPORT
from partnerships.danish.periods import format_date_long
from partnerships.models import User
from partnerships.workflow import Step


@override(settings.LANGUAGE_CODE)  # the receiver's language, not that of whoever acts
def tell_report_turn(report: GrantReport, state: str) -> None:
    """Tell those who have the turn in the state the report comes to."""
    step = GRANT_REPORT.turn_step(state)
    if step is None:
        return
    told = _("%(reference)s: statusrapporten til og med %(end)s er nu: %(state)s, det er din tur")
    _post(report, _people(report, step), told, state)


@override(settings.LANGUAGE_CODE)
def tell_report_approved(report: GrantReport) -> None:
    """Tell who handed the report in that it is approved."""
    told = _("%(reference)s: statusrapporten til og med %(end)s er nu: %(state)s")
    _post(report, [report.handed_in_by], told, ReportState.APPROVED)


@override(settings.LANGUAGE_CODE)
def tell_report_withdrawn(report: GrantReport) -> None:
    """Tell those who were to decide the report that they are not to any more."""
    told = _("%(reference)s: statusrapporten til og med %(end)s er trukket tilbage og skal ikke afgøres")
    _post(report, _people(report, GRANT_REPORT.step("approve_report")), told, ReportState.WITHDRAWN)


def _people(report: GrantReport, step: Step) -> list[User]:
    """Give those who may take the step; who handed the report in does not decide it."""
    edition = Edition.objects.filter(agreement=report.agreement).latest("number")
    return [
        user
        for user in people_on(edition, step.side, step.roles)
        if step.verb != "approve_report" or user.pk != report.handed_in_by_id
    ]


def _post(report: GrantReport, people: Iterable[User], subject: str, state: str) -> None:
    words = {"end": format_date_long(report.ends_on), "state": ReportState(state).label}
    path = reverse("agreement_grant", args=[report.agreement.reference, report.grant.number])
    post_about(report.agreement, people, subject, words, path)
