"""Approves a status report."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import GrantReport
from budgets.notices import grant_report as notices
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.rules import may_take_on_report
from partnerships.danish import clock
from partnerships.models import User


def approve_report(
    report: GrantReport, *, by: User, seen: int, note: str = "", on: date | None = None
) -> None:
    """Let the instalments that wait for the report be released; another than who handed it in decides (rules.md 2.3, 8).

    Raises Refused, Stale.
    """
    day = on or clock.today()
    with taking(
        report, GRANT_REPORT, "approve_report", by=by, seen=seen, note=note, on=day, may=may_take_on_report
    ) as row:
        row.decided_by, row.decided_on, row.decision_note = by, day, note
        notices.tell_report_approved(row)
