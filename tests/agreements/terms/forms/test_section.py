"""A section asks why it differs from its clause, and tells the codes to point with."""

import pytest

from agreements.terms.forms.section import SectionForm
from agreements.terms.models import Section
from tests.make.agreements import Case, make_draft

pytestmark = pytest.mark.django_db


def form_of(case: Case, row: Section, **data) -> SectionForm:
    sent = {"heading": row.heading, "text": row.text, "shows": row.shows, "seen": row.version} | data
    return SectionForm(sent, edition=case.edition, by=case.coordinator, instance=row)


def test_different_text_asks_for_the_reason() -> None:
    case = make_draft()
    row = Section.objects.filter(edition_id=case.edition_pk).first()

    assert form_of(case, row, text="Noget andet").errors == {
        "deviation_reason": [
            "Teksten er anderledes end standarden. Skriv kort hvorfor, så ministeriet kan se det."
        ]
    }


def test_line_ends_of_a_browser_are_no_deviation() -> None:
    case = make_draft()
    row = Section.objects.filter(edition_id=case.edition_pk).first()
    clause = row.clause
    clause.text = "En\n\nTo"
    clause.save()
    row.text = clause.text
    row.save()

    form = form_of(case, Section.objects.get(pk=row.pk), text="En\r\n\r\nTo\r\n")

    assert form.is_valid(), form.errors
    assert form.save().text == "En\n\nTo"


def test_own_section_has_no_standard_to_differ_from() -> None:
    case = make_draft()
    row = Section(edition=case.edition)

    assert "deviation_reason" not in form_of(case, row, heading="Eget", text="Frit").fields


def test_references_name_the_others_by_number() -> None:
    case = make_draft()
    first, second, *_rest = Section.objects.filter(edition_id=case.edition_pk)

    references = form_of(case, first).references

    assert references[0].code == f"[[afsnit:{second.pk}]]"
    assert references[0].label == "afsnit 2, Aftaleperiode"
    assert len(references) == 5


@pytest.mark.parametrize(
    "text", ["x" * 201, "a\n" * 600, "Z\u0301\u0301\u0301\u0301\u0301\u0301lgo", "010105-1234"]
)
def test_text_that_cannot_stand_is_refused(text: str) -> None:
    case = make_draft()
    row = Section.objects.filter(edition_id=case.edition_pk).first()

    assert "text" in form_of(case, row, text=text, deviation_reason="x").errors
