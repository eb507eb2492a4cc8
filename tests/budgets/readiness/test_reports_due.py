"""G-05: what was due yesterday stops payments, what is due today does not; handed in is handed in."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.enums import AccountKind, AccountState, ReportKind, ReportState
from budgets.models import Account, Grant, GrantReport, ReportingDate
from budgets.queries.grants import GrantSheet
from budgets.readiness.reports_due import check_reports_due, dues_of

SPRING = ReportingDate(kind=ReportKind.INTERIM, month=3, day=31)


def sheet_of(*accounts: Account, calendar=(SPRING,), reports=(), **fields) -> GrantSheet:
    values = {"starts_on": date(2013, 3, 1), "ends_on": date(2015, 6, 30), "amount": Decimal(300_000)}
    grant = Grant(**values | fields)
    return GrantSheet(grant, (), (), (), (), (), tuple(accounts), tuple(calendar), tuple(reports))


def account(
    start: date, end: date, state=AccountState.SUBMITTED, kind=AccountKind.INTERIM, **fields
) -> Account:
    return Account(starts_on=start, ends_on=end, state=state, kind=kind, **fields)


YEAR = (date(2013, 3, 1), date(2013, 12, 31))


def test_interim_accounts_are_of_calendar_years_and_the_last_is_the_final_ones():
    calendar = (SPRING, ReportingDate(kind=ReportKind.FINAL, months_after=3))

    assert [
        (due.kind, due.starts_on, due.ends_on, due.due_on) for due in dues_of(sheet_of(calendar=calendar))
    ] == [
        ("interim", date(2013, 3, 1), date(2013, 12, 31), date(2014, 3, 31)),
        ("interim", date(2014, 1, 1), date(2014, 12, 31), date(2015, 3, 31)),
        ("final", date(2013, 3, 1), date(2015, 6, 30), date(2015, 9, 30)),
    ]


@pytest.mark.parametrize(
    ("row", "due_on"),
    [
        (ReportingDate(kind="interim", month=2, day=31), date(2014, 2, 28)),
        (ReportingDate(kind="interim", months_after=2), date(2014, 2, 28)),
        (ReportingDate(kind="interim", months_after=3), date(2014, 3, 31)),
    ],
)
def test_day_that_is_not_in_the_month_is_its_last(row, due_on):
    assert dues_of(sheet_of(calendar=[row]))[0].due_on == due_on


@pytest.mark.parametrize(
    ("row", "due_on"),
    [
        (ReportingDate(kind="final", months_after=2), date(2015, 8, 31)),
        (ReportingDate(kind="final", month=3, day=31), date(2016, 3, 31)),
    ],
)
def test_final_account_is_due_the_day_its_account_will_say(row, due_on):
    assert [due.due_on for due in dues_of(sheet_of(calendar=[row]))] == [due_on]


@pytest.mark.parametrize(("today", "stops"), [(date(2014, 3, 31), False), (date(2014, 4, 1), True)])
def test_account_is_missing_from_the_day_after(today, stops):
    problems = check_reports_due(sheet_of(), today)

    assert [problem.code for problem in problems] == ["G-05"] * stops


@pytest.mark.parametrize(
    ("handed_in", "stops"),
    [
        (account(*YEAR), False),
        (account(*YEAR, AccountState.APPROVED), False),
        (account(*YEAR, AccountState.RETURNED), True),
        (account(*YEAR, AccountState.DRAFT), True),
        (account(date(2013, 4, 1), date(2013, 12, 31)), True),
        (account(date(2013, 1, 1), date(2014, 12, 31)), False),
        (account(*YEAR, kind=AccountKind.FINAL), False),
    ],
)
def test_only_an_account_that_is_handed_in_and_covers_the_year_counts(handed_in, stops):
    problems = check_reports_due(sheet_of(handed_in), date(2014, 6, 1))

    assert bool(problems) == stops


def test_final_account_is_not_made_good_by_an_interim_one():
    whole = (date(2013, 3, 1), date(2015, 6, 30))
    late = date(2015, 10, 1)
    fields = {"calendar": (), "account_by": date(2015, 9, 30)}

    assert check_reports_due(sheet_of(account(*whole), **fields), late)
    assert not check_reports_due(sheet_of(account(*whole, kind=AccountKind.FINAL), **fields), late)


HALVES = (
    account(date(2013, 3, 1), date(2013, 6, 30)),
    account(date(2013, 7, 1), date(2013, 12, 31), AccountState.APPROVED),
)
MIDT = tuple(
    ReportingDate(kind="interim", period=6, month=month, day=day) for month, day in ((2, 28), (8, 31))
)


def test_two_half_yearly_accounts_are_the_years():
    assert check_reports_due(sheet_of(*HALVES), date(2014, 4, 1)) == []
    assert len(check_reports_due(sheet_of(HALVES[1]), date(2014, 4, 1))) == 1
    assert len(check_reports_due(sheet_of(HALVES[0]), date(2014, 4, 1))) == 1


def test_yearly_account_is_that_of_both_half_years():
    asked = check_reports_due(sheet_of(calendar=MIDT), date(2014, 3, 1))

    assert [problem.sentence.replace("\N{NO-BREAK SPACE}", " ") for problem in asked] == [
        "Delregnskab for perioden til og med 30. juni 2013 skulle være afleveret senest 31. august 2013.",
        "Delregnskab for perioden til og med 31. december 2013 skulle være afleveret senest 28. februar 2014.",
    ]
    assert check_reports_due(sheet_of(account(*YEAR), calendar=MIDT), date(2014, 3, 1)) == []


def test_final_account_is_not_put_together():
    parts = [
        account(date(2013, 3, 1), date(2013, 12, 31), kind=AccountKind.INTERIM),
        account(date(2014, 1, 1), date(2015, 6, 30), kind=AccountKind.FINAL),
    ]

    assert check_reports_due(sheet_of(*parts, calendar=(), account_by=date(2015, 9, 30)), date(2015, 10, 1))


@pytest.mark.parametrize(("amount", "due_on"), [(200_000, date(2015, 8, 31)), (200_001, date(2015, 10, 31))])
def test_final_account_is_due_by_the_size_of_the_grant(amount, due_on):
    calendar = (
        ReportingDate(kind="final", months_after=2, grant_up_to_amount=Decimal(200_000)),
        ReportingDate(kind="final", months_after=4, grant_over_amount=Decimal(200_000)),
    )

    sheet = sheet_of(calendar=calendar, amount=Decimal(amount))
    assert [due.due_on for due in dues_of(sheet)] == [due_on]


def test_short_period_is_not_asked_for_and_the_next_is():
    row = ReportingDate(kind="interim", months_after=3, skipped_under_months=3)
    short = {"starts_on": date(2013, 11, 1)}

    assert [due.ends_on for due in dues_of(sheet_of(calendar=[row], **short))] == [date(2014, 12, 31)]


def test_account_that_is_begun_is_missing_once():
    begun = account(*YEAR, AccountState.DRAFT, due_on=date(2014, 3, 31))

    assert len(check_reports_due(sheet_of(begun), date(2014, 4, 1))) == 1


def test_account_with_a_day_of_its_own_is_due_that_day():
    begun = account(*YEAR, AccountState.DRAFT, due_on=date(2014, 1, 15))

    assert check_reports_due(sheet_of(begun, calendar=()), date(2014, 1, 15)) == []
    assert len(check_reports_due(sheet_of(begun, calendar=()), date(2014, 1, 16))) == 1


def test_grant_without_a_calendar_owes_nothing():
    assert check_reports_due(sheet_of(calendar=()), date(2020, 1, 1)) == []


DH = ReportingDate(kind=ReportKind.STATUS, month=3, day=20, grant_over_months=15)


def report(start: date, end: date, state=ReportState.HANDED_IN) -> GrantReport:
    return GrantReport(starts_on=start, ends_on=end, state=state)


def told(sheet: GrantSheet, today: date) -> list[tuple[str, str, str]]:
    return [
        (problem.code, problem.field, problem.sentence.replace("\N{NO-BREAK SPACE}", " "))
        for problem in check_reports_due(sheet, today)
    ]


def test_status_report_that_is_missing_is_told_with_period_and_day():
    sheet = sheet_of(calendar=[DH])

    assert told(sheet, date(2014, 3, 20)) == []
    assert told(sheet, date(2014, 3, 21)) == [
        (
            "G-05",
            "reports",
            "Statusrapport for perioden til og med 31. december 2013 skulle være afleveret senest 20. marts 2014.",
        )
    ]
    assert dues_of(sheet) == []


@pytest.mark.parametrize(("ends_on", "asked"), [(date(2014, 5, 31), 0), (date(2014, 6, 1), 1)])
def test_status_report_is_asked_of_a_grant_of_over_fifteen_months(ends_on, asked):
    assert len(check_reports_due(sheet_of(calendar=[DH], ends_on=ends_on), date(2014, 6, 1))) == asked


@pytest.mark.parametrize(
    ("state", "stops"),
    [(ReportState.HANDED_IN, False), (ReportState.APPROVED, False), (ReportState.RETURNED, True)],
)
def test_only_a_report_that_is_handed_in_counts_and_no_account_does(state, stops):
    sheet = sheet_of(account(*YEAR), calendar=[DH], reports=[report(*YEAR, state)])

    assert bool(check_reports_due(sheet, date(2014, 6, 1))) == stops
    assert check_reports_due(sheet_of(account(*YEAR), calendar=[DH]), date(2014, 6, 1))


def test_half_yearly_reports_are_due_each_and_one_of_the_year_is_both():
    halves = [
        ReportingDate(kind="status", period=6, month=month, day=day) for month, day in ((2, 28), (8, 31))
    ]
    first = report(date(2013, 3, 1), date(2013, 6, 30))

    def due(*reports: GrantReport) -> int:
        return len(check_reports_due(sheet_of(calendar=halves, reports=reports), date(2014, 3, 1)))

    assert [due(), due(first), due(report(*YEAR))] == [2, 1, 0]


def test_missing_account_and_report_stand_by_day():
    sheet = sheet_of(calendar=[SPRING, DH])

    assert [field for _code, field, _told in told(sheet, date(2014, 4, 1))] == ["reports", "accounts"]
