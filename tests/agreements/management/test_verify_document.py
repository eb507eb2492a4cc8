"""`manage.py verify_document FILE`."""

import io

import pytest
from django.core.management import CommandError, call_command

from partnerships import vault
from tests.make.agreements import for_signature, signed

pytestmark = pytest.mark.django_db


def verify(path):
    told = io.StringIO()
    call_command("verify_document", path, stdout=told)
    return told.getvalue()


def test_verify_document_says_which_agreement_it_is(tmp_path):
    case = signed()
    file = tmp_path / "aftale.pdf"
    file.write_bytes(vault.get(case.sealed.sha256))
    told = verify(file)
    assert case.sealed.sha256 in told
    assert f"Det er den underskrevne aftale {case.reference}" in told
    assert "Arkivets eget eksemplar er uændret" in told


def test_verify_document_refuses_a_changed_file(tmp_path):
    case = signed()
    file = tmp_path / "aftale.pdf"
    file.write_bytes(vault.get(case.sealed.sha256) + b"\n")
    with pytest.raises(CommandError, match="eller den er ændret"):
        verify(file)


def test_verify_document_tells_a_signing_copy(tmp_path):
    case = for_signature()
    file = tmp_path / "eksemplar.pdf"
    file.write_bytes(vault.get(case.copy.sha256))
    with pytest.raises(CommandError, match="ikke binder endnu"):
        verify(file)
    signed(case)
    with pytest.raises(CommandError, match="ikke selve dokumentet"):
        verify(file)


def test_verify_document_finds_that_the_vault_was_tampered_with(tmp_path):
    case = signed()
    file = tmp_path / "aftale.pdf"
    file.write_bytes(vault.get(case.sealed.sha256))
    vault.path(case.sealed.sha256).write_bytes(b"forfalsket")
    with pytest.raises(CommandError, match="Arkivets eget eksemplar mangler eller er ændret"):
        verify(file)


def test_verify_document_without_a_file_says_so(tmp_path):
    with pytest.raises(CommandError, match="kan ikke læses"):
        verify(tmp_path / "findes-ikke.pdf")
