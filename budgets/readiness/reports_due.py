"""G-05: nothing is paid while a due account is missing."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from budgets.accounting.due import due_day
from budgets.enums import AccountKind, AccountState, ReportKind
from budgets.queries.grants import GrantSheet
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-05"
HANDED_IN = frozenset({AccountState.SUBMITTED, AccountState.APPROVED})
_LABELS = {kind: AccountKind(kind).label for kind in (AccountKind.INTERIM, AccountKind.FINAL)}


@dataclass(frozen=True)
class Due:
    """An account the grantee owes: of which period, and by which day."""

    kind: str
    starts_on: date
    ends_on: date
    due_on: date


def dues_of(sheet: GrantSheet) -> list[Due]:
    """Give the accounts the grant asks for: one a calendar year as the calendar says, and the final one by its own day.

    A day of the year counts from the year's end: 31 March is the next year's. Status reports are not accounts, and are
    not among them.
    """
    yearly = [row for row in sheet.calendar if row.kind == ReportKind.INTERIM]
    dues = [
        Due(AccountKind.INTERIM, *_part(sheet, year), row.rule.after(date(year, 12, 31)))
        for row in yearly
        for year in range(sheet.grant.starts_on.year, sheet.grant.ends_on.year)
    ]
    return [*dues, *_final(sheet), *_promised(sheet)]


def check_reports_due(sheet: GrantSheet, today: date) -> list[Problem]:
    """Give an error for each account that was due before today and is not handed in (rules.md 2.3, 2.9, G-05)."""
    return [
        Problem(CODE, Severity.ERROR, _sentence(due), field="accounts")
        for due in sorted(dues_of(sheet), key=lambda due: due.due_on)
        if due.due_on < today and not _is_handed_in(sheet, due)
    ]


def _sentence(due: Due) -> str:
    return _("%(what)s for perioden til og med %(end)s skulle være afleveret senest %(day)s.") % {
        "what": _LABELS[AccountKind(due.kind)],
        "end": format_date_long(due.ends_on),
        "day": format_date_long(due.due_on),
    }


def _part(sheet: GrantSheet, year: int) -> tuple[date, date]:
    return max(sheet.grant.starts_on, date(year, 1, 1)), min(sheet.grant.ends_on, date(year, 12, 31))


def _final(sheet: GrantSheet) -> list[Due]:
    grant = sheet.grant
    rules = [row.rule for row in sheet.calendar if row.kind == ReportKind.FINAL]
    due_on = grant.account_by or due_day(grant.ends_on, rules)
    return [Due(AccountKind.FINAL, grant.starts_on, grant.ends_on, due_on)] if due_on else []


def _promised(sheet: GrantSheet) -> list[Due]:
    """Give the accounts that are begun with a day of their own."""
    return [Due(row.kind, row.starts_on, row.ends_on, row.due_on) for row in sheet.accounts if row.due_on]


def _is_handed_in(sheet: GrantSheet, due: Due) -> bool:
    return any(
        row.state in HANDED_IN
        and row.starts_on <= due.starts_on
        and row.ends_on >= due.ends_on
        and due.kind in {AccountKind.INTERIM, row.kind}
        for row in sheet.accounts
    )
