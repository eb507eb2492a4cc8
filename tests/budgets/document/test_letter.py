"""The letter on paper: what stands in the file, that it is ours for ever, and that it becomes a paper of the agreement."""

import hashlib
import io
from datetime import date

import pikepdf
import pypdfium2
import pytest
from django.urls import reverse
from django.utils.translation import override

from agreements import annexes
from agreements.terms.enums import AnnexKind
from agreements.terms.models import Annex
from budgets.actions.approve_grant_request import approve_grant_request
from budgets.actions.issue_conditional_letter import issue_conditional_letter
from budgets.actions.request_extension import request_extension
from budgets.document.letter_facts import letter_bytes, letter_hash
from budgets.document.letter_gather import letter_of
from budgets.document.letter_print import print_letter
from budgets.enums import AuditLevel, GranteeCategory
from budgets.models import AuditThreshold, GrantLetter
from budgets.queries.funding import audit_of
from budgets.queries.grants import grant_sheet
from partnerships import vault
from partnerships.danish import clock
from tests.make.budgets import make_budget, make_edition, make_line
from tests.make.clients import client_of
from tests.make.grants import ISSUED_ON, accepted, final, make_letter_rules, prepared
from tests.make.money import make_money, settle

pytestmark = pytest.mark.django_db


def test_file_holds_its_facts_and_says_what_it_is():
    money = make_money()
    facts = letter_of(grant_sheet(prepared(money)), is_conditional=False, by=money.head, on=ISSUED_ON)
    moment = clock.true_now()

    content = print_letter(facts, moment)

    assert print_letter(facts, moment) == content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        embedded = pdf.attachments["tilskudsbrev.json"].get_file().read_bytes()
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")
            assert told["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
            assert told["dc:title"] == f"Tilskudsbrev, {money.reference}: Mentorer i Nordby"
    assert embedded == letter_bytes(facts)
    assert hashlib.sha256(embedded).hexdigest() == letter_hash(facts)


def test_letter_is_in_danish_whoever_asks():
    money = make_money()
    sheet = grant_sheet(prepared(money))
    danish = letter_of(sheet, is_conditional=False, by=money.head, on=ISSUED_ON)

    with override("en"):
        assert letter_of(sheet, is_conditional=False, by=money.head, on=ISSUED_ON) == danish
    assert danish.clause("audit").sentences[0] == (
        "Slutregnskabet skal revideres. Kravet er: registreret eller statsautoriseret revisor, også "
        "forvaltningsrevision."
    )


def test_letter_demands_the_audit_that_the_account_will_be_held_to():
    money = make_money()
    rules = make_letter_rules()
    AuditThreshold.objects.create(
        rule_set=rules, amount=0, level=AuditLevel.COMPETENT, grantee=GranteeCategory.MUNICIPAL
    )
    sheet = grant_sheet(prepared(money))

    letter = letter_of(sheet, is_conditional=False, by=money.head, on=ISSUED_ON)

    assert audit_of(sheet.grant, rules) == AuditLevel.COMPETENT
    assert letter.clause("audit").sentences[0] == (
        "Slutregnskabet skal revideres. Kravet er: en uafhængig, kyndig revisor."
    )


def test_issued_letter_is_handed_out_as_it_was_and_known_to_anybody():
    money = make_money()
    grant = prepared(money, "Budgettet er ajourført")
    letter = issue_conditional_letter(grant, by=money.head, seen=grant.version, on=ISSUED_ON)

    answer = client_of(money.manager).get(reverse("agreement_grant_letter", args=[money.reference, 1, 1]))
    assert answer["Content-Type"] == "application/pdf"
    assert f"{money.reference}-betinget-tilsagn-1-1.pdf" in answer["Content-Disposition"]
    assert hashlib.sha256(answer.content).hexdigest() == letter.sha256

    known = annexes.known_file(letter.sha256)
    assert known.heading == "Ja, det er et betinget tilsagn herfra."
    assert "udstedt 20. december 2012" in known.told
    changed = hashlib.sha256(answer.content + b" ").hexdigest()
    assert annexes.known_file(changed) is None


def test_verify_page_knows_a_letter(client):
    money = make_money()
    final(money)

    answer = client.post(reverse("verify"), {"sha256": GrantLetter.objects.get().sha256})

    assert "Ja, det er et tilskudsbrev herfra." in answer.content.decode()


def test_changed_letter_is_known_as_the_one_that_counts_and_is_a_paper_of_the_agreement():
    money = make_money()
    grant = accepted(money)
    asked = request_extension(
        grant, date(2016, 6, 30), "Sent.", by=money.coordinator, seen=grant.version, on=date(2015, 12, 1)
    )
    approve_grant_request(asked, by=money.head, seen=asked.version, on=date(2015, 12, 10))
    first, changed = grant.letters.order_by("number")

    known, earlier = annexes.known_file(changed.sha256), annexes.known_file(first.sha256)

    assert known.heading == "Ja, det er et ændret tilskudsbrev herfra."
    assert "Det ændrer brev 1, udstedt 20. december 2012." in known.told
    assert "nyt brev" not in known.told
    assert "Der er siden udstedt et nyt brev" in earlier.told
    newest, oldest = annexes.papers_of(money.manager, money.agreement)
    assert (newest.title, newest.sha256) == ("Ændret tilskudsbrev, tilskud 1, brev 2", changed.sha256)
    assert oldest.sha256 == first.sha256
    printed = pypdfium2.PdfDocument(vault.get(changed.sha256))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in printed).split())
    assert "ÆNDRET TILSKUDSBREV" in text
    assert "træder i stedet for brev nr. 1 af 20. december 2012" in text
    assert "skal ikke acceptere igen" in text
    assert "I skal acceptere tilskuddet senest" not in text


def test_draft_is_the_funders_own():
    money = make_money()
    prepared(money)
    draft = reverse("agreement_grant_letter_draft", args=[money.reference, 1])

    shown = client_of(money.head).get(draft + "?vis=1")

    assert shown.content[:5] == b"%PDF-"
    assert client_of(money.manager).get(draft).status_code == 404


def test_letter_is_a_paper_of_the_agreement():
    money = make_money()
    assert annexes.papers_of(money.manager, money.agreement) == []
    accepted(money)

    (paper,) = annexes.papers_of(money.manager, money.agreement)

    assert (paper.annex_kind, paper.issued_on) == (AnnexKind.GRANT_LETTER, date(2012, 12, 20))
    case = client_of(money.manager).get(reverse("agreement_case", args=[money.reference]))
    assert paper.url in case.content.decode()
    assert GrantLetter.objects.get().sha256 in case.content.decode()


def test_letter_stands_by_the_annex_it_is_and_changes_no_term():
    edition = make_edition()
    budget = make_budget(edition, years=(2013, 2015))
    make_line(budget, "Mentorer", {2013: 420_000}, {(2013, 1): 420_000})
    annex = Annex.objects.create(
        edition=edition, kind=AnnexKind.GRANT_LETTER, title="Tilskudsbrev", is_required=False
    )
    money = settle(edition)
    content = reverse("agreement_content", args=[money.reference])
    assert "kommet til efter underskriften" not in client_of(money.manager).get(content).content.decode()

    accepted(money)

    text = client_of(money.manager).get(content).content.decode()
    assert reverse("agreement_grant_letter", args=[money.reference, 1, 1]) in text
    assert "kommet til efter underskriften" in text
    annex.refresh_from_db()
    assert annex.file is None
