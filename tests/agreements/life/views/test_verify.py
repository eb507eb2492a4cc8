"""Verificér: open to all, keeps nothing, tells the signed document from everything like it."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agreements.life.actions.recall_from_signature import recall_from_signature
from agreements.life.forms.verify import MOST_BYTES
from partnerships import vault
from partnerships.models import StoredFile
from tests.make.agreements import for_signature, signed

pytestmark = pytest.mark.django_db


def upload(client, content):
    return client.post(
        reverse("verify"), {"file": SimpleUploadedFile("aftale.pdf", content, "application/pdf")}
    )


def test_verify_knows_the_signed_document_and_keeps_nothing(client):
    case = signed()
    shown = upload(client, vault.get(case.sealed.sha256)).content.decode()
    assert "Ja, det er den underskrevne aftale." in shown
    assert case.reference in shown
    assert StoredFile.objects.count() == 0


def test_verify_knows_it_by_its_fingerprint_however_it_is_spaced(client):
    case = signed()
    spaced = " ".join(case.sealed.sha256[at : at + 8] for at in range(0, 64, 8)).upper()
    assert "Ja, det er" in client.post(reverse("verify"), {"sha256": spaced}).content.decode()


def test_verify_one_changed_byte_is_unknown(client):
    case = signed()
    shown = upload(client, vault.get(case.sealed.sha256) + b" ").content.decode()
    assert "Nej, vi kender ikke filen." in shown
    assert case.reference not in shown


def test_verify_tells_a_signing_copy_from_the_signed_document(client):
    case = for_signature()
    content = vault.get(case.copy.sha256)
    assert "til underskrift nu" in upload(client, content).content.decode()
    signed(case)
    assert "fik forelagt og underskrev" in upload(client, content).content.decode()


def test_verify_knows_a_copy_that_was_called_back(client):
    case = for_signature()
    recall_from_signature(case.edition, by=case.coordinator, seen=case.edition.version, note="Fejl")
    shown = upload(client, vault.get(case.copy.sha256)).content.decode()
    assert "Det er et eksemplar, der er kaldt tilbage." in shown


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Vælg en fil, eller skriv et fingeraftryk."),
        ({"sha256": "abc"}, "Et fingeraftryk er 64 tegn"),
    ],
)
def test_verify_asks_again_for_what_it_cannot_read(client, data, sentence):
    answer = client.post(reverse("verify"), data)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_verify_refuses_a_file_that_is_too_large(client):
    answer = upload(client, b"0" * (MOST_BYTES + 1))
    assert answer.status_code == 422
    assert "mere end 30 MB" in answer.content.decode()


def test_verify_an_empty_file_is_unknown_not_a_fault(client):
    empty = hashlib.sha256(b"").hexdigest()
    assert "Nej, vi kender ikke filen." in client.post(reverse("verify"), {"sha256": empty}).content.decode()
