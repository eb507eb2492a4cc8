"""Gives a status report back to be mended."""

from datetime import date

from budgets.actions.taking import taking
from budgets.enums import ReportState
from budgets.models import GrantReport
from budgets.notices import grant_report as notices
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.rules import may_take_on_report
from partnerships.danish import clock
from partnerships.models import User


def return_report(report: GrantReport, *, by: User, seen: int, note: str, on: date | None = None) -> None:
    """Pass the turn back with a message; until it is handed in again the report is missing (G-05). Raises Refused, Stale."""
    day = on or clock.today()
    with taking(
        report, GRANT_REPORT, "return_report", by=by, seen=seen, note=note, on=day, may=may_take_on_report
    ) as row:
        row.decided_by, row.decided_on, row.decision_note = by, day, note
        notices.tell_report_turn(row, ReportState.RETURNED)
