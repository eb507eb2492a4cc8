"""What stands between an instalment and its payment (rules.md 2.3, 8; G-05)."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.enums import AccountKind, AccountState, GrantState, Trigger
from budgets.models import Instalment
from budgets.queries.grants import GrantSheet
from budgets.readiness.reports_due import accounted_for, check_reports_due, interim_periods
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-05"


def problems_before_release(
    sheet: GrantSheet, instalment: Instalment, today: date, note: str
) -> list[Problem]:
    """Give what stops the release: as for a payment, and the instalment's own trigger."""
    return [*problems_before_payment(sheet, today), *_trigger(sheet, instalment, today, note)]


def problems_before_payment(sheet: GrantSheet, today: date) -> list[Problem]:
    """Give what stops any payment of the grant: not accepted, stopped, or a due account missing."""
    if sheet.grant.state == GrantState.STOPPED:
        return [_problem(_("Udbetalingerne er stoppet: %(why)s") % {"why": sheet.grant.stopped_because})]
    if sheet.grant.state != GrantState.ACCEPTED:
        return [_problem(_("Tilskuddet er ikke accepteret."))]
    return check_reports_due(sheet, today)


def _trigger(sheet: GrantSheet, instalment: Instalment, today: date, note: str) -> list[Problem]:
    problems = []
    if instalment.due_on and instalment.due_on > today:
        day = format_date_long(instalment.due_on)
        problems.append(_problem(_("Raten udbetales tidligst %(day)s.") % {"day": day}))
    if instalment.trigger == Trigger.ACCOUNT and not _has_account(sheet, instalment):
        problems.append(_problem(_("Det regnskab, raten venter på, er ikke godkendt.")))
    if instalment.trigger == Trigger.REPORT and not note.strip():
        problems.append(_problem(_("Skriv, hvilken statusrapport der er godkendt, og hvornår.")))
    return problems


def _has_account(sheet: GrantSheet, instalment: Instalment) -> bool:
    """Tell whether its account is approved: the last instalment waits for the final one, each other for one of its own.

    Where a calendar says of which periods there are accounts, it is they that are counted, however many accounts each
    of them is accounted for by; an instalment more than there are periods waits for them all.
    """
    approved = [row for row in sheet.accounts if row.state == AccountState.APPROVED]
    if instalment.number == sheet.instalments[-1].number:
        return any(row.kind == AccountKind.FINAL for row in approved)
    waiting = [
        row for row in sheet.instalments if row.trigger == Trigger.ACCOUNT and row.number <= instalment.number
    ]
    periods = interim_periods(sheet)
    if not periods:
        return len(approved) >= len(waiting)
    done = [
        each
        for each in periods
        if accounted_for(sheet, each.starts_on, each.ends_on, {AccountState.APPROVED})
    ]
    return len(done) >= min(len(waiting), len(periods))


def _problem(sentence: str) -> Problem:
    return Problem(CODE, Severity.ERROR, sentence, field="note")
