"""Regnskaber: from its beginning to its approval through the pages, and what each side reads on the way."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from budgets.enums import AccountState, AuditLevel
from budgets.models import Account, AuditThreshold, Instalment, ReportingDate
from tests.make.money import make_entry, make_grant, make_money, make_rule_set
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def money():
    money = make_money(300_000)
    rules = make_rule_set()
    ReportingDate.objects.create(rule_set=rules, kind="final", months_after=3)
    AuditThreshold.objects.create(rule_set=rules, amount=100_000, level=AuditLevel.COMPETENT)
    grant = make_grant(money, rule_set=rules, state="accepted")
    Instalment.objects.create(grant=grant, number=1, amount=900_000, state="paid", paid_on=date(2013, 1, 1))
    make_entry(money, 700_000, on=date(2013, 5, 1))
    return money


def url(money, name="agreement_account", *more: object) -> str:
    return reverse(name, args=[money.reference, *more])


def page(client, user, address) -> str:
    client.force_login(user)
    return client.get(address).content.decode()


def begin(client, money) -> None:
    client.force_login(money.coordinator)
    sent = {"kind": "final", "starts_on": "1.1.2013", "ends_on": "31.12.2015"}
    answer = client.post(url(money, "agreement_account_new"), sent)
    assert answer.url == url(money, "agreement_account", 1)


def take(client, user, address, **values: object):
    """Open a form and send it as it is drawn, with these values."""
    client.force_login(user)
    form = client.get(address).context["form"]
    sent = {name: field.value() or "" for name, field in ((field.name, field) for field in form)}
    sent = {
        name: value for name, value in sent.items() if name not in {"audit_statement", "audit_memorandum"}
    }
    return client.post(address, sent | values)


def prepared(client, money) -> None:
    """Explain, hand in the auditor's paper, state."""
    begin(client, money)
    line = money.lines[0].pk
    explain = url(money, "agreement_account_explain", 1, line)
    assert take(client, money.economist, explain, text="En stilling stod tom.").status_code == 302
    paper = SimpleUploadedFile("erklaering.pdf", pdf())
    edit = url(money, "agreement_account_edit", 1)
    assert take(client, money.economist, edit, audit_statement=paper).status_code == 302
    assert take(client, money.manager, url(money, "agreement_account_statement", 1)).status_code == 302


def step(money, verb) -> str:
    return url(money, "agreement_account_step", 1, verb)


def test_account_tells_what_is_missing_and_offers_no_sending_before(client, money):
    begin(client, money)

    shown = page(client, money.economist, url(money, "agreement_account", 1))

    for words in (
        "Afleveres senest 31.3.2016",
        "Internt klar 17.3.2016",
        "Forklar, hvorfor",
        "Revisorerklæringen mangler",
        "Ledelseserklæringen",
    ):
        assert words in shown
    assert step(money, "send_account") not in shown
    assert "600.000,00" in shown  # what would go back: only 300.000 kr. of the year are accepted


def test_account_goes_from_its_beginning_to_its_repayment(client, money):
    prepared(client, money)
    assert take(client, money.economist, step(money, "send_account")).status_code == 302

    shown = page(client, money.caseworker, url(money, "agreement_account", 1))
    assert "En stilling stod tom." in shown
    assert "Ledelseserklæring afgivet af" in shown
    assert step(money, "return_account") in shown
    assert step(money, "approve_account") not in shown  # the final one is the head's

    assert take(client, money.head, step(money, "approve_account")).status_code == 302
    assert Account.objects.get().state == AccountState.APPROVED
    make_entry(money, 100_000, on=date(2014, 1, 1))
    assert "700.000,00" in page(client, money.economist, url(money, "agreement_account", 1))
    assert "Godkendt" in page(client, money.economist, url(money, "agreement_accounts"))


def test_other_side_reads_nothing_before_it_is_sent(client, money):
    prepared(client, money)

    shown = page(client, money.caseworker, url(money, "agreement_account", 1))

    assert "ikke sendt endnu" in shown
    assert "Internt klar" not in shown
    assert "En stilling stod tom." not in shown
    paper = url(money, "agreement_account_paper", 1, "revisorerklaering")
    assert client.get(paper).status_code == 404
    client.force_login(money.economist)
    assert client.get(paper).headers["Content-Disposition"].startswith("attachment")


def test_returned_account_shows_why_and_needs_a_reason(client, money):
    prepared(client, money)
    take(client, money.economist, step(money, "send_account"))

    assert take(client, money.caseworker, step(money, "return_account")).status_code == 422
    assert Account.objects.get().state == AccountState.SUBMITTED
    assert (
        take(client, money.caseworker, step(money, "return_account"), note="Forklar mere.").status_code == 302
    )

    assert "Forklar mere." in page(client, money.economist, url(money, "agreement_account", 1))


def test_sent_account_is_taken_back_by_who_sent_it(client, money):
    prepared(client, money)
    take(client, money.economist, step(money, "send_account"))
    assert step(money, "withdraw_account") not in page(
        client, money.caseworker, url(money, "agreement_account", 1)
    )
    assert step(money, "withdraw_account") in page(
        client, money.economist, url(money, "agreement_account", 1)
    )

    assert take(client, money.economist, step(money, "withdraw_account")).status_code == 302

    assert Account.objects.get().state == AccountState.DRAFT
    assert client.get(step(money, "withdraw_account")).status_code == 403


def test_figures_that_changed_since_the_page_was_opened_are_told_and_not_sent(client, money):
    prepared(client, money)
    client.force_login(money.economist)
    form = client.get(step(money, "send_account")).context["form"]
    sent = {field.name: field.value() for field in form}
    make_entry(money, 1, on=date(2014, 1, 1))

    answer = client.post(step(money, "send_account"), sent)

    assert answer.status_code == 422
    assert "Tallene er ændret" in answer.content.decode()
    assert Account.objects.get().state == AccountState.DRAFT


@pytest.mark.parametrize(
    ("who", "name", "more", "status"),
    [
        ("caseworker", "agreement_account_new", (), 403),
        ("caseworker", "agreement_account_edit", (1,), 403),
        ("economist", "agreement_account_statement", (1,), 403),
        ("coordinator", "agreement_account_step", (1, "send_account"), 403),
        ("economist", "agreement_account_step", (1, "approve_account"), 403),
        ("head", "agreement_account_step", (1, "approve_account"), 403),  # not sent
        ("head", "agreement_account_step", (1, "noget"), 404),
        ("economist", "agreement_account", (2,), 404),
        ("economist", "agreement_account", (2**63,), 404),
        ("economist", "agreement_account_explain", (1, 999_999), 404),
        ("economist", "agreement_account_paper", (1, "andet"), 404),
    ],
)
def test_doors_are_shut_to_who_has_no_business_there(client, money, who, name, more, status):
    begin(client, money)
    client.force_login(getattr(money, who))

    assert client.get(url(money, name, *more)).status_code == status


def test_sent_account_is_edited_by_nobody(client, money):
    prepared(client, money)
    take(client, money.economist, step(money, "send_account"))

    for name in ("agreement_account_edit", "agreement_account_statement"):
        client.force_login(money.economist if name.endswith("edit") else money.manager)
        assert client.get(url(money, name, 1)).status_code == 403


def test_list_and_account_ask_the_same_however_many_there_are(client, money, queries_of):
    client.force_login(money.economist)
    counts = []
    for size in (1, 3, 30):
        for number in range(Account.objects.count() + 1, size + 1):
            Account.objects.create(
                agreement=money.agreement,
                number=number,
                kind="interim",
                starts_on=date(2013, 1, 1),
                ends_on=date(2013, 12, 31),
                created_by=money.economist,
            )
        client.get(url(money, "agreement_accounts"))
        counts.append(queries_of(lambda: client.get(url(money, "agreement_accounts"))))

    assert counts[0] == counts[1] == counts[2]
