"""Two people edit the same block: the second chooses, field by field, and nothing is lost."""

import html as markup
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from agreements.terms.actions.delete_part import delete_part
from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Annex, Edition, Initiative, Obligation, Section, Target
from tests.make.agreements import Case, make_draft
from tests.make.clients import HTMX, client_of
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db

PERIOD = {"period_text": "2017", "start_rule": "last_signature", "starts_on": "", "ends_on": "31.12.2017"}


def url(case: Case, part: str, line: int) -> str:
    return f"/aftaler/{case.reference}/indhold/{part}/{line}/"


def row_of(case: Case, model):
    return model.objects.filter(edition_id=case.edition_pk).first()


def sent_on(html: str) -> dict[str, list[str]]:
    """Give what a browser would send from the form: hidden inputs and the chosen radios."""
    data: dict[str, list[str]] = {}
    form = html.split('<form class="edit conflict')[1].split("</form>", maxsplit=1)[0]
    for tag in re.findall(r"<input[^>]*>", form):
        if 'type="radio"' in tag and "checked" not in tag:
            continue
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        data.setdefault(name[1], []).append(markup.unescape(value[1]))
    data.pop("csrfmiddlewaretoken", None)
    return data


def other_saves(case: Case, part: str, row, **values) -> None:
    save_part(case.edition, part, values, by=case.director, pk=row.pk, seen=row.version)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_both_values_are_shown_and_mine_can_be_kept(headers: dict) -> None:
    case = make_draft()
    row = row_of(case, Section)
    mine = {
        "heading": row.heading,
        "text": "Min tekst\r\nmed to linjer",
        "seen": 1,
        "deviation_reason": "Vores",
    }
    other_saves(case, "section", row, text="Den andens tekst", deviation_reason="Deres")
    client = client_of(case.coordinator)

    answer = client.post(url(case, "section", row.pk), mine, headers=headers)
    html = answer.content.decode()

    assert answer.status_code == 409
    assert "Den andens tekst" in html
    assert "Min tekst<br>med to linjer" in html
    assert 'name="choose-heading"' not in html
    assert "data-unsaved" in html
    saved = client.post(url(case, "section", row.pk), sent_on(html))
    row.refresh_from_db()
    assert saved.status_code == 302
    assert (row.text, row.deviation_reason, row.version) == ("Min tekst\nmed to linjer", "Vores", 3)


def test_theirs_can_be_chosen_field_by_field() -> None:
    case = make_draft()
    row = row_of(case, Section)
    mine = {"heading": "Min overskrift", "text": "Min tekst", "seen": 1, "deviation_reason": "Vores"}
    other_saves(
        case, "section", row, heading="Deres overskrift", text="Deres tekst", deviation_reason="Deres"
    )
    client = client_of(case.coordinator)
    html = client.post(url(case, "section", row.pk), mine).content.decode()

    data = sent_on(html) | {"choose-heading": ["theirs"], "choose-deviation_reason": ["theirs"]}
    client.post(url(case, "section", row.pk), data)

    row.refresh_from_db()
    assert (row.heading, row.text, row.deviation_reason) == ("Deres overskrift", "Min tekst", "Deres")


def test_what_only_the_other_changed_is_theirs_unless_i_say_otherwise() -> None:
    case = make_draft()
    row = row_of(case, Target)
    mine = {"what": "Mit navn", "amount": "10-15", "unit": "forløb", "basis": "per_year", "seen": 1}
    other_saves(case, "target", row, minimum=20, maximum=30)
    client = client_of(case.coordinator)

    html = client.post(url(case, "target", row.pk), mine).content.decode()
    client.post(url(case, "target", row.pk), sent_on(html))

    row.refresh_from_db()
    assert (row.what, row.minimum, row.maximum) == ("Mit navn", 20, 30)


def test_checklist_is_chosen_whole() -> None:
    case = make_draft()
    row = row_of(case, Obligation)
    ids = [str(part.pk) for part in row.parts.all()]
    mine = {
        "title": row.title,
        "due_text": row.due_text,
        "seen": 1,
        "parts": ["En", "To"],
        "parts_id": ids[:2],
    }
    other_saves(case, "obligation", row, title="Deres plan")
    client = client_of(case.coordinator)

    html = client.post(url(case, "obligation", row.pk), mine).content.decode()
    client.post(url(case, "obligation", row.pk), sent_on(html))

    row.refresh_from_db()
    assert row.title == "Deres plan"
    assert [part.text for part in row.parts.all()] == ["En", "To"]


def test_uploaded_file_survives_the_conflict() -> None:
    case = make_draft()
    row = save_part(case.edition, "annex", {"kind": "other", "title": "Kort"}, by=case.coordinator)
    other_saves(case, "annex", row, title="Landkort")
    client = client_of(case.coordinator)
    mine = {"kind": "other", "title": "Kort", "seen": 1, "upload": SimpleUploadedFile("kort.pdf", pdf())}

    html = client.post(url(case, "annex", row.pk), mine).content.decode()
    client.post(url(case, "annex", row.pk), sent_on(html))

    saved = Annex.objects.get(pk=row.pk)
    assert (saved.title, saved.file.name) == ("Landkort", "kort.pdf")


def test_a_third_save_meets_a_new_conflict() -> None:
    case = make_draft()
    row = row_of(case, Initiative)
    mine = {"kind": row.kind, "name": "Mit", "seen": 1}
    other_saves(case, "initiative", row, name="Deres")
    client = client_of(case.coordinator)
    html = client.post(url(case, "initiative", row.pk), mine).content.decode()
    row.refresh_from_db()
    other_saves(case, "initiative", row, name="Et tredje")

    again = client.post(url(case, "initiative", row.pk), sent_on(html))

    assert again.status_code == 409
    assert "Et tredje" in again.content.decode()
    assert sent_on(again.content.decode())["seen"] == ["3"]


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_deleted_row_can_be_made_again_with_my_text(headers: dict) -> None:
    case = make_draft()
    row = row_of(case, Initiative)
    delete_part(case.edition, "initiative", by=case.director, pk=row.pk, seen=1)
    client = client_of(case.coordinator)
    mine = {"kind": "mentor", "name": "Mit navn", "description": "Min lange tekst", "seen": 1}

    answer = client.post(url(case, "initiative", row.pk), mine, headers=headers)
    html = answer.content.decode()

    assert answer.status_code == 409
    assert "Min lange tekst" in html
    new = f"/aftaler/{case.reference}/indhold/initiative/ny/"
    assert f'action="{new}"' in html
    assert client.post(new, sent_on(html)).status_code == 302
    assert Initiative.objects.get(edition_id=case.edition_pk).description == "Min lange tekst"


def test_deleted_child_hands_its_text_back() -> None:
    case = make_draft()
    row = row_of(case, Target)
    delete_part(case.edition, "target", by=case.director, pk=row.pk, seen=1)

    answer = client_of(case.coordinator).post(
        url(case, "target", row.pk), {"what": "Mit lange mål", "amount": "4", "seen": 1}
    )

    assert answer.status_code == 409
    assert "Mit lange mål" in answer.content.decode()
    assert Target.objects.filter(edition_id=case.edition_pk).count() == 0


def test_title_has_a_conflict_page_too() -> None:
    case = make_draft()
    client, colleague = client_of(case.coordinator), client_of(case.director)
    address = f"/aftaler/{case.reference}/indhold/udgave/"
    seen = case.edition.version
    colleague.post(address, {"title": "Deres titel", "seen": seen})

    html = client.post(address, {"title": "Min titel", "seen": seen}).content.decode()
    client.post(address, sent_on(html))

    assert "Deres titel" in html
    assert case.edition.title == "Min titel"


def test_pieces_of_the_edition_are_saved_one_after_the_other() -> None:
    case = make_draft()
    client, address = client_of(case.coordinator), f"/aftaler/{case.reference}/indhold/udgave/"
    seen = case.edition.version

    client.post(address, {"title": "Min titel", "seen": seen})
    answer = client.post(f"{address}period/", PERIOD | {"seen": seen})

    assert answer.status_code == 302
    edition = Edition.objects.get(pk=case.edition_pk)
    assert (edition.title, edition.period_text) == ("Min titel", "2017")


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_conflict_about_nothing_can_be_saved(headers: dict) -> None:
    case = make_draft()
    row = row_of(case, Section)
    mine = {"heading": "Fælles", "text": row.text, "seen": 1}
    other_saves(case, "section", row, heading="Fælles")
    client = client_of(case.coordinator)

    html = client.post(url(case, "section", row.pk), mine, headers=headers).content.decode()
    answer = client.post(url(case, "section", row.pk), sent_on(html))

    assert 'name="choose-' not in html
    assert f'action="{url(case, "section", row.pk)}"' in html
    assert answer.status_code == 302
