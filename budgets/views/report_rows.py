"""The status reports of a grant as its page lists them: those that were handed in, and those the calendar asks for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.rules import standing
from agreements.terms.enums import Side
from budgets.accounting.due import DuePeriod
from budgets.enums import ReportState
from budgets.models import GrantReport
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.queries.grants import REPORTED, GrantSheet
from budgets.readiness.reports_due import report_periods, reported_on
from budgets.rules import may_ask_of_grant, may_take_on_report
from partnerships.danish import clock
from partnerships.danish.periods import format_date_short, format_days

KINDS = {
    ReportState.HANDED_IN: "info",
    ReportState.WITHDRAWN: "warning",
    ReportState.RETURNED: "warning",
    ReportState.APPROVED: "success",
}


@dataclass(frozen=True)
class ReportRow:
    """A status report, handed in or asked for.

    `links` are (words, address) of what the user may do; the internal day is for the side that owes the report.
    """

    period: str
    due_on: date | None
    internal_on: date | None
    word: str
    kind: str
    is_late: bool
    links: tuple[tuple[str, str], ...]
    row: GrantReport | None = None
    file_url: str = ""


def report_rows(user: Any, sheet: GrantSheet) -> list[ReportRow]:
    """Give the rows by period; one of the calendar's that reports cover is not listed beside them. No query."""
    asked = report_periods(sheet)
    given_back = {(row.starts_on, row.ends_on) for row in sheet.reports if row.state not in REPORTED}
    missing = [
        each
        for each in asked
        if (each.starts_on, each.ends_on) not in given_back
        and not reported_on(sheet, each.starts_on, each.ends_on)
    ]
    owes = Side.OWNER in standing(user, sheet.grant.agreement).sides
    rows = [
        *((row.ends_on, row.number, _handed_in(user, sheet, row, asked, owes=owes)) for row in sheet.reports),
        *((each.ends_on, 0, _missing(user, sheet, each, owes=owes)) for each in missing),
    ]
    return [row for _end, _number, row in sorted(rows, key=lambda row: row[:2])]


def missing_period(sheet: GrantSheet, ends_on: str) -> DuePeriod | None:
    """Give the calendar's period that ends on this day ("2013-12-31"), else its first that is not reported on."""
    missing = [each for each in report_periods(sheet) if not reported_on(sheet, each.starts_on, each.ends_on)]
    named = (each for each in missing if each.ends_on.isoformat() == ends_on)
    return next(named, missing[0] if missing else None)


def period_words(row: GrantReport | DuePeriod) -> str:
    """Give the first and last day of a period in words."""
    return format_days(row.starts_on, row.ends_on)


def handed_in_words(row: GrantReport) -> str:
    """Tell who handed the report in, when, and what was said with it."""
    words = {"name": row.handed_in_by, "day": format_date_short(row.handed_in_on)}
    return " ".join(filter(None, [_("Afleveret af %(name)s %(day)s.") % words, row.note]))


def _handed_in(
    user: Any, sheet: GrantSheet, row: GrantReport, asked: list[DuePeriod], *, owes: bool
) -> ReportRow:
    period = next((each for each in asked if each.ends_on == row.ends_on), None)
    state = ReportState(row.state)
    return ReportRow(
        period=period_words(row),
        due_on=period.due_on if period else None,
        internal_on=None,
        word=str(state.label),
        kind=KINDS[state],
        is_late=bool(period and owes and state not in REPORTED and period.due_on < clock.today()),
        links=tuple(
            (str(step.label), _step_url(sheet, row, step.verb))
            for step in GRANT_REPORT.steps_from(row.state)
            if may_take_on_report(user, row, step)
        ),
        row=row,
        file_url=_url("agreement_grant_report_file", sheet, row.number) if row.file else "",
    )


def _missing(user: Any, sheet: GrantSheet, each: DuePeriod, *, owes: bool) -> ReportRow:
    is_late = each.due_on < clock.today()
    address = f"{_url('agreement_grant_report_new', sheet)}?til={each.ends_on.isoformat()}"
    return ReportRow(
        period=period_words(each),
        due_on=each.due_on,
        internal_on=each.internal_on if owes else None,
        word=_("Forsinket") if is_late else _("Ikke afleveret"),
        kind="error" if is_late else "",
        is_late=is_late,
        links=((_("Aflevér"), address),) if may_ask_of_grant(user, sheet.grant) else (),
    )


def _step_url(sheet: GrantSheet, row: GrantReport, verb: str) -> str:
    if verb == "hand_in_report_again":
        return _url("agreement_grant_report_again", sheet, row.number)
    return _url("agreement_grant_report_step", sheet, row.number, verb)


def _url(name: str, sheet: GrantSheet, *more: Any) -> str:
    return reverse(name, args=[sheet.grant.agreement.reference, sheet.grant.number, *more])
