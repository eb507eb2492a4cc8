"""G-05: nothing is paid while a due account or status report is missing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from budgets.accounting.due import DuePeriod, are_covered, due_period, due_periods
from budgets.enums import AccountKind, AccountState, ReportKind
from budgets.queries.grants import REPORTED, GrantSheet
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-05"
HANDED_IN = frozenset({AccountState.SUBMITTED, AccountState.APPROVED})


@dataclass(frozen=True)
class Due:
    """What the grantee owes, an account or a report (`ReportKind`): of which period, and by which day."""

    kind: str
    starts_on: date
    ends_on: date
    due_on: date


def dues_of(sheet: GrantSheet) -> list[Due]:
    """Give the accounts the grant asks for: one of each of the calendar's periods, and the final one by its own day.

    A day of the year counts from the period's end: 31 March is the next year's. Status reports are not accounts, and are
    not among them (`report_periods`).
    """
    parts = [
        Due(AccountKind.INTERIM, part.starts_on, part.ends_on, part.due_on) for part in interim_periods(sheet)
    ]
    return list(dict.fromkeys([*parts, *_final(sheet), *_promised(sheet)]))


def interim_periods(sheet: GrantSheet) -> list[DuePeriod]:
    """Give the periods that the calendar wants a part account of (rules.md 2.9); the last is left to the final account."""
    return due_periods(sheet.grant.starts_on, sheet.grant.ends_on, sheet.asked(ReportKind.INTERIM))


def report_periods(sheet: GrantSheet) -> list[DuePeriod]:
    """Give the periods that the calendar wants a status report of; what is after them belongs to the final account."""
    return due_periods(sheet.grant.starts_on, sheet.grant.ends_on, sheet.asked(ReportKind.STATUS))


def reported_on(
    sheet: GrantSheet, starts_on: date, ends_on: date, states: Collection[str] = REPORTED
) -> bool:
    """Tell whether status reports in these states together leave no day of the time out."""
    spans = [(row.starts_on, row.ends_on) for row in sheet.reports if row.state in states]
    return are_covered(starts_on, ends_on, spans)


def accounted_for(
    sheet: GrantSheet, starts_on: date, ends_on: date, states: Collection[str] = HANDED_IN, kind: str = ""
) -> bool:
    """Tell whether accounts in these states, of the kind when it is said, together leave no day of the time out."""
    return are_covered(
        starts_on,
        ends_on,
        [
            (row.starts_on, row.ends_on)
            for row in sheet.accounts
            if row.state in states and kind in {"", row.kind}
        ],
    )


def check_reports_due(sheet: GrantSheet, today: date) -> list[Problem]:
    """Give an error for each account and report that was due before today and is not handed in (rules.md 2.3, 2.9, G-05).

    Two accounts of half a year are an account of the year, and so with reports; the final one is one account.
    """
    reports = [
        Due(ReportKind.STATUS, part.starts_on, part.ends_on, part.due_on) for part in report_periods(sheet)
    ]
    return [
        Problem(CODE, Severity.ERROR, _sentence(due), field=_field(due))
        for due in sorted([*dues_of(sheet), *reports], key=lambda due: due.due_on)
        if due.due_on < today and not _is_handed_in(sheet, due)
    ]


def _field(due: Due) -> str:
    return "reports" if due.kind == ReportKind.STATUS else "accounts"


def _sentence(due: Due) -> str:
    return _("%(what)s for perioden til og med %(end)s skulle være afleveret senest %(day)s.") % {
        "what": ReportKind(due.kind).label,
        "end": format_date_long(due.ends_on),
        "day": format_date_long(due.due_on),
    }


def _final(sheet: GrantSheet) -> list[Due]:
    grant = sheet.grant
    asked = due_period(grant.starts_on, grant.ends_on, sheet.asked(ReportKind.FINAL))
    due_on = grant.account_by or (asked.due_on if asked else None)
    return [Due(AccountKind.FINAL, grant.starts_on, grant.ends_on, due_on)] if due_on else []


def _promised(sheet: GrantSheet) -> list[Due]:
    """Give the accounts that are begun with a day of their own."""
    return [Due(row.kind, row.starts_on, row.ends_on, row.due_on) for row in sheet.accounts if row.due_on]


def _is_handed_in(sheet: GrantSheet, due: Due) -> bool:
    if due.kind == ReportKind.STATUS:
        return reported_on(sheet, due.starts_on, due.ends_on)
    kind = due.kind if due.kind == AccountKind.FINAL else ""
    return accounted_for(sheet, due.starts_on, due.ends_on, kind=kind)
