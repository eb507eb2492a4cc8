"""Editing a block where it stands: saved, refused, in conflict, deleted, moved; with htmx and without."""

import pytest
from django.test import Client
from django.urls import reverse

from agreements.terms.models import InitiativeLead, Obligation, Section, Target
from tests.make.agreements import Case, make_draft, submitted
from tests.make.people import PASSWORD

pytestmark = pytest.mark.django_db
HTMX = {"headers": {"HX-Request": "true"}}


def client_of(user) -> Client:
    client = Client()
    assert client.login(email=user.email, password=PASSWORD)
    return client


def url(case: Case, part: str, line: int, name: str = "agreement_part") -> str:
    return reverse(name, args=[case.reference, part, line])


def new_url(case: Case, part: str, under: int | None = None) -> str:
    address = reverse("agreement_part_new", args=[case.reference, part])
    return f"{address}?under={under}" if under else address


def first(case: Case, model):
    return model.objects.filter(edition_id=case.edition_pk).first()


def purpose(case: Case) -> Section:
    return first(case, Section)


def changed_text(row: Section, text: str, **extra) -> dict:
    return {
        "heading": row.heading,
        "text": text,
        "shows": row.shows,
        "seen": row.version,
        "deviation_reason": "Lokalt behov",
    } | extra


def test_section_saves_and_leads_back_to_its_block() -> None:
    case = make_draft()
    row = purpose(case)

    answer = client_of(case.coordinator).post(url(case, "section", row.pk), changed_text(row, "Ny tekst."))

    row.refresh_from_db()
    assert answer.status_code == 302
    assert answer.url == f"/aftaler/{case.reference}/indhold/#section-{row.pk}"
    assert (row.text, row.version, row.deviation_reason) == ("Ny tekst.", 2, "Lokalt behov")


def test_only_the_block_travels_with_htmx() -> None:
    case = make_draft()
    row = purpose(case)
    client = client_of(case.coordinator)
    page = client.get(f"/aftaler/{case.reference}/indhold/")

    answer = client.post(url(case, "section", row.pk), changed_text(row, "Ny tekst."), **HTMX)

    html = answer.content.decode()
    assert answer.status_code == 200
    assert answer["HX-Retarget"] == f"#block-section-{row.pk}"
    assert "Ny tekst." in html
    assert html.count('class="block block-') == 1
    assert 'id="next-step" hx-swap-oob="true"' in html
    assert len(answer.content) / len(page.content) <= 0.15


def test_form_stands_where_the_block_stood() -> None:
    case = make_draft()
    row = purpose(case)

    html = client_of(case.coordinator).get(url(case, "section", row.pk), **HTMX).content.decode()

    assert "<html" not in html
    assert f'hx-post="/aftaler/{case.reference}/indhold/section/{row.pk}/"' in html
    assert "[[afsnit:" in html
    assert "{kommune}" in html
