"""Downloads: each side its own text, the vault's own bytes, and a page instead of a fault."""

import pytest
from django.urls import reverse

from agreements.life.actions.return_for_changes import return_for_changes
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.embedded import embedded_facts
from agreements.terms.document.facts import canonical, from_data
from agreements.terms.document.gather import facts_of
from partnerships import vault
from tests.make.agreements import for_signature, make_draft, signed, submitted

pytestmark = pytest.mark.django_db


def pdf(client, user, case, query=""):
    client.force_login(user)
    return client.get(reverse("agreement_pdf", args=[case.reference]) + query)


def test_pdf_of_a_draft_is_the_owners_live_text(client):
    case = make_draft()
    answer = pdf(client, case.coordinator, case)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{case.reference}-udkast.pdf"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    assert embedded_facts(answer.content) == canonical(facts_of(case.edition))
    assert pdf(client, case.coordinator, case, "?vis=1").headers["Content-Disposition"].startswith("inline")


@pytest.mark.parametrize("actor", ["caseworker", "outsider"])
def test_pdf_of_a_draft_is_404_to_everybody_else(client, actor):
    case = make_draft()
    assert pdf(client, getattr(case, actor), case).status_code == 404


def test_pdf_to_the_ministry_is_what_was_sent_never_the_corrections(client):
    case = submitted()
    sent = canonical(facts_of(case.edition))
    version, shown = case.edition.version, case.facts_hash
    return_for_changes(case.edition, by=case.caseworker, seen=version, facts_hash=shown, note="Ret")
    section = case.edition.sections.first()
    save_part(case.edition, "section", {"heading": "Hemmelig"}, by=case.coordinator, pk=section.pk, seen=1)
    assert embedded_facts(pdf(client, case.caseworker, case).content) == sent
    assert embedded_facts(pdf(client, case.coordinator, case).content) != sent


def test_pdf_for_signature_is_the_kept_copy(client):
    case = for_signature()
    assert pdf(client, case.secretary, case).content == vault.get(case.copy.sha256)


def test_pdf_signed_is_the_kept_document_and_the_copy_stays(client):
    case = signed()
    assert pdf(client, case.caseworker, case).content == vault.get(case.sealed.sha256)
    copy = client.get(reverse("agreement_copy", args=[case.reference, 1]))
    assert copy.content == vault.get(case.copy.sha256)
    assert client.get(reverse("agreement_copy", args=[case.reference, 2])).status_code == 404


def test_pdf_that_the_vault_does_not_hold_any_more_is_a_page_not_a_fault(client):
    case = signed()
    vault.path(case.sealed.sha256).write_bytes(b"forfalsket")
    answer = pdf(client, case.coordinator, case)
    assert answer.status_code == 503
    assert "Filen i arkivet er ikke den" in answer.content.decode()


def test_pdf_that_cannot_be_printed_is_a_page_that_says_why(client):
    case = make_draft()
    section = case.edition.sections.first()
    long = "\n\n".join("Et langt afsnit uden ende. " * 60 for _ in range(20))
    type(section).objects.filter(pk=section.pk).update(text=long * 120)
    answer = pdf(client, case.coordinator, case)
    assert answer.status_code == 503
    assert "Teksten er for lang til ét dokument" in answer.content.decode()


def test_sending_is_printed_from_what_was_sent(client):
    case = submitted()
    client.force_login(case.caseworker)
    answer = client.get(reverse("agreement_sending", args=[case.reference, 1]))
    stored = case.edition.sendings.get()
    assert embedded_facts(answer.content) == canonical(from_data(stored.facts))
