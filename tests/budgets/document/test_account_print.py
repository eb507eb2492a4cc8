"""The account on paper: its figures, the picture with its words, its data, and who is handed it."""

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest
from django.urls import reverse

from budgets.actions.send_account import send_account
from budgets.document.account import account_facts, bytes_of, hash_of
from budgets.document.account_print import AccountMark, print_account
from budgets.enums import AccountState, AuditLevel
from budgets.models import Account, AuditThreshold, DeviationNote, Instalment
from budgets.queries.figures import figures_of
from partnerships.danish import clock
from tests.make.clients import client_of
from tests.make.money import Money, make_entry, make_grant, make_money, make_rule_set
from tests.make.standards import faults_of_standard

pytestmark = pytest.mark.django_db
SENT_ON = date(2016, 3, 14)


@pytest.fixture
def money() -> Money:
    money = make_money(300_000)
    rules = make_rule_set()
    AuditThreshold.objects.create(rule_set=rules, amount=100_000, level=AuditLevel.COMPETENT)
    grant = make_grant(money, rule_set=rules, state="accepted")
    Instalment.objects.create(grant=grant, number=1, amount=900_000, state="paid", paid_on=date(2013, 1, 1))
    for year, amount in ((2013, 250_000), (2014, 310_000), (2015, 240_000)):
        make_entry(money, amount, on=date(year, 5, 1))
    return money


def make_account(money: Money, kind: str = "final", last: date = date(2015, 12, 31)) -> Account:
    return Account.objects.create(
        agreement=money.agreement,
        grant=money.agreement.grants.get(),
        number=1,
        kind=kind,
        starts_on=date(2013, 1, 1),
        ends_on=last,
        created_by=money.economist,
    )


def facts_of(account: Account) -> dict:
    return account_facts(account, figures_of(account))


def test_file_shows_use_against_budget_in_words_too_and_holds_its_data(money):
    account = make_account(money)
    DeviationNote.objects.create(account=account, line=money.lines[0], text="En stilling stod tom.")
    facts = facts_of(account) | {"stated_by": "Lone Holm", "stated_on": "2016-03-01"}
    mark = AccountMark(AccountState.SUBMITTED, "Anders Falk", SENT_ON)
    moment = clock.true_now()

    content = print_account(facts, mark, moment)

    assert faults_of_standard(content) == []
    text = " ".join(
        " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)).split()
    )
    for words in (
        "Slutregnskab 1: ",
        "INDSENDT",
        "En stilling stod tom.",
        "800.000 af 900.000 kr.",  # over the bar
        "2014 300.000,00 310.000,00",
        "Ikke brugt 110.000,00",  # 10.000 kr. of 2014 are beyond the line
        "Skal betales tilbage 110.000,00",
        "Krav til revision: En uafhængig, kyndig revisor",
        "Ledelseserklæring afgivet af Lone Holm 1. marts 2016",
        "Sendt af Anders Falk 14. marts 2016",
    ):
        assert words in text.replace("\N{NO-BREAK SPACE}", " ")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        embedded = pdf.attachments["regnskab.json"].get_file().read_bytes()
        told = [str(each.Alt) for each in pdf.objects if _is_figure(each)]
    assert embedded == bytes_of(facts)
    (words,) = told
    assert words.replace("\N{NO-BREAK SPACE}", " ") == (
        "Budget og forbrug. Linje 1: Forbrug 800.000 kr., Tilbage 100.000 kr."
    )


def _is_figure(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure


def test_draft_is_its_own_sides_and_what_was_sent_is_everybodys(money):
    account = make_account(money, "interim", date(2014, 12, 31))
    address = reverse("agreement_account_pdf", args=[money.reference, 1])
    assert client_of(money.caseworker).get(address).status_code == 404

    draft = client_of(money.economist).get(address)

    assert draft["Content-Type"] == "application/pdf"
    assert f"{money.reference}-regnskab-1-udkast.pdf" in draft["Content-Disposition"]

    _send(money, account)
    make_entry(money, 5_000, on=date(2014, 6, 1))
    answer = client_of(money.caseworker).get(address + "?vis=1")

    assert answer["Content-Disposition"] == f'inline; filename="{money.reference}-regnskab-1.pdf"'
    snapshot = account.snapshots.get()
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        embedded = pdf.attachments["regnskab.json"].get_file().read_bytes()
    assert embedded == bytes_of(snapshot.facts)
    assert snapshot.facts["totals"]["used"] == "560000.00"


def _send(money: Money, account: Account) -> None:
    """Let the management have stood by the account, and the economist send it."""
    DeviationNote.objects.create(account=account, line=money.lines[0], text="Flere kom senere.")
    facts = facts_of(account)
    Account.objects.filter(pk=account.pk).update(
        stated_by=money.manager, stated_on=SENT_ON, stated_hash=hash_of(facts)
    )
    account.refresh_from_db()
    send_account(account, by=money.economist, seen=account.version, facts_hash=hash_of(facts), on=SENT_ON)
