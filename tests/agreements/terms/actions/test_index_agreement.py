"""What lists know of an agreement follows its newest edition, and tells no side more than it may read."""

from datetime import date

import pytest

from agreements.life.actions.return_for_changes import return_for_changes
from agreements.life.actions.withdraw import withdraw
from agreements.terms.actions.delete_part import delete_part
from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.models.agreement import NO_LAST_DAY
from tests.make.agreements import for_signature, forget, make_draft, signed, submitted

pytestmark = pytest.mark.django_db


def test_a_draft_is_listed_with_its_title_parties_and_last_day():
    case = make_draft(title="Ærøs mentorer", reference="2015-0007")

    row = case.agreement
    assert (row.current_state, row.state_place, row.current_ends_on) == ("draft", 0, date(2018, 2, 28))
    assert row.party_names == [
        [case.ministry.pk, "Ministeriet for Fællesskab"],
        [case.municipality.pk, "Nordby Kommune"],
    ]
    assert row.search_text.startswith(
        "2015-0007 ærøs mentorer trygge byer ministeriet for fællesskab nordby kommune formål og vil sammen forebygge"
    )


def test_an_agreement_is_found_by_its_sections_and_annexes_until_they_are_gone():
    case = make_draft()
    section = save_part(
        case.edition,
        "section",
        {"heading": "Særligt", "text": "Om _kanoture_, se [[afsnit:1]]"},
        by=case.coordinator,
    )
    annex = save_part(
        case.edition, "annex", {"kind": "other", "title": "Kort over Aaen"}, by=case.coordinator
    )
    assert {
        word in case.agreement.search_text for word in ("særligt om _kanoture_, se", "kort over åen")
    } == {True}
    assert {word in case.agreement.search_text for word in ("{", "[[", "afsnit:1")} == {False}

    for name, row in (("section", section), ("annex", annex)):
        delete_part(case.edition, name, by=case.coordinator, pk=row.pk, seen=1)

    assert "kanoture" not in case.agreement.search_text
    assert "kort over" not in case.agreement.search_text


def test_a_party_that_is_taken_out_is_no_longer_named_in_the_list():
    case = make_draft()
    owed, row = case.edition.obligations.get(), case.party(case.ministry)
    delete_part(case.edition, "obligation", by=case.coordinator, pk=owed.pk, seen=owed.version)

    delete_part(case.edition, "party", by=case.coordinator, pk=row.pk, seen=row.version)

    assert case.agreement.party_names == [[case.municipality.pk, "Nordby Kommune"]]


def test_a_section_mended_after_a_return_is_not_found_by_the_other_side():
    case = submitted()
    shown = {"seen": case.edition.version, "facts_hash": case.facts_hash}
    return_for_changes(case.edition, by=case.caseworker, note="Ret formålet.", **shown)
    forget(case)

    values = {"heading": "Formål", "text": "Hemmelig ny tekst"}
    save_part(case.edition, "section", values, by=case.coordinator)

    assert "hemmelig" not in case.agreement.search_text


def test_an_agreement_without_a_last_day_sorts_after_all_others():
    case = make_draft()

    save_edition(case.edition, {"ends_on": None}, by=case.coordinator, seen=case.edition.version)

    assert case.agreement.current_ends_on == NO_LAST_DAY


def test_every_step_moves_the_listed_state():
    case = submitted()
    assert case.agreement.current_state == "submitted"

    for_signature(case)
    assert case.agreement.current_state == "for_signature"

    signed(case)
    assert (case.agreement.current_state, case.agreement.state_place) == ("signed", 6)


def test_what_is_mended_after_a_return_is_listed_only_when_it_is_sent_again():
    case = submitted(make_draft(title="Mentorer i Nordby"))
    return_for_changes(
        case.edition,
        by=case.caseworker,
        seen=case.edition.version,
        facts_hash=case.facts_hash,
        note="Ret titlen.",
    )
    forget(case)

    save_edition(case.edition, {"title": "Hemmelig ny titel"}, by=case.coordinator, seen=case.edition.version)
    assert (case.agreement.title, case.agreement.current_state) == ("Mentorer i Nordby", "returned")
    assert "hemmelig" not in case.agreement.search_text

    submitted(case)
    assert (case.agreement.title, case.agreement.current_state) == ("Hemmelig ny titel", "submitted")


def test_what_was_withdrawn_is_listed_as_it_was_sent():
    case = submitted(make_draft(title="Mentorer i Nordby"))
    withdraw(case.edition, by=case.coordinator, seen=case.edition.version)
    forget(case)

    save_edition(case.edition, {"title": "Ny titel"}, by=case.coordinator, seen=case.edition.version)

    assert (case.agreement.title, case.agreement.current_state) == ("Mentorer i Nordby", "withdrawn")
