"""An annex's file is handed out as an attachment, to those who read the text it belongs to."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from agreements.terms.models import Annex
from partnerships import vault
from tests.make.agreements import Case, forget, make_draft, submitted
from tests.make.clients import client_of
from tests.make.uploads import jpeg, office, pdf, png

pytestmark = pytest.mark.django_db
FILES = {
    "pdf": pdf(),
    "docx": office("docx"),
    "xlsx": office("xlsx"),
    "odt": office("odt"),
    "ods": office("ods"),
    "png": png(),
    "jpg": jpeg(),
}


def upload(case: Case, name: str, content: bytes) -> Annex:
    data = {"kind": "other", "title": "Bilag", "upload": SimpleUploadedFile(name, content)}
    answer = client_of(case.coordinator).post(f"/aftaler/{case.reference}/indhold/annex/ny/", data)
    assert answer.status_code == 302
    return Annex.objects.latest("pk")


@pytest.mark.parametrize("kind", sorted(FILES))
def test_file_comes_back_as_it_went_in(kind: str) -> None:
    case = make_draft()
    row = upload(case, f"Kørsel “A”.{kind}", FILES[kind])

    answer = client_of(case.coordinator).get(f"/aftaler/{case.reference}/bilag/{row.pk}/")

    assert answer.content == FILES[kind]
    assert answer["Content-Type"] == row.file.content_type
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''K%C3%B8rsel")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


def test_other_side_gets_the_file_that_was_sent() -> None:
    case = make_draft()
    row = upload(case, "Plan.pdf", FILES["pdf"])
    address = f"/aftaler/{case.reference}/bilag/{row.pk}/"

    assert client_of(case.caseworker).get(address).status_code == 404
    submitted(case)
    forget(case)
    assert client_of(case.caseworker).get(address).content == FILES["pdf"]
    assert client_of(case.outsider).get(address).status_code == 404


def test_annex_without_a_file_is_not_found() -> None:
    case = make_draft()

    assert client_of(case.coordinator).get(f"/aftaler/{case.reference}/bilag/1/").status_code == 404


def test_altered_file_is_told_and_not_handed_out() -> None:
    case = make_draft()
    row = upload(case, "Plan.pdf", pdf(lambda made: made.add_blank_page()))
    vault.path(row.file.sha256).write_bytes(b"something else")

    answer = client_of(case.coordinator).get(f"/aftaler/{case.reference}/bilag/{row.pk}/")

    assert answer.status_code == 503
    assert b"something else" not in answer.content
