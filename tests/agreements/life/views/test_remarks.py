"""Remarks are written beside the blocks by the reviewer and dealt with by the writer."""

import pytest

from agreements.life.models import Remark
from agreements.terms.models import Target
from tests.agreements.life.views.test_content import returned
from tests.make.agreements import Case, make_draft, submitted
from tests.make.clients import HTMX, client_of

pytestmark = pytest.mark.django_db


def url(case: Case, block: str) -> str:
    return f"/aftaler/{case.reference}/indhold/bemaerk/?blok={block}"


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_reviewer_writes_a_remark_on_a_block(headers: dict) -> None:
    case = submitted()
    client = client_of(case.caseworker)

    assert client.get(url(case, "period"), headers=headers).status_code == 200
    answer = client.post(url(case, "period"), {"text": "Hvornår slutter den?"}, headers=headers)

    remark = Remark.objects.get()
    assert answer.status_code == (200 if headers else 302)
    assert (remark.block, remark.text, remark.placed_by) == (
        "period",
        "Hvornår slutter den?",
        case.caseworker,
    )
    if headers:
        assert answer["HX-Retarget"] == "#block-period"
        assert "Ikke sendt endnu" in answer.content.decode()


def test_remark_opened_beside_its_block_is_closed_in_the_page() -> None:
    case = submitted()

    html = client_of(case.caseworker).get(url(case, "period"), headers=HTMX).content.decode()

    assert f'hx-get="/aftaler/{case.reference}/indhold/" hx-target="#sheet"' in html


def test_remark_sent_twice_is_kept_once() -> None:
    case = submitted()
    client = client_of(case.caseworker)
    once = str(client.get(url(case, "period")).context["form"]["once"].value())

    answers = [
        client.post(url(case, "period"), {"text": "Hvornår slutter den?", "once": once}) for _time in range(2)
    ]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert Remark.objects.count() == 1


def test_empty_remark_is_asked_for_and_keeps_nothing() -> None:
    case = submitted()

    answer = client_of(case.caseworker).post(url(case, "period"), {"text": "  "})

    assert answer.status_code == 422
    assert "Skriv, hvad der skal rettes" in answer.content.decode()
    assert Remark.objects.count() == 0


def test_remark_needs_a_block_of_this_agreement_and_a_reviewer() -> None:
    case, other = submitted(), submitted()
    stranger = Target.objects.filter(edition_id=other.edition_pk).first()

    assert (
        client_of(case.caseworker).post(url(case, f"target-{stranger.pk}"), {"text": "x"}).status_code == 404
    )
    assert client_of(case.caseworker).get(url(case, "")).status_code == 404
    assert client_of(case.coordinator).post(url(case, "period"), {"text": "x"}).status_code == 403
    assert client_of(case.outsider).post(url(case, "period"), {"text": "x"}).status_code == 404
    assert Remark.objects.count() == 0


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_writer_answers_without_mending(headers: dict) -> None:
    case = returned()
    remark = Remark.objects.get()
    address = f"/aftaler/{case.reference}/indhold/bemaerk/{remark.pk}/"
    client = client_of(case.coordinator)

    assert client.get(address, headers=headers).status_code == 200
    answer = client.post(address, {"answer": "I alt pr. år", "seen": remark.version}, headers=headers)
    late = client.post(address, {"answer": "Igen", "seen": remark.version}, headers=headers)

    remark.refresh_from_db()
    assert answer.status_code == (200 if headers else 302)
    assert (remark.answer, remark.settled_by) == ("I alt pr. år", case.coordinator)
    assert late.status_code == 409


def test_save_and_settle_in_one() -> None:
    case = returned()
    remark, row = Remark.objects.get(), Target.objects.filter(edition_id=case.edition_pk).first()
    address = f"/aftaler/{case.reference}/indhold/target/{row.pk}/"
    client = client_of(case.coordinator)

    form = client.get(address, headers=HTMX).content.decode()
    data = {"what": row.what, "amount": "20", "unit": "forløb", "basis": "total", "seen": row.version}
    answer = client.post(address, data | {"settle": f"{remark.pk}-{remark.version}"}, headers=HTMX)

    remark.refresh_from_db()
    row.refresh_from_db()
    assert "Gem, og markér som klaret" in form
    assert answer.status_code == 200
    assert (row.minimum, remark.settled_by) == (20, case.coordinator)
    assert "Bemærkning 1 af 1 er klaret" in answer.content.decode()


def test_plain_save_leaves_the_remark_open() -> None:
    case = returned()
    row = Target.objects.filter(edition_id=case.edition_pk).first()
    data = {"what": row.what, "amount": "20", "unit": "forløb", "basis": "total", "seen": row.version}

    client_of(case.coordinator).post(f"/aftaler/{case.reference}/indhold/target/{row.pk}/", data)

    assert Remark.objects.get().settled_at is None


def test_remark_that_was_not_sent_is_not_found_by_the_writer() -> None:
    case = submitted()
    client_of(case.caseworker).post(url(case, "period"), {"text": "Hemmelig endnu"})
    remark = Remark.objects.get()

    answer = client_of(case.coordinator).get(f"/aftaler/{case.reference}/indhold/bemaerk/{remark.pk}/")

    assert answer.status_code == 404
    assert make_draft().edition.remarks.count() == 0


def test_settled_remark_shows_before_and_after() -> None:
    case = returned()
    remark, row = Remark.objects.get(), Target.objects.filter(edition_id=case.edition_pk).first()
    client = client_of(case.coordinator)
    address = f"/aftaler/{case.reference}/indhold/target/{row.pk}/"

    form = client.get(address, headers=HTMX).content.decode()
    data = {"what": row.what, "amount": "20", "unit": "forløb", "basis": "total", "seen": row.version}
    client.post(address, data | {"settle": f"{remark.pk}-{remark.version}"})
    page = client.get(f"/aftaler/{case.reference}/indhold/").content.decode()

    assert "Som I sendte det: 10–15 forløb om året" in form
    assert "Før: <del>10–15 forløb om året</del> Nu: 20 forløb" in page
