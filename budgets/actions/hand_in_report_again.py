"""Hands in a status report that was given or taken back."""

from datetime import date

from budgets.actions.reporting import demand_day
from budgets.actions.taking import taking
from budgets.enums import ReportState
from budgets.models import GrantReport
from budgets.notices import grant_report as notices
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.rules import may_take_on_report
from partnerships.danish import clock
from partnerships.models import StoredFile, User


def hand_in_report_again(
    report: GrantReport,
    *,
    by: User,
    seen: int,
    note: str = "",
    file: StoredFile | None = None,
    on: date | None = None,
) -> None:
    """Lay the mended report before the caseworker; a file that is not given stays as it is. `on` is the day it came.

    What was answered stands in the story. Raises Refused, Stale, and ValidationError for a day that cannot be.
    """
    day = on or clock.today()
    with taking(
        report,
        GRANT_REPORT,
        "hand_in_report_again",
        by=by,
        seen=seen,
        note=note,
        on=day,
        may=may_take_on_report,
    ) as row:
        demand_day(day, row.starts_on)
        row.handed_in_by, row.handed_in_on, row.note = by, day, note
        row.file = file or row.file
        row.decided_by, row.decided_on, row.decision_note = None, None, ""
        notices.tell_report_turn(row, ReportState.HANDED_IN)
