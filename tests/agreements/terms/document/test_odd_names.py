"""Names as the five documents write them: printed as they stand, and found by search (source-documents.md N47)."""

from dataclasses import replace

import pytest

from agreements.terms.document.paper import to_html
from agreements.terms.markup import Reading
from agreements.terms.readiness.leftovers import check_leftovers
from agreements.terms.readiness.mandatory_sections import check_mandatory_sections
from agreements.terms.shapes import Block, Run
from tests.make.agreements import make_draft
from tests.make.cases import make_case, make_section_facts, told
from tests.make.clients import client_of
from tests.make.facts import sample_facts
from tests.make.marks import draft_mark

VINK = "Viden*Inklusion*København (VINK)"
MIXED = "PARTNERSKABSAF\u0422\u0410LE"  # Cyrillic Te and A, as in document 002


def _blocks(text: str) -> tuple[Block, ...]:
    return Reading(lambda _target, _line: "").blocks(text)


@pytest.mark.parametrize("name", [VINK, MIXED])
def test_names_print_as_they_are_in_title_heading_and_text(name: str) -> None:
    facts = sample_facts()
    section = replace(facts.sections[0], heading=name, blocks=_blocks(f"Aftalen om {name} gælder."))
    html = to_html(replace(facts, title=name, sections=(section, *facts.sections[1:])), draft_mark())

    assert html.count(name) >= 3
    assert f"Aftalen om {name} gælder." in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("title", "words"),
    [
        (f"Samarbejdsaftale om {VINK}", "Viden*Inklusion*København"),
        (f"Samarbejdsaftale om {VINK}", "inklusion vink"),
        (f"{MIXED} om deltagelse", "partnerskabsaftale"),
        (f"{MIXED} om deltagelse", MIXED),
    ],
)
def test_names_are_found_by_what_people_type(title: str, words: str) -> None:
    case = make_draft(title=title)

    page = client_of(case.coordinator).get("/aftaler/", {"q": words})

    assert [row.title for row in page.context["rows"]] == [title]


def test_a_dash_is_an_answer() -> None:
    """Document 003 answers its eighth field with a dash."""
    section = make_section_facts(38, "8", "Bemærkninger", "-", blocks=_blocks("-"))

    assert section.blocks == (Block("paragraph", "", (Run("text", "-"),)),)
    case = make_case(sections=(*make_case().facts.sections, section))
    assert told(check_mandatory_sections, case) == []
    assert told(check_leftovers, case) == []
