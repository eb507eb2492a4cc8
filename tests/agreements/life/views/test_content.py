"""Indhold is the document itself: what it shows to whom, beside which notes, at what cost."""

import re

import pytest
from django.test import Client

from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.return_for_changes import return_for_changes
from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Initiative, Section, Target
from tests.make.agreements import Case, for_signature, forget, make_draft, submitted
from tests.make.clients import HTMX, client_of

pytestmark = pytest.mark.django_db


def page(case: Case, user) -> str:
    answer = client_of(user).get(f"/aftaler/{case.reference}/indhold/")
    assert answer.status_code == 200
    return answer.content.decode()


def returned() -> Case:
    """Give an agreement that came back with a remark on its first target."""
    case = submitted()
    target = Target.objects.filter(edition_id=case.edition_pk).first()
    place_remark(case.edition, by=case.caseworker, block=f"target-{target.pk}", text="Pr. år eller i alt?")
    return_for_changes(
        case.edition,
        by=case.caseworker,
        seen=case.edition.version,
        facts_hash=case.facts_hash,
        note="Ét spørgsmål",
    )
    forget(case)
    return case


def test_page_is_the_document_in_its_printed_order() -> None:
    case = make_draft()
    html = page(case, case.coordinator)

    texts = [
        "Mentorer i Nordby",
        "Aftalen er indgået mellem:",
        "1. Formål",
        "Nordby Kommune og Ministeriet for Fællesskab vil sammen",
        "Aftalen gælder fra den",
        "3. Indsatser",
        "Tove Tovholder",
        "10–15",
        "Forankringsplan",
        "Hvad der fortsætter",
        "6. Opsigelse",
        "én måneds varsel",
    ]
    sheet = html.split('id="sheet"')[1]
    positions = [sheet.find(text) for text in texts]
    assert -1 not in positions
    assert positions == sorted(positions)


def test_every_block_can_be_edited_by_its_writer() -> None:
    case = make_draft()
    html = page(case, case.coordinator)
    ids = re.findall(r'class="item[^"]*" id="([a-z]+(?:-\d+)?)"', html)
    links = re.findall(r'class="edit-link[^"]*" href="[^"]*/indhold/([^"]+)/"', html)

    edited = [link.replace("udgave/", "").replace("/", "-") for link in links]
    assert edited == ids
    assert len(ids) == len(set(ids)) == 17


def test_initiative_lead_edits_initiatives_only() -> None:
    case = make_draft()
    links = re.findall(r'class="edit-link[^"]*" href="[^"]*/indhold/([a-z]+)/', page(case, case.lead))

    assert set(links) == {"initiative", "lead", "target"}


def test_reader_sees_no_way_to_edit() -> None:
    case = submitted()

    for user in (case.coordinator, case.caseworker, case.economist):
        html = page(case, user)
        assert "edit-link" not in html
        assert 'class="adder' not in html


def test_reviewer_may_remark_where_the_others_may_not() -> None:
    case = submitted()

    assert f"bemaerk/?blok=target-{Target.objects.filter(edition_id=case.edition_pk).first().pk}" in page(
        case, case.caseworker
    )
    assert f"bemaerk/?blok=party-{case.party(case.ministry).pk}" in page(case, case.caseworker)
    assert "bemaerk/" not in page(case, case.coordinator)


def test_unsent_correction_stays_with_its_own_side() -> None:
    case = returned()
    row = Section.objects.filter(edition_id=case.edition_pk).first()
    save_part(
        case.edition, "section", {"text": "Rettet bag lukket dør"}, by=case.coordinator, pk=row.pk, seen=1
    )

    assert "Rettet bag lukket dør" in page(case, case.coordinator)
    assert "Rettet bag lukket dør" not in page(case, case.caseworker)


def test_frozen_agreement_is_read_as_it_was_frozen() -> None:
    case = for_signature()
    html = page(case, case.coordinator)

    assert "1. Formål" in html
    assert "edit-link" not in html


def test_remark_stands_beside_its_block() -> None:
    case = returned()
    html = page(case, case.coordinator)
    initiative = Initiative.objects.filter(edition_id=case.edition_pk).first()

    block = html.split(f'id="block-targets-{initiative.pk}"')[1].split('class="block block-')[0]
    assert "Bemærkning 1 af 1" in block
    assert "Pr. år eller i alt?" in block
    assert "Gå til næste bemærkning" in html


def test_missing_number_is_told_and_offered_beside_the_parties() -> None:
    case = make_draft()
    row = case.party(case.municipality)
    save_part(case.edition, "party", {"cvr": ""}, by=case.coordinator, pk=row.pk, seen=row.version)
    html = page(case, case.coordinator)

    block = html.split('id="block-parties"')[1].split('class="block block-')[0]
    assert 'class="missing"' in block
    assert 'id="mangler"' in block
    assert "Indsæt 29100004 fra registret" in block


def test_one_block_is_fetched_alone() -> None:
    case = make_draft()
    client = client_of(case.coordinator)
    address = f"/aftaler/{case.reference}/indhold/"

    alone = client.get(f"{address}?blok=parties", headers=HTMX).content.decode()
    assert alone.lstrip().startswith('<div class="block block-parties"')
    assert client.get(f"{address}?blok=intet", headers=HTMX).status_code == 404
    assert "<html" in client.get(f"{address}?blok=parties").content.decode()


def test_outsider_finds_nothing() -> None:
    case = make_draft()
    address = f"/aftaler/{case.reference}/indhold/"

    assert client_of(case.outsider).get(address).status_code == 404
    assert client_of(case.caseworker).get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_text_of_people_is_only_text() -> None:
    case = make_draft()
    row = Section.objects.filter(edition_id=case.edition_pk).first()
    values = {"heading": "<b>Fed</b>", "text": "<script>alert(1)</script> [[afsnit:99]]"}
    save_part(case.edition, "section", values, by=case.coordinator, pk=row.pk, seen=1)

    html = page(case, case.coordinator)

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<b>Fed" not in html


@pytest.mark.parametrize("part", ["target", "section", "obligation", "annex", "lead", "contact"])
def test_page_costs_the_same_for_one_row_and_for_thirty(part: str, queries_of) -> None:
    case = make_draft()
    parent = {
        "target": Initiative.objects.filter(edition_id=case.edition_pk).first(),
        "lead": Initiative.objects.filter(edition_id=case.edition_pk).first(),
        "contact": case.party(case.municipality),
    }.get(part)
    values = {
        "target": {"what": "Nyt", "amount_kind": "exact", "minimum": 3, "basis": "total"},
        "section": {"heading": "Nyt", "text": "Tekst"},
        "obligation": {"title": "Nyt"},
        "annex": {"kind": "other", "title": "Nyt", "is_required": False},
        "lead": {"unit": "Ny"},
        "contact": {"name": "Ny"},
    }[part]
    client, address = client_of(case.coordinator), f"/aftaler/{case.reference}/indhold/"
    client.get(address)
    counts = []
    for more in (1, 2, 27):
        for _number in range(more):
            save_part(case.edition, part, values, by=case.coordinator, parent=parent)
        counts.append(queries_of(lambda: client.get(address)))

    assert len(set(counts)) == 1, counts


def test_block_opens_with_as_many_questions_for_1_3_and_30_rows(queries_of) -> None:
    case = make_draft()
    section = Section.objects.filter(edition_id=case.edition_pk).first()
    client, address = (
        client_of(case.coordinator),
        f"/aftaler/{case.reference}/indhold/section/{section.line}/",
    )
    counts = []
    for more in (1, 2, 27):
        for number in range(more):
            values = {"heading": f"Afsnit {number}", "text": "Tekst"}
            save_part(case.edition, "section", values, by=case.coordinator)
        client.get(address)
        counts.append(
            [queries_of(lambda sent=sent: client.get(address, headers=sent)) for sent in (None, HTMX)]
        )

    assert counts == [[7, 7]] * 3  # on a page of its own, and inside the page


@pytest.mark.parametrize("part", ["activity", "obligation"])
def test_block_with_many_choices_opens_with_seven_questions(part: str, queries_of) -> None:
    case = make_draft()
    row = save_part(case.edition, part, {"title": "Kurser"}, by=case.coordinator)
    if part == "obligation":
        for text in ("Først", "Sidst"):
            save_part(case.edition, "obligation-part", {"text": text}, by=case.coordinator, parent=row)
    client, address = client_of(case.coordinator), f"/aftaler/{case.reference}/indhold/{part}/{row.line}/"
    client.get(address)

    assert queries_of(lambda: client.get(address, headers=HTMX)) == 7


def test_remarks_are_numbered_as_one_reads_whatever_was_written_first() -> None:
    case = submitted()
    target = Target.objects.filter(edition_id=case.edition_pk).first()
    section = Section.objects.filter(edition_id=case.edition_pk).first()
    place_remark(case.edition, by=case.caseworker, block=f"target-{target.line}", text="Skrevet først")
    place_remark(case.edition, by=case.caseworker, block=f"section-{section.line}", text="Står først")
    forget(case)

    found = re.findall(
        r"Bemærkning (\d) af 2.*?(Skrevet først|Står først)", page(case, case.caseworker), re.DOTALL
    )

    assert found == [("1", "Står først"), ("2", "Skrevet først")]
