"""What stands between an instalment and its payment (rules.md 2.3, 8; G-05)."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _

from budgets.accounting.due import DuePeriod
from budgets.enums import AccountKind, AccountState, GrantState, ReportState, Trigger
from budgets.models import Instalment
from budgets.queries.grants import GrantSheet
from budgets.readiness.reports_due import (
    accounted_for,
    check_reports_due,
    interim_periods,
    report_periods,
    reported_on,
)
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-05"


def problems_before_release(sheet: GrantSheet, instalment: Instalment, today: date) -> list[Problem]:
    """Give what stops the release: as for a payment, and the instalment's own trigger."""
    return [*problems_before_payment(sheet, today), *_trigger(sheet, instalment, today)]


def problems_before_payment(sheet: GrantSheet, today: date) -> list[Problem]:
    """Give what stops any payment of the grant: not accepted, stopped, or a due account or report missing."""
    if sheet.grant.state == GrantState.STOPPED:
        return [_problem(_("Udbetalingerne er stoppet: %(why)s") % {"why": sheet.grant.stopped_because})]
    if sheet.grant.state != GrantState.ACCEPTED:
        return [_problem(_("Tilskuddet er ikke accepteret."))]
    return check_reports_due(sheet, today)


def _trigger(sheet: GrantSheet, instalment: Instalment, today: date) -> list[Problem]:
    problems = []
    if instalment.due_on and instalment.due_on > today:
        day = format_date_long(instalment.due_on)
        problems.append(_problem(_("Raten udbetales tidligst %(day)s.") % {"day": day}))
    if instalment.trigger == Trigger.ACCOUNT and not _has_account(sheet, instalment):
        problems.append(_problem(_("Det regnskab, raten venter på, er ikke godkendt.")))
    if instalment.trigger == Trigger.REPORT and not _has_report(sheet, instalment):
        problems.append(_problem(_("Den statusrapport, raten venter på, er ikke godkendt.")))
    return problems


def _has_account(sheet: GrantSheet, instalment: Instalment) -> bool:
    """Tell whether its account is approved: the last instalment waits for the final one, each other for one of its own."""
    approved = [row for row in sheet.accounts if row.state == AccountState.APPROVED]
    if instalment.number == sheet.instalments[-1].number:
        return any(row.kind == AccountKind.FINAL for row in approved)

    def is_accounted_for(part: DuePeriod) -> bool:
        return accounted_for(sheet, part.starts_on, part.ends_on, {AccountState.APPROVED})

    return _has_its_own(sheet, instalment, len(approved), interim_periods(sheet), is_accounted_for)


def _has_report(sheet: GrantSheet, instalment: Instalment) -> bool:
    """Tell whether its status report is approved: each instalment waits for one of its own."""
    approved = [row for row in sheet.reports if row.state == ReportState.APPROVED]

    def is_reported_on(part: DuePeriod) -> bool:
        return reported_on(sheet, part.starts_on, part.ends_on, {ReportState.APPROVED})

    return _has_its_own(sheet, instalment, len(approved), report_periods(sheet), is_reported_on)


def _has_its_own(
    sheet: GrantSheet,
    instalment: Instalment,
    approved: int,
    periods: list[DuePeriod],
    is_done: Callable[[DuePeriod], bool],
) -> bool:
    """Tell whether as many are approved as instalments wait for one, up to and with this.

    Where a calendar says of which periods there are accounts or reports, it is they that are counted, however many each
    of them is done by; an instalment more than there are periods waits for them all.
    """
    waiting = [
        row
        for row in sheet.instalments
        if row.trigger == instalment.trigger and row.number <= instalment.number
    ]
    if not periods:
        return approved >= len(waiting)
    return sum(map(is_done, periods)) >= min(len(waiting), len(periods))


def _problem(sentence: str) -> Problem:
    return Problem(CODE, Severity.ERROR, sentence, field="note")
