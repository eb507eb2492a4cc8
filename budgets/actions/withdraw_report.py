"""Takes a status report back before it is decided."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import GrantReport
from budgets.notices import grant_report as notices
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.rules import may_take_on_report
from partnerships.models import User


def withdraw_report(report: GrantReport, *, by: User, seen: int, on: date | None = None) -> None:
    """Let the report be mended and handed in again; until then it is missing (G-05).

    Raises Refused once it is decided, Stale.
    """
    with taking(
        report, GRANT_REPORT, "withdraw_report", by=by, seen=seen, on=on, may=may_take_on_report
    ) as row:
        notices.tell_report_withdrawn(row)
