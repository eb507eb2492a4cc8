"""Status reports on the grant's page: who sees what, what is offered, what a form keeps, and in how many questions."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from budgets.actions.approve_report import approve_report
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.return_report import return_report
from budgets.enums import GrantState, ReportState, Trigger
from budgets.models import Grant, GrantReport, Instalment, ReportingDate
from partnerships.models import StoredFile
from tests.make.clients import client_of
from tests.make.money import Money, make_grant, make_money, make_rule_set
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db
YEAR = (date(2013, 1, 1), date(2013, 12, 31))
LATE = date(2014, 4, 2)


@pytest.fixture
def money(pin_day) -> Money:
    """Give a running grant of 2013 to 2015 that is asked for a status report by 1 April each year."""
    pin_day(LATE)
    money = make_money()
    rules = make_rule_set()
    ReportingDate.objects.create(rule_set=rules, kind="status", month=4, day=1)
    make_grant(money, rule_set=rules, state=GrantState.ACCEPTED)
    return money


def url(money: Money, name: str = "agreement_grant", *more: object) -> str:
    return reverse(name, args=[money.reference, 1, *more])


def page(user, address: str) -> str:
    answer = client_of(user).get(address)
    assert answer.status_code == 200
    return answer.content.decode().replace("&nbsp;", " ").replace("\N{NO-BREAK SPACE}", " ")


def handed_in(money: Money, period=YEAR, **more) -> GrantReport:
    return hand_in_report(Grant.objects.get(number=1), *period, by=money.coordinator, on=LATE, **more)


def rows(user, money: Money) -> list[tuple]:
    reports = client_of(user).get(url(money)).context["reports"]
    return [
        (row.period, row.due_on, row.internal_on, row.word, [label for label, _url in row.links])
        for row in reports
    ]


def test_page_lists_what_the_calendar_asks_for_with_the_internal_day_for_who_owes_it(money):
    first = ("1.1.2013–31.12.2013", date(2014, 4, 1))
    second = ("1.1.2014–31.12.2014", date(2015, 4, 1))

    assert rows(money.economist, money) == [
        (*first, date(2014, 3, 18), "Forsinket", ["Aflevér"]),
        (*second, date(2015, 3, 18), "Ikke afleveret", ["Aflevér"]),
    ]
    assert rows(money.caseworker, money) == [
        (*first, None, "Forsinket", []),
        (*second, None, "Ikke afleveret", []),
    ]
    text = page(money.coordinator, url(money))
    assert "Statusrapporten for 1.1.2013–31.12.2013 mangler" in text
    assert "skulle være afleveret senest 1. april 2014." in text


def test_report_goes_through_two_peoples_pages(money):
    address = url(money, "agreement_grant_report_new")
    owner, funder = client_of(money.coordinator), client_of(money.caseworker)
    empty = owner.get(f"{address}?til=2013-12-31")
    assert 'enctype="multipart/form-data" data-keep>' in empty.content.decode()
    shown = empty.context["form"].initial
    assert (shown["starts_on"], shown["ends_on"], shown["on"]) == (*YEAR, LATE)
    file = SimpleUploadedFile("status.pdf", pdf())

    typed = {"starts_on": "1.1.2013", "ends_on": "31.12.2013", "on": "1.4.2014", "file": file}
    assert owner.post(address, typed | {"note": "Med bilag."}).url == url(money)
    assert rows(money.caseworker, money)[0][3:] == (
        "Afleveret",
        ["Godkend statusrapporten", "Send statusrapporten tilbage"],
    )
    step = url(money, "agreement_grant_report_step", 1, "return_report")
    assert "Afleveret af" in page(money.caseworker, step)
    assert funder.post(step, {"version": 1, "note": "Målene mangler."}).status_code == 302
    again = url(money, "agreement_grant_report_again", 1)
    assert "Målene mangler." in page(money.coordinator, again)
    assert owner.post(again, {"seen": 2, "on": "2.4.2014", "note": "Nu med mål."}).status_code == 302
    approve = url(money, "agreement_grant_report_step", 1, "approve_report")
    assert funder.post(approve, {"version": 3, "note": ""}).status_code == 302

    report = GrantReport.objects.get()
    assert (report.state, report.file.name, report.handed_in_on) == (
        ReportState.APPROVED,
        "status.pdf",
        LATE,
    )
    told = owner.get(url(money, "agreement_grant_report_file", 1))
    assert (told.status_code, told.content[:5]) == (200, b"%PDF-")
    assert "godkendte en statusrapport" in page(
        money.coordinator, reverse("agreement_case", args=[money.reference])
    )


def test_report_is_taken_back_on_its_page_and_handed_in_again(money):
    handed_in(money)
    owner = client_of(money.coordinator)
    assert rows(money.coordinator, money)[0][3:] == ("Afleveret", ["Træk statusrapporten tilbage"])
    step = url(money, "agreement_grant_report_step", 1, "withdraw_report")
    assert "Ministeriet skal ikke læse den" in page(money.coordinator, step)
    assert client_of(money.caseworker).get(step).status_code == 403

    assert owner.post(step, {"version": 1}).status_code == 302

    assert rows(money.economist, money)[0][3:] == ("Trukket tilbage", ["Aflevér statusrapporten igen"])
    assert rows(money.caseworker, money)[0][3:] == ("Trukket tilbage", [])
    assert "I har selv trukket den tilbage" in page(
        money.economist, url(money, "agreement_grant_report_again", 1)
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ends_on": "31.12.2012"}, "slutter, før den begynder"),
        ({"starts_on": "1.12.2012"}, "inden for tilskuddets"),
        ({"on": "3.4.2014"}, "ikke kommet endnu"),
        ({"on": ""}, "Med mange bilag"),
        ({"note": "Ring til 010180-1234"}, "CPR"),
    ],
)
def test_bad_input_is_told_at_the_field_and_kept(money, change, told):
    typed = {"starts_on": "1.1.2013", "ends_on": "31.12.2013", "on": "1.4.2014", "note": "Med mange bilag"}

    answer = client_of(money.coordinator).post(url(money, "agreement_grant_report_new"), typed | change)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not GrantReport.objects.exists()


def test_file_that_is_not_taken_is_told_at_its_field_and_nothing_is_kept(money):
    typed = {"starts_on": "1.1.2013", "ends_on": "31.12.2013", "on": "1.4.2014"}
    file = SimpleUploadedFile("status.pdf", b"")

    answer = client_of(money.coordinator).post(
        url(money, "agreement_grant_report_new"), typed | {"file": file}
    )

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["file"]
    assert not GrantReport.objects.exists()
    assert not StoredFile.objects.exists()


def test_double_click_hands_in_once(money):
    client, address = client_of(money.coordinator), url(money, "agreement_grant_report_new")
    mark = str(client.get(address).context["form"]["once"].value())
    typed = {"once": mark, "starts_on": "1.1.2013", "ends_on": "31.12.2013", "on": "1.4.2014"}

    answers = [client.post(address, typed).status_code for _time in range(2)]

    assert answers == [302, 302]
    assert GrantReport.objects.count() == 1


def test_forms_are_the_grantees_and_steps_the_caseworkers(money):
    return_report(handed_in(money), by=money.caseworker, seen=1, note="Ret den.", on=LATE)
    handed_in(money, (date(2014, 1, 1), date(2014, 3, 31)))
    approve = url(money, "agreement_grant_report_step", 2, "approve_report")
    pages = [
        url(money, "agreement_grant_report_new"),
        url(money, "agreement_grant_report_again", 1),
        approve,
        url(money, "agreement_grant_report_file", 1),
    ]

    def statuses(user) -> list[int]:
        client = client_of(user)
        return [client.get(each).status_code for each in pages]

    assert statuses(money.economist) == [200, 200, 403, 404]
    assert statuses(money.caseworker) == [403, 403, 200, 404]
    assert statuses(money.head) == [403, 403, 403, 404]
    assert statuses(make_money().coordinator) == [404] * 4
    for name, more in (
        ("agreement_grant_report_again", (7,)),
        ("agreement_grant_report_step", (1, "hand_in_report_again")),
        ("agreement_grant_report_step", (2, "findes-ikke")),
    ):
        assert client_of(money.economist).get(url(money, name, *more)).status_code == 404
    assert client_of(money.economist).get(url(money, "agreement_grant_report_again", 2)).status_code == 403


def test_step_from_an_old_page_is_told_to_be_overtaken(money):
    report = handed_in(money)
    approve_report(report, by=money.caseworker, seen=1, on=LATE)

    answer = client_of(money.caseworker).post(
        url(money, "agreement_grant_report_step", 1, "return_report"), {"version": 1, "note": "Nej."}
    )

    assert answer.status_code == 409
    assert GrantReport.objects.get().state == ReportState.APPROVED


def test_grant_that_is_asked_for_no_reports_speaks_of_none_unless_an_instalment_waits_for_one(money):
    ReportingDate.objects.all().delete()
    assert "Statusrapporter" not in page(money.coordinator, url(money))

    Instalment.objects.create(grant=Grant.objects.get(), number=1, amount=900_000, trigger=Trigger.REPORT)

    assert "Ingen er afleveret endnu" in page(money.coordinator, url(money))


def test_page_asks_as_often_for_one_report_as_for_thirty(money, client, queries_of):
    client.force_login(money.caseworker)

    def asked() -> int:
        return queries_of(lambda: client.get(url(money)))

    def write(numbers: range) -> None:
        grant, by = Grant.objects.get(), money.coordinator
        for number in numbers:
            day = date(2014, 1, number)
            GrantReport.objects.create(
                grant=grant, number=number, starts_on=day, ends_on=day, handed_in_by=by, handed_in_on=LATE
            )

    client.get(url(money))  # what the text was read as is kept until something is written
    counts = []
    for numbers in (range(1, 2), range(2, 4), range(4, 31)):
        write(numbers)
        counts.append(asked())

    assert len(client.get(url(money)).context["reports"]) == 32
    assert counts == [counts[0]] * 3
