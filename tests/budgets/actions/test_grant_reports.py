"""Status reports: handed in by the grantee, decided by another, and what instalments and payments heed of them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from budgets.actions.approve_report import approve_report
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.hand_in_report_again import hand_in_report_again
from budgets.actions.release_instalment import release_instalment
from budgets.actions.return_report import return_report
from budgets.actions.withdraw_report import withdraw_report
from budgets.enums import GrantState, InstalmentState, ReportState, Trigger
from budgets.models import Grant, GrantReport, ReportingDate, RuleSet
from partnerships.actions.store_file import store_file
from partnerships.enums import Role
from partnerships.models import Event, OutboxMail, User
from partnerships.workflow import Refused, Stale
from tests.make.grants import accepted, instalment_of
from tests.make.money import Money, make_grant, make_money
from tests.make.people import make_member
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db

YEAR = (date(2013, 1, 1), date(2013, 12, 31))
CAME, DECIDED = date(2014, 3, 20), date(2014, 4, 3)


@pytest.fixture
def money() -> Money:
    money = make_money()
    make_grant(money, state=GrantState.ACCEPTED)
    return money


def handed_in(money: Money, period=YEAR, *, by: User | None = None, **more) -> GrantReport:
    return hand_in_report(Grant.objects.get(), *period, by=by or money.coordinator, on=CAME, **more)


def stored(report: GrantReport) -> GrantReport:
    return GrantReport.objects.get(pk=report.pk)


def mails() -> list[tuple[str, str]]:
    told = OutboxMail.objects.order_by("id").values_list("to", "subject")
    return [(to, subject.partition(": ")[2].replace("\N{NO-BREAK SPACE}", " ")) for to, subject in told]


def test_report_is_handed_in_with_its_file_and_waits_for_the_caseworker(money):
    file = store_file("status.pdf", pdf(), by=money.coordinator)

    report = handed_in(money, note="Med bilag.", file=file)

    row = stored(report)
    assert (row.number, row.state, row.handed_in_by, row.handed_in_on) == (
        1,
        ReportState.HANDED_IN,
        money.coordinator,
        CAME,
    )
    assert (row.file, row.note, row.decided_by) == (file, "Med bilag.", None)
    assert mails() == [
        (
            money.caseworker.email,
            "statusrapporten til og med 31. december 2013 er nu: Afleveret, det er din tur",
        )
    ]
    event = Event.objects.latest("id")
    assert (event.verb, event.actor, event.after["state"]) == (
        "hand_in_report",
        money.coordinator,
        "handed_in",
    )


def test_report_is_approved_by_the_caseworker_and_who_handed_it_in_is_told(money):
    report = handed_in(money)

    approve_report(report, by=money.caseworker, seen=1, note="Tak.", on=DECIDED)

    row = stored(report)
    assert (row.state, row.version) == (ReportState.APPROVED, 2)
    assert (row.decided_by, row.decided_on, row.decision_note) == (money.caseworker, DECIDED, "Tak.")
    assert mails()[-1] == (
        money.coordinator.email,
        "statusrapporten til og med 31. december 2013 er nu: Godkendt",
    )
    event = Event.objects.latest("id")
    assert (event.verb, event.before["state"], event.after["state"]) == (
        "approve_report",
        "handed_in",
        "approved",
    )


def test_report_that_is_given_back_is_handed_in_again_and_keeps_its_file(money):
    file = store_file("status.pdf", pdf(), by=money.coordinator)
    report = handed_in(money, file=file)

    return_report(report, by=money.caseworker, seen=1, note="Målene mangler.", on=DECIDED)
    assert stored(report).state == ReportState.RETURNED
    asked = {to for to, told in mails() if told.endswith("Sendt tilbage, det er din tur")}
    assert asked == {money.coordinator.email, money.manager.email, money.economist.email}

    hand_in_report_again(stored(report), by=money.economist, seen=2, note="Nu med mål.", on=date(2014, 4, 10))

    row = stored(report)
    assert (row.state, row.version, row.file, row.note) == (ReportState.HANDED_IN, 3, file, "Nu med mål.")
    assert (row.handed_in_by, row.decided_by, row.decided_on, row.decision_note) == (
        money.economist,
        None,
        None,
        "",
    )
    event = Event.objects.latest("id")
    assert (event.verb, event.before["decision_note"]) == ("hand_in_report_again", "Målene mangler.")


def test_report_is_taken_back_and_handed_in_again(money):
    report = handed_in(money)

    withdraw_report(report, by=money.manager, seen=1)

    row = stored(report)
    assert (row.state, row.version, row.handed_in_by, row.decided_by) == (
        ReportState.WITHDRAWN,
        2,
        money.coordinator,
        None,
    )
    assert mails()[-1] == (
        money.caseworker.email,
        "statusrapporten til og med 31. december 2013 er trukket tilbage og skal ikke afgøres",
    )
    event = Event.objects.latest("id")
    assert (event.verb, event.before["state"], event.after["state"]) == (
        "withdraw_report",
        "handed_in",
        "withdrawn",
    )
    with pytest.raises(ValidationError, match="Aflevér den igen"):
        handed_in(money)

    hand_in_report_again(row, by=money.economist, seen=2, note="Nu den rigtige.", on=DECIDED)
    assert (stored(report).state, stored(report).handed_in_by) == (ReportState.HANDED_IN, money.economist)


@pytest.mark.parametrize("who", ["caseworker", "head"])
def test_funder_takes_no_report_back(money, who):
    report = handed_in(money)

    with pytest.raises(Refused, match="Din rolle"):
        withdraw_report(report, by=getattr(money, who), seen=1)

    assert (stored(report).state, stored(report).version) == (ReportState.HANDED_IN, 1)


def test_report_that_is_decided_is_not_taken_back(money):
    report = handed_in(money)
    approve_report(report, by=money.caseworker, seen=1, on=DECIDED)

    with pytest.raises(Refused):
        withdraw_report(stored(report), by=money.coordinator, seen=2)
    with pytest.raises(Stale):
        withdraw_report(report, by=money.coordinator, seen=1)

    assert stored(report).state == ReportState.APPROVED


@pytest.mark.parametrize(
    ("period", "on", "field"),
    [
        ((date(2013, 12, 31), date(2013, 1, 1)), CAME, "ends_on"),
        ((date(2012, 12, 31), date(2013, 12, 31)), CAME, "starts_on"),
        ((date(2015, 1, 1), date(2016, 1, 1)), CAME, "starts_on"),
        (YEAR, date(2012, 12, 31), "on"),
        (YEAR, date(9000, 1, 1), "on"),
    ],
)
def test_period_and_day_that_cannot_be_are_refused_at_their_field(money, period, on, field):
    with pytest.raises(ValidationError) as refused:
        hand_in_report(Grant.objects.get(), *period, by=money.coordinator, on=on)

    assert list(refused.value.error_dict) == [field]
    assert not GrantReport.objects.exists()
    assert mails() == []


def test_period_that_is_reported_on_is_refused(money):
    handed_in(money, (date(2013, 1, 1), date(2013, 6, 30)))
    handed_in(money, (date(2013, 7, 1), date(2013, 12, 31)))

    with pytest.raises(ValidationError, match="allerede afleveret"):
        handed_in(money)

    assert GrantReport.objects.count() == 2


def test_report_that_is_given_back_is_not_handed_in_beside(money):
    return_report(handed_in(money), by=money.caseworker, seen=1, note="Ret den.", on=DECIDED)

    with pytest.raises(ValidationError, match="Aflevér den igen"):
        handed_in(money)

    assert GrantReport.objects.count() == 1


@pytest.mark.parametrize("who", ["caseworker", "head"])
def test_funder_hands_in_no_report(money, who):
    with pytest.raises(Refused, match="Din rolle"):
        handed_in(money, by=getattr(money, who))

    assert not GrantReport.objects.exists()


@pytest.mark.parametrize("state", [GrantState.FINAL, GrantState.SETTLED, GrantState.LAPSED])
def test_report_is_handed_in_while_the_grant_runs_only(money, state):
    Grant.objects.update(state=state)

    with pytest.raises(Refused, match="når tilskuddet er accepteret"):
        handed_in(money)

    assert not GrantReport.objects.exists()


@pytest.mark.parametrize("verb", [approve_report, return_report])
@pytest.mark.parametrize("who", ["coordinator", "manager", "economist", "head"])
def test_only_the_caseworker_decides(money, verb, who):
    report = handed_in(money)

    with pytest.raises(Refused, match="Din rolle"):
        verb(report, by=getattr(money, who), seen=1, note="Nej.")

    assert (stored(report).state, stored(report).version) == (ReportState.HANDED_IN, 1)


@pytest.mark.parametrize("verb", [approve_report, return_report])
def test_who_handed_in_does_not_decide(money, verb):
    both = make_member(party=money.agreement.owner, role=Role.MUNICIPAL_COORDINATOR)
    make_member(user=both, party=money.ministry, role=Role.MINISTRY_CASEWORKER)
    report = handed_in(money, by=both)
    assert both.email not in {to for to, _told in mails()}

    with pytest.raises(Refused, match="selv afleveret"):
        verb(report, by=both, seen=1, note="Fin.")

    assert stored(report).state == ReportState.HANDED_IN


def test_database_lets_nobody_decide_his_own_report(money):
    report = handed_in(money)

    for fields in (
        {"state": ReportState.APPROVED, "decided_by": money.coordinator, "decided_on": DECIDED},
        {"state": ReportState.APPROVED},
        {"state": ReportState.WITHDRAWN, "decided_by": money.caseworker, "decided_on": DECIDED},
        {"decided_by": money.caseworker, "decided_on": DECIDED},
        {"ends_on": date(2012, 12, 31)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            GrantReport.objects.filter(pk=report.pk).update(**fields)

    assert stored(report).state == ReportState.HANDED_IN


def test_old_page_decides_nothing(money):
    report = handed_in(money)
    approve_report(report, by=money.caseworker, seen=1, on=DECIDED)

    with pytest.raises(Stale):
        return_report(report, by=money.caseworker, seen=1, note="Nej.", on=DECIDED)
    with pytest.raises(Stale):
        hand_in_report_again(report, by=money.coordinator, seen=2, on=DECIDED)

    assert stored(report).state == ReportState.APPROVED


def test_report_is_not_given_back_without_a_word(money):
    report = handed_in(money)

    with pytest.raises(Refused, match="Skriv hvorfor"):
        return_report(report, by=money.caseworker, seen=1, note=" ", on=DECIDED)

    assert stored(report).state == ReportState.HANDED_IN


def test_payments_stop_while_a_due_report_is_missing_and_run_when_it_is_handed_in():
    money = make_money()
    grant = accepted(money)
    RuleSet.objects.get().reporting_dates.all().delete()
    ReportingDate.objects.create(rule_set=RuleSet.objects.get(), kind="status", month=4, day=1)
    late = date(2014, 4, 2)

    with pytest.raises(Refused, match="Statusrapport for perioden til og med"):
        release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=late)
    assert instalment_of(grant).state == InstalmentState.PLANNED

    report = hand_in_report(grant, *YEAR, by=money.coordinator, on=late)
    withdraw_report(report, by=money.coordinator, seen=1)
    with pytest.raises(Refused, match="Statusrapport for perioden til og med"):
        release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=late)
    assert instalment_of(grant).state == InstalmentState.PLANNED
    hand_in_report_again(stored(report), by=money.coordinator, seen=2, on=late)
    release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=late)

    assert instalment_of(grant).state == InstalmentState.RELEASED


def test_instalment_waits_for_the_approval_of_its_report():
    money = make_money()
    grant = accepted(money, plan={"then": Trigger.REPORT})
    RuleSet.objects.get().reporting_dates.all().delete()
    report = hand_in_report(grant, *YEAR, by=money.coordinator, on=CAME)

    with pytest.raises(Refused, match="venter på, er ikke godkendt"):
        release_instalment(instalment_of(grant, 2), by=money.caseworker, seen=1, note="Fin.", on=CAME)
    assert instalment_of(grant, 2).state == InstalmentState.PLANNED

    approve_report(report, by=money.caseworker, seen=1, on=CAME)
    release_instalment(instalment_of(grant, 2), by=money.caseworker, seen=1, on=CAME)

    assert instalment_of(grant, 2).state == InstalmentState.RELEASED
    with pytest.raises(Refused, match="venter på, er ikke godkendt"):
        release_instalment(instalment_of(grant, 3), by=money.caseworker, seen=1, on=CAME)
