"""Deleting asks first and names the version; moving changes places with a sibling."""

import pytest

from agreements.terms.models import Initiative, Obligation, Section, Target
from tests.make.agreements import Case, make_draft, submitted
from tests.make.clients import HTMX, client_of

pytestmark = pytest.mark.django_db


def url(case: Case, part: str, line: int, tail: str) -> str:
    return f"/aftaler/{case.reference}/indhold/{part}/{line}/{tail}/"


def rows(case: Case, model) -> list:
    return list(model.objects.filter(edition_id=case.edition_pk))


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_delete_asks_and_then_deletes(headers: dict) -> None:
    case = make_draft()
    row = rows(case, Section)[0]
    client = client_of(case.coordinator)

    asked = client.get(url(case, "section", row.pk, "slet"), headers=headers)
    assert len(rows(case, Section)) == 6
    answer = client.post(url(case, "section", row.pk, "slet"), {"seen": 1}, headers=headers)

    assert "Slet afsnit: Formål?" in asked.content.decode()
    assert answer.status_code == (200 if headers else 302)
    assert rows(case, Section)[0].heading == "Aftaleperiode"
    if headers:
        assert answer["HX-Retarget"] == "#sheet"
        assert "1. Aftaleperiode" in answer.content.decode()


def test_deleting_a_target_redraws_its_block_only() -> None:
    case = make_draft()
    row = rows(case, Target)[0]

    answer = client_of(case.coordinator).post(url(case, "target", row.pk, "slet"), {"seen": 1}, headers=HTMX)

    assert answer["HX-Retarget"] == f"#block-targets-{row.initiative_id}"
    assert rows(case, Target) == []


@pytest.mark.parametrize("seen", ["", "2", "x", "9" * 30])
def test_delete_of_another_version_is_refused(seen: str) -> None:
    case = make_draft()
    row = rows(case, Section)[0]

    answer = client_of(case.coordinator).post(url(case, "section", row.pk, "slet"), {"seen": seen})

    assert answer.status_code == 409
    assert len(rows(case, Section)) == 6


def test_party_that_owes_something_stays() -> None:
    case = make_draft()
    party = case.party(case.municipality)

    answer = client_of(case.coordinator).post(url(case, "party", party.pk, "slet"), {"seen": party.version})

    assert answer.status_code == 409
    assert "henviser til det" in answer.content.decode()
    assert rows(case, Obligation)[0].owner == party


def test_nothing_is_deleted_or_moved_after_sending() -> None:
    case = submitted()
    row = rows(case, Section)[0]
    client = client_of(case.coordinator)

    assert client.post(url(case, "section", row.pk, "slet"), {"seen": 1}).status_code == 409
    assert client.post(url(case, "section", row.pk, "flyt"), {"move": "down"}).status_code == 409
    assert rows(case, Section)[0] == row


def test_section_moves_down_and_up_again() -> None:
    case = make_draft()
    row = rows(case, Section)[0]
    client = client_of(case.coordinator)

    answer = client.post(url(case, "section", row.pk, "flyt"), {"move": "down"}, headers=HTMX)
    assert [section.heading for section in rows(case, Section)][:2] == ["Aftaleperiode", "Formål"]
    assert answer["HX-Retarget"] == "#sheet"
    client.post(url(case, "section", row.pk, "flyt"), {"move": "up"})

    assert [section.heading for section in rows(case, Section)][:2] == ["Formål", "Aftaleperiode"]
    assert client.get(url(case, "section", row.pk, "flyt")).status_code == 405


def test_first_row_stays_first() -> None:
    case = make_draft()
    row = rows(case, Initiative)[0]

    assert (
        client_of(case.coordinator).post(url(case, "initiative", row.pk, "flyt"), {"move": "up"}).status_code
        == 302
    )
    assert rows(case, Initiative) == [row]
