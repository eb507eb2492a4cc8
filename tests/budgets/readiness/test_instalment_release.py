"""G-05: an instalment waits for acceptance, for its day, for what it is triggered by, and for a due account. No database."""

from datetime import date

import pytest

from budgets.enums import AccountKind, AccountState, GrantState, ReportKind, ReportState, Trigger
from budgets.models import Account, Grant, GrantReport, Instalment, ReportingDate
from budgets.queries.grants import GrantSheet
from budgets.readiness.instalment_release import problems_before_payment, problems_before_release

TODAY = date(2013, 7, 1)
YEAR = {"starts_on": date(2013, 1, 1), "ends_on": date(2013, 12, 31)}


def sheet_of(
    *triggers: str, accounts=(), state=GrantState.ACCEPTED, calendar=(), reports=(), **fields
) -> GrantSheet:
    grant = Grant(state=state, amount=1, starts_on=date(2013, 1, 1), ends_on=date(2015, 12, 31), **fields)
    rows = tuple(Instalment(number=number, trigger=trigger) for number, trigger in enumerate(triggers, 1))
    return GrantSheet(grant, (), (), rows, (), (), tuple(accounts), tuple(calendar), tuple(reports))


def approved(kind: str = AccountKind.INTERIM, state: str = AccountState.APPROVED) -> Account:
    return Account(kind=kind, state=state, **YEAR)


def release(sheet: GrantSheet, number: int = 1, today: date = TODAY) -> list[str]:
    problems = problems_before_release(sheet, sheet.instalments[number - 1], today)
    assert {(problem.code, problem.severity.value) for problem in problems} <= {("G-05", "E")}
    return [problem.sentence for problem in problems]


def test_accepted_grant_without_dues_is_released():
    assert release(sheet_of(Trigger.ACCEPTANCE)) == []
    assert release(sheet_of(Trigger.DATE)) == []


@pytest.mark.parametrize("state", [GrantState.PREPARED, GrantState.CONDITIONAL, GrantState.FINAL])
def test_nothing_is_paid_before_the_grant_is_accepted(state):
    assert release(sheet_of(Trigger.DATE, state=state)) == ["Tilskuddet er ikke accepteret."]


def test_stopped_payments_say_why():
    sheet = sheet_of(Trigger.DATE, state=GrantState.STOPPED, stopped_because="Regnskabet er ikke rigtigt.")

    assert release(sheet) == ["Udbetalingerne er stoppet: Regnskabet er ikke rigtigt."]


@pytest.mark.parametrize(("today", "stops"), [(date(2013, 7, 1), False), (date(2013, 6, 30), True)])
def test_instalment_waits_for_its_own_day(today, stops):
    sheet = sheet_of(Trigger.DATE)
    sheet.instalments[0].due_on = TODAY

    assert release(sheet, today=today) == ["Raten udbetales tidligst 1. juli 2013."] * stops


@pytest.mark.parametrize(("today", "stops"), [(date(2014, 3, 31), False), (date(2014, 4, 1), True)])
def test_missing_account_stops_every_payment_from_the_day_after(today, stops):
    calendar = [ReportingDate(kind=ReportKind.INTERIM, month=3, day=31)]
    missing, handed_in = (
        sheet_of(Trigger.DATE, calendar=calendar, accounts=accounts)
        for accounts in ([], [approved(state=AccountState.SUBMITTED)])
    )

    assert len(release(missing, today=today)) == stops
    assert len(problems_before_payment(missing, today)) == stops
    assert release(handed_in, today=today) == problems_before_payment(handed_in, today) == []


def test_each_instalment_that_waits_for_an_account_waits_for_one_of_its_own():
    sheet = sheet_of(Trigger.DATE, Trigger.ACCOUNT, Trigger.ACCOUNT, Trigger.DATE, accounts=[approved()])

    assert release(sheet, 2) == []
    assert release(sheet, 3) == ["Det regnskab, raten venter på, er ikke godkendt."]


def half_year(year: int, first: int) -> Account:
    """Give an approved account of the half year that begins in the month."""
    ends_on = date(year, 6, 30) if first == 1 else date(year, 12, 31)
    return Account(
        kind=AccountKind.INTERIM,
        state=AccountState.APPROVED,
        starts_on=date(year, first, 1),
        ends_on=ends_on,
    )


def test_two_half_yearly_accounts_are_one_where_the_calendar_is_yearly():
    calendar = [ReportingDate(kind=ReportKind.INTERIM, months_after=3)]
    waits = (Trigger.DATE, Trigger.ACCOUNT, Trigger.ACCOUNT, Trigger.DATE)
    one, both, more = (
        sheet_of(*waits, calendar=calendar, accounts=[half_year(*each) for each in halves])
        for halves in ([(2013, 1)], [(2013, 1), (2013, 7)], [(2013, 1), (2013, 7), (2014, 1), (2014, 7)])
    )

    assert [bool(release(sheet, 2)) for sheet in (one, both, more)] == [True, False, False]
    assert [bool(release(sheet, 3)) for sheet in (one, both, more)] == [True, True, False]


def test_yearly_account_is_two_where_the_calendar_is_half_yearly():
    calendar = [ReportingDate(kind=ReportKind.INTERIM, period=6, months_after=2)]
    waits = (Trigger.ACCOUNT, Trigger.ACCOUNT, Trigger.ACCOUNT, Trigger.DATE)
    sheet = sheet_of(*waits, calendar=calendar, accounts=[approved()])

    assert [bool(release(sheet, number)) for number in (1, 2, 3)] == [False, False, True]


@pytest.mark.parametrize(
    ("account", "stops"),
    [
        (approved(AccountKind.FINAL), False),
        (approved(AccountKind.FINAL, AccountState.SUBMITTED), True),
        (approved(AccountKind.INTERIM), True),
    ],
)
def test_last_instalment_waits_for_the_final_account(account, stops):
    sheet = sheet_of(Trigger.DATE, Trigger.ACCOUNT, accounts=[account])

    assert bool(release(sheet, 2)) == stops


def report(first: date, last: date, state: str = ReportState.APPROVED) -> GrantReport:
    return GrantReport(starts_on=first, ends_on=last, state=state)


FIRST_HALF, SECOND_HALF = (
    (date(2013, 1, 1), date(2013, 6, 30)),
    (date(2013, 7, 1), date(2013, 12, 31)),
)
UNREPORTED = ["Den statusrapport, raten venter på, er ikke godkendt."]


@pytest.mark.parametrize(
    ("state", "told"),
    [(ReportState.APPROVED, []), (ReportState.HANDED_IN, UNREPORTED), (ReportState.RETURNED, UNREPORTED)],
)
def test_instalment_that_waits_for_a_report_is_released_when_it_is_approved(state, told):
    assert release(sheet_of(Trigger.REPORT, reports=[report(*FIRST_HALF, state)])) == told
    assert release(sheet_of(Trigger.REPORT)) == UNREPORTED


def test_each_instalment_that_waits_for_a_report_waits_for_one_of_its_own_the_last_too():
    waits = (Trigger.REPORT, Trigger.DATE, Trigger.REPORT)
    one, both = (
        sheet_of(*waits, reports=[report(*half) for half in halves])
        for halves in ([FIRST_HALF], [FIRST_HALF, SECOND_HALF])
    )

    assert [release(one, number) for number in (1, 2, 3)] == [[], [], UNREPORTED]
    assert release(both, 3) == []


def test_reports_are_counted_by_the_calendars_periods():
    yearly = [ReportingDate(kind=ReportKind.STATUS, months_after=3)]
    halves = [ReportingDate(kind=ReportKind.STATUS, period=6, months_after=2)]
    waits = (Trigger.REPORT, Trigger.REPORT, Trigger.DATE)

    def stopped(calendar: list[ReportingDate], *periods: tuple[date, date]) -> list[bool]:
        sheet = sheet_of(*waits, calendar=calendar, reports=[report(*each) for each in periods])
        return [bool(release(sheet, number)) for number in (1, 2)]

    assert stopped(yearly, FIRST_HALF) == [True, True]
    assert stopped(yearly, FIRST_HALF, SECOND_HALF) == [False, True]
    assert stopped(halves, FIRST_HALF) == [False, True]
    assert stopped(halves, (date(2013, 1, 1), date(2013, 12, 31))) == [False, False]


@pytest.mark.parametrize(("today", "stops"), [(date(2014, 3, 20), False), (date(2014, 3, 21), True)])
def test_missing_report_stops_every_payment_from_the_day_after(today, stops):
    calendar = [ReportingDate(kind=ReportKind.STATUS, month=3, day=20)]
    missing, handed_in = (
        sheet_of(Trigger.DATE, calendar=calendar, reports=reports)
        for reports in ([], [report(date(2013, 1, 1), date(2013, 12, 31), ReportState.HANDED_IN)])
    )

    assert len(release(missing, today=today)) == len(problems_before_payment(missing, today)) == stops
    assert release(handed_in, today=today) == problems_before_payment(handed_in, today) == []
