"""Editing a block where it stands: saved, refused, kept to its own edition; with htmx and without."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from agreements.terms.actions.delete_part import delete_part
from agreements.terms.models import (
    Annex,
    Edition,
    Initiative,
    InitiativeLead,
    Obligation,
    ObligationPart,
    Participation,
    ParticipationContact,
    Section,
    Target,
)
from agreements.terms.parts import PARTS
from partnerships.models import Event
from tests.make.agreements import Case, for_signature, make_draft, submitted
from tests.make.clients import HTMX, client_of
from tests.make.people import make_contact, make_ministry, make_party

pytestmark = pytest.mark.django_db


def url(case: Case, part: str, line: int) -> str:
    return reverse("agreement_part", args=[case.reference, part, line])


def new_url(case: Case, part: str, under: int | None = None) -> str:
    address = reverse("agreement_part_new", args=[case.reference, part])
    return f"{address}?under={under}" if under else address


def first(case: Case, model):
    return model.objects.filter(edition_id=case.edition_pk).first()


def section_data(row: Section, text: str, **extra) -> dict:
    return {
        "heading": row.heading,
        "text": text,
        "shows": row.shows,
        "seen": row.version,
        "deviation_reason": "Lokalt",
    } | extra


def test_save_leads_back_to_the_block() -> None:
    case = make_draft()
    row = first(case, Section)

    answer = client_of(case.coordinator).post(url(case, "section", row.pk), section_data(row, "Ny tekst."))

    row.refresh_from_db()
    assert answer.status_code == 302
    assert answer.url == f"/aftaler/{case.reference}/indhold/#section-{row.pk}"
    assert (row.text, row.version, row.deviation_reason) == ("Ny tekst.", 2, "Lokalt")


def test_only_the_block_travels_with_htmx() -> None:
    case = make_draft()
    row = first(case, Section)
    client = client_of(case.coordinator)
    page = client.get(f"/aftaler/{case.reference}/indhold/")

    answer = client.post(url(case, "section", row.pk), section_data(row, "Ny tekst."), headers=HTMX)

    html = answer.content.decode()
    assert answer.status_code == 200
    assert answer["HX-Retarget"] == f"#block-section-{row.pk}"
    assert "Ny tekst." in html
    assert html.count('class="block block-') == 1
    assert 'id="next-step" hx-swap-oob="true"' in html
    assert (
        f'href="{url(case, "section", row.pk)}"' in html.split("data-focus", maxsplit=1)[0].rsplit("<a", 1)[1]
    )
    assert len(answer.content) / len(page.content) <= 0.15


def test_blocks_where_the_change_also_shows_travel_along() -> None:
    case = make_draft()
    row = first(case, Initiative)
    data = {"kind": row.kind, "name": "Mentorordningen", "seen": row.version}

    html = (
        client_of(case.coordinator).post(url(case, "initiative", row.pk), data, headers=HTMX).content.decode()
    )

    assert f'id="block-leads-{row.pk}"' in html
    assert f'id="block-targets-{row.pk}" hx-swap-oob="true"' in html
    assert "block-title" not in html


def test_form_stands_alone_for_htmx_and_in_a_page_without() -> None:
    case = make_draft()
    row = first(case, Section)
    client = client_of(case.coordinator)

    inside = client.get(url(case, "section", row.pk), headers=HTMX).content.decode()
    whole = client.get(url(case, "section", row.pk)).content.decode()

    assert "<html" not in inside
    assert f'hx-post="{url(case, "section", row.pk)}"' in inside
    assert "<h1>" in whole
    assert 'hx-post="/aftaler' not in whole.split('class="preview"')[0]
    assert f'action="{url(case, "section", row.pk)}" data-keep' in whole


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_error_keeps_what_was_typed(headers: dict) -> None:
    case = make_draft()
    row = first(case, Section)

    answer = client_of(case.coordinator).post(
        url(case, "section", row.pk), section_data(row, "Min nye tekst", heading=""), headers=headers
    )

    assert answer.status_code == 422
    assert "Min nye tekst" in answer.content.decode()
    assert "Skriv afsnittets overskrift." in answer.content.decode()
    row.refresh_from_db()
    assert row.version == 1


NEW = {
    "contact": {"name": "Nora Ny", "phone": "33 92 93 00"},
    "section": {"heading": "Andet", "text": "Tekst"},
    "initiative": {"kind": "parent", "name": "Forældrecoaches"},
    "lead": {"unit": "Jobcenter Nord"},
    "target": {"what": "Netværk", "amount": "mindst 4", "unit": "netværk", "basis": "total"},
    "obligation": {"title": "Slutrapport", "due_text": "ultimo 2015", "parts": ["Regnskab", "Læring"]},
    "annex": {"kind": "other", "title": "Kort"},
}
UNDER = {"contact": Participation, "lead": Initiative, "target": Initiative}


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("part", sorted(NEW))
def test_every_part_can_be_begun(part: str, headers: dict) -> None:
    case = make_draft()
    parent = first(case, UNDER[part]) if part in UNDER else None
    address = new_url(case, part, parent.pk if parent else None)
    client = client_of(case.coordinator)
    before = PARTS[part].model.objects.count()

    assert client.get(address, headers=headers).status_code == 200
    answer = client.post(address, NEW[part], headers=headers)

    row = PARTS[part].model.objects.latest("pk")
    assert PARTS[part].model.objects.count() == before + 1
    assert answer.status_code == (200 if headers else 302)
    assert row.edition_id == case.edition_pk
    if parent:
        assert getattr(row, PARTS[part].parent) == parent
    assert Event.objects.filter(verb=f"add_{part}", subject_id=str(row.pk)).exists()


def test_new_rows_hold_what_was_written() -> None:
    case = make_draft()
    client = client_of(case.coordinator)
    for part in ("contact", "target", "obligation"):
        parent = first(case, UNDER[part]) if part in UNDER else None
        client.post(new_url(case, part, parent.pk if parent else None), NEW[part])

    contact = ParticipationContact.objects.latest("pk")
    target = Target.objects.latest("pk")
    duty = Obligation.objects.latest("pk")
    assert (contact.name, contact.phone) == ("Nora Ny", "+4533929300")
    assert (target.amount_kind, target.minimum, target.maximum) == ("at_least", 4, None)
    assert (str(duty.due_start), str(duty.due_end)) == ("2015-12-01", "2015-12-31")
    assert [part.text for part in duty.parts.all()] == ["Regnskab", "Læring"]


def test_new_party_is_copied_from_the_register() -> None:
    case = make_draft()
    party = make_ministry(
        "Børneministeriet", cvr="29100020", street="Havnegade 3", postal_code="1058", city="København K"
    )

    answer = client_of(case.coordinator).post(
        new_url(case, "party"), {"party": party.pk, "capacity": "partner"}
    )

    row = Participation.objects.latest("pk")
    assert answer.status_code == 302
    assert (row.party, row.name, row.cvr, row.street, row.order) == (
        party,
        "Børneministeriet",
        "29100020",
        "Havnegade 3",
        2,
    )


def test_party_out_of_sight_cannot_be_taken_in() -> None:
    case = make_draft()
    hidden = make_party("Fremmed Forening")

    answer = client_of(case.coordinator).post(
        new_url(case, "party"), {"party": hidden.pk, "capacity": "partner"}
    )

    assert answer.status_code == 422
    assert Participation.objects.filter(party=hidden).count() == 0


def test_checklist_grows_and_shrinks_without_saving() -> None:
    case = make_draft()
    row = first(case, Obligation)
    part = row.parts.first()
    data = {
        "title": "Halvt skrevet",
        "seen": row.version,
        "parts": [part.text, "Ny"],
        "parts_id": [str(part.pk), ""],
    }
    client = client_of(case.coordinator)

    grown = client.post(url(case, "obligation", row.pk), data | {"add_parts": "1"}).content.decode()
    shrunk = client.post(
        url(case, "obligation", row.pk), data | {"remove_parts": "0"}, headers=HTMX
    ).content.decode()

    assert grown.count('name="parts"') == 3
    assert shrunk.count('name="parts"') == 1
    assert "Halvt skrevet" in grown
    assert "form-error" not in grown
    assert "data-unsaved" in grown
    assert "data-unsaved" in shrunk
    assert "data-unsaved" not in client.get(url(case, "obligation", row.pk)).content.decode()
    row.refresh_from_db()
    assert (row.title, row.version, row.parts.count()) == ("Forankringsplan", 1, 3)


def test_checklist_is_saved_with_its_obligation() -> None:
    case = make_draft()
    row = first(case, Obligation)
    kept, changed, _gone = row.parts.all()
    data = {
        "title": row.title,
        "due_text": row.due_text,
        "seen": row.version,
        "parts": [kept.text, "Hvem der betaler fra 2018", "", "Ny"],
        "parts_id": [str(kept.pk), str(changed.pk), "", ""],
    }

    answer = client_of(case.coordinator).post(url(case, "obligation", row.pk), data)

    assert answer.status_code == 302
    texts = [part.text for part in ObligationPart.objects.filter(obligation=row)]
    assert texts == [kept.text, "Hvem der betaler fra 2018", "Ny"]
    changed.refresh_from_db()
    assert changed.version == 2


def test_foreign_checklist_row_is_not_found_and_nothing_changes() -> None:
    case, other = make_draft(), make_draft()
    row, foreign = first(case, Obligation), ObligationPart.objects.filter(edition_id=other.edition_pk).first()
    data = {"title": "Overtaget", "seen": row.version, "parts": ["Stjålet"], "parts_id": [str(foreign.pk)]}

    answer = client_of(case.coordinator).post(url(case, "obligation", row.pk), data)

    foreign.refresh_from_db()
    row.refresh_from_db()
    assert answer.status_code == 404
    assert (row.title, row.parts.count(), foreign.text) == ("Forankringsplan", 3, "Hvad der fortsætter")


@pytest.mark.parametrize(
    "part", ["section", "target", "lead", "contact", "party", "obligation", "initiative"]
)
def test_row_of_another_agreement_is_not_found(part: str) -> None:
    case, other = make_draft(), make_draft()
    foreign = first(other, PARTS[part].model)
    before = PARTS[part].model.objects.values().get(pk=foreign.pk)
    client = client_of(case.coordinator)

    for tail in ("", "slet/"):
        assert client.get(url(case, part, foreign.pk) + tail).status_code == 404
        assert client.post(url(case, part, foreign.pk) + tail, {"seen": 1}).status_code == 404
    assert client.post(url(case, part, foreign.pk) + "flyt/", {"move": "up"}).status_code == 404
    assert PARTS[part].model.objects.values().get(pk=foreign.pk) == before


@pytest.mark.parametrize("part", sorted(UNDER))
@pytest.mark.parametrize("under", ["foreign", "", "x", "99999999999999999999"])
def test_row_under_a_foreign_parent_is_not_found(part: str, under: str) -> None:
    case, other = make_draft(), make_draft()
    line = str(first(other, UNDER[part]).pk) if under == "foreign" else under
    before = PARTS[part].model.objects.count()

    answer = client_of(case.coordinator).post(f"{new_url(case, part)}?under={line}", NEW[part])

    assert answer.status_code == 404
    assert PARTS[part].model.objects.count() == before


def test_part_that_has_no_page_is_not_found() -> None:
    case = make_draft()
    part = first(case, ObligationPart)
    client = client_of(case.coordinator)

    assert client.get(url(case, "obligation-part", part.pk)).status_code == 404
    assert client.get(url(case, "noget", 1)).status_code == 404
    assert client.get(url(case, "section", 10**30)).status_code == 404
    assert client.get(f"/aftaler/{case.reference}/indhold/udgave/state/").status_code == 404


def test_choices_of_another_agreement_are_refused() -> None:
    case, other = make_draft(), make_draft()
    row = first(case, Obligation)
    strangers = {
        "owner": first(other, Participation).pk,
        "receiver": first(other, Participation).pk,
        "initiative": first(other, Initiative).pk,
        "section": first(other, Section).pk,
    }
    client = client_of(case.coordinator)

    for name, pk in strangers.items():
        data = {"title": "Ny", "due_text": row.due_text, "seen": row.version, name: pk}
        assert client.post(url(case, "obligation", row.pk), data).status_code == 422
    lead, stranger = first(case, InitiativeLead), make_contact(other.municipality)
    answer = client.post(
        url(case, "lead", lead.pk), {"unit": "A", "contact": stranger.pk, "seen": lead.version}
    )

    row.refresh_from_db()
    lead.refresh_from_db()
    assert answer.status_code == 422
    assert (row.title, row.version, lead.contact_id, lead.version) == ("Forankringsplan", 1, None, 1)


def test_version_must_be_the_one_that_was_seen() -> None:
    case = make_draft()
    row = first(case, Section)
    client = client_of(case.coordinator)

    for seen in ("", "0", "7", "-1"):
        assert (
            client.post(url(case, "section", row.pk), section_data(row, "Ny", seen=seen)).status_code == 409
        )
    assert client.post(url(case, "section", row.pk), section_data(row, "Ny", seen="x")).status_code == 422
    row.refresh_from_db()
    assert row.version == 1


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("come", [submitted, for_signature])
def test_locked_agreement_hands_back_what_was_written(come, headers: dict) -> None:
    case = come()
    row = first(case, Section)
    client = client_of(case.coordinator)

    opened = client.get(url(case, "section", row.pk), headers=headers)
    answer = client.post(url(case, "section", row.pk), section_data(row, "Skrevet for sent"), headers=headers)

    row.refresh_from_db()
    assert opened.status_code == 403
    assert answer.status_code == 409
    assert "Skrevet for sent" in answer.content.decode()
    assert row.version == 1


def test_who_has_no_pen_is_refused() -> None:
    case = submitted()
    row = first(case, Section)

    assert (
        client_of(case.caseworker).post(url(case, "section", row.pk), section_data(row, "Ny")).status_code
        == 403
    )
    assert (
        client_of(case.outsider).post(url(case, "section", row.pk), section_data(row, "Ny")).status_code
        == 404
    )
    assert Client().get(url(case, "section", row.pk)).status_code == 302
    row.refresh_from_db()
    assert row.version == 1


def test_initiative_lead_writes_initiatives_only() -> None:
    case = make_draft()
    client = client_of(case.lead)

    assert client.get(url(case, "target", first(case, Target).pk)).status_code == 200
    assert client.get(url(case, "section", first(case, Section).pk)).status_code == 403


def test_edition_is_edited_piece_by_piece() -> None:
    case = make_draft()
    base = f"/aftaler/{case.reference}/indhold/udgave/"
    client = client_of(case.coordinator)
    version = case.edition.version

    client.post(base, {"title": "Ny titel", "subtitle": "2015", "seen": version})
    client.post(
        base + "period/",
        {
            "period_text": "2016",
            "start_rule": "fixed",
            "starts_on": "1/1 2016",
            "ends_on": "31. december 2016",
            "seen": version + 1,
        },
    )
    answer = client.post(
        base + "termination/",
        {"notice_months": "3", "notice_anchor": "quarter", "notice_mode": "inclusive", "seen": version + 2},
        headers=HTMX,
    )

    edition = Edition.objects.get(pk=case.edition_pk)
    assert (edition.title, edition.agreement.title) == ("Ny titel", "Ny titel")
    assert (str(edition.starts_on), str(edition.ends_on)) == ("2016-01-01", "2016-12-31")
    assert (edition.notice_months, edition.notice_anchor, edition.funds_lapse) == (3, "quarter", False)
    assert answer["HX-Retarget"] == "#block-termination"


def test_offer_of_the_register_is_accepted_in_the_margin() -> None:
    case = make_draft()
    row = case.party(case.municipality)
    client = client_of(case.coordinator)
    data = {"name": row.name, "capacity": row.capacity, "ean": row.ean, "seen": row.version}
    client.post(url(case, "party", row.pk), data)
    row.refresh_from_db()
    page = client.get(f"/aftaler/{case.reference}/indhold/").content.decode()

    form = client.post(
        url(case, "party", row.pk), {"fill": "cvr", "name": "Skrevet", "seen": row.version}
    ).content.decode()
    answer = client.post(url(case, "party", row.pk), {"accept": "cvr", "seen": row.version})
    late = client.post(url(case, "party", row.pk), {"accept": "street", "seen": row.version})

    row.refresh_from_db()
    assert "Indsæt 29100004 fra registret" in page
    assert 'value="29100004"' in form
    assert 'value="Skrevet"' in form
    assert answer.status_code == 302
    assert late.status_code == 200
    assert (row.cvr, row.name, row.version) == ("29100004", "Nordby Kommune", 3)


def test_preview_tells_the_printed_sentence_and_saves_nothing() -> None:
    case = make_draft()
    target, duty = first(case, Target), first(case, Obligation)
    client = client_of(case.coordinator)

    told = client.post(
        url(case, "target", target.pk),
        {
            "preview": "1",
            "amount": "30",
            "unit": "besøg",
            "basis": "per_year_over",
            "places": "10",
            "places_note": "hele byen",
        },
        headers=HTMX,
    ).content.decode()
    read = client.post(
        url(case, "obligation", duty.pk), {"preview": "1", "due_text": "medio 2014"}, headers=HTMX
    )

    assert "Sådan trykkes det:" in told
    assert "30\N{NO-BREAK SPACE}besøg om året fordelt på 10 institutioner (hele byen)" in told
    assert "Vi læser det som 1.6.2014 til 30.6.2014." in read.content.decode()
    target.refresh_from_db()
    assert target.version == 1


def test_refused_file_is_told_and_a_taken_one_is_not_asked_for_again() -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.make.uploads import pdf

    case = make_draft()
    client = client_of(case.coordinator)
    refused = client.post(
        new_url(case, "annex"),
        {"kind": "other", "title": "Kort", "upload": SimpleUploadedFile("a.pdf", b"MZ")},
    )
    kept = client.post(
        new_url(case, "annex"), {"kind": "other", "title": "", "upload": SimpleUploadedFile("a.pdf", pdf())}
    )
    html = kept.content.decode()
    token = html.split('name="kept" value="')[1].split('"')[0]
    saved = client.post(new_url(case, "annex"), {"kind": "other", "title": "Kort", "kept": token})

    assert refused.status_code == 422
    assert "Filtypen kan ikke bruges." in refused.content.decode()
    assert kept.status_code == 422
    assert "er modtaget" in html
    assert saved.status_code == 302
    assert [(row.title, row.file.name) for row in Annex.objects.all()] == [("Kort", "a.pdf")]


def test_obligation_begun_under_a_section_is_printed_there() -> None:
    case = make_draft()
    section = Section.objects.get(edition_id=case.edition_pk, shows="obligations")
    client = client_of(case.coordinator)

    page = client.get(f"/aftaler/{case.reference}/indhold/").content.decode()
    form = client.get(new_url(case, "obligation") + f"?section={section.pk}", headers=HTMX).content.decode()

    assert f"obligation/ny/?section={section.pk}" in page
    assert f'<option value="{section.pk}" selected>' in form


@pytest.mark.parametrize("part", sorted(NEW))
def test_second_new_row_takes_its_form_away_too(part: str) -> None:
    case = make_draft()
    parent = first(case, UNDER[part]) if part in UNDER else None
    address = new_url(case, part, parent.pk if parent else None)
    client = client_of(case.coordinator)
    client.post(address, NEW[part])

    answer = client.post(address, NEW[part], headers=HTMX)

    # What is drawn anew holds the link that the form stood in the place of.
    assert f'href="{address}' in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_new_row_sent_twice_is_made_once(headers: dict) -> None:
    case = make_draft()
    client = client_of(case.coordinator)
    form = client.get(new_url(case, "obligation")).context["form"]
    sent = {
        "title": "Rapport",
        "text": "",
        "owner": first(case, Participation).pk,
        "due_text": "1. maj 2015",
        "parts": ["Tal", "Regnskab"],
        "parts_id": ["", ""],
        "once": str(form["once"].value()),
    }
    obligations = Obligation.objects.filter(edition_id=case.edition_pk)
    rows = obligations.count()

    answers = [client.post(new_url(case, "obligation"), sent, headers=headers) for _time in range(2)]
    events = Event.objects.count()
    other = client.post(new_url(case, "obligation"), sent | {"title": "Regnskab"}, headers=headers)

    made = obligations.get(title="Rapport")
    assert obligations.count() == rows + 2
    assert [part.text for part in ObligationPart.objects.filter(obligation=made)] == ["Tal", "Regnskab"]
    assert other.status_code == answers[0].status_code
    assert Event.objects.count() == events + 3  # the other obligation and its two parts
    if headers:
        assert f'id="obligation-{made.pk}"' in answers[1].content.decode()
    else:
        assert [answer.url for answer in answers] == [
            f"/aftaler/{case.reference}/indhold/#obligation-{made.pk}"
        ] * 2


def test_new_party_sent_twice_leads_to_the_party() -> None:
    case = make_draft()
    client = client_of(case.coordinator)
    sent = {
        "party": make_ministry("Børneministeriet").pk,
        "capacity": "partner",
        "once": str(client.get(new_url(case, "party")).context["form"]["once"].value()),
    }

    answers = [client.post(new_url(case, "party"), sent) for _time in range(2)]

    made = Participation.objects.get(edition_id=case.edition_pk, name="Børneministeriet")
    assert [answer.url.split("#")[1] for answer in answers] == [f"party-{made.pk}"] * 2


def test_new_row_deleted_between_two_sendings_is_not_made_again() -> None:
    case = make_draft()
    client = client_of(case.coordinator)
    sent = {
        "heading": "Nyt",
        "text": "Om noget nyt.",
        "shows": "",
        "once": str(client.get(new_url(case, "section")).context["form"]["once"].value()),
    }
    client.post(new_url(case, "section"), sent)
    row = Section.objects.get(edition_id=case.edition_pk, heading="Nyt")
    delete_part(case.edition, "section", by=case.coordinator, pk=row.pk, seen=row.version)

    answer = client.post(new_url(case, "section"), sent)

    assert answer.status_code == 409
    assert "Det blev gemt første gang, du sendte det, og er slettet igen siden." in answer.content.decode()
    assert not Section.objects.filter(edition_id=case.edition_pk, heading="Nyt").exists()


def test_fields_of_two_open_forms_have_ids_of_their_own() -> None:
    case = make_draft()
    client = client_of(case.coordinator)
    addresses = [
        url(case, "section", row.pk) for row in Section.objects.filter(edition_id=case.edition_pk)[:2]
    ]

    ids = [
        re.findall(r' id="([^"]+)"', client.get(each, headers=HTMX).content.decode()) for each in addresses
    ]

    assert len(ids[0]) > 3
    assert not set(ids[0]) & set(ids[1])
