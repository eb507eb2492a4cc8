"""A file is kept by its content, and a refused one leaves nothing behind."""

import hashlib
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from partnerships import vault
from partnerships.actions.store_file import store_file
from partnerships.models import Event, StoredFile
from tests.make.people import make_user
from tests.make.uploads import bomb, pdf

pytestmark = pytest.mark.django_db


def kept() -> set[Path]:
    return set(Path(settings.VAULT_DIR).rglob("*"))


def test_file_is_kept_under_its_hash() -> None:
    content, user = pdf(), make_user()

    row = store_file("mappe/Plan.pdf", content, by=user)

    assert (row.name, row.content_type, row.size) == ("Plan.pdf", "application/pdf", len(content))
    assert row.sha256 == hashlib.sha256(content).hexdigest()
    assert vault.get(row.sha256) == content
    assert Event.objects.get(verb="store_file").actor == user


def test_refused_file_leaves_nothing() -> None:
    before = kept()

    with pytest.raises(ValidationError):
        store_file("Regneark.xlsx", bomb(), by=make_user())

    assert StoredFile.objects.count() == 0
    assert kept() == before
