import pytest

from agreements.terms.readiness.leftovers import check_leftovers
from tests.make.cases import make_case, told, with_text


def test_leftovers_plain_text_passes():
    assert told(check_leftovers, make_case()) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mål (kopier det nødvendige antal)",
        "Aftalen med [indsæt navn] gælder",
        "Aftalen med [Indsæt",
        "Journalnummer XXXX",
        "Navn: ____",
        "Dato: ........",
        "Budgettet er på {beløb} kr.",
    ],
)
def test_leftovers_each_kind_is_an_error_at_the_text(text):
    assert told(check_leftovers, with_text(text)) == [("C-03", "E", "section-31", "text")]


@pytest.mark.parametrize(
    "text", ["_vigtigt_ ord", "se [[afsnit:12]]", "og så videre ...", "beløbet {12}", "XX"]
)
def test_leftovers_what_only_looks_like_one_passes(text):
    assert told(check_leftovers, with_text(text)) == []


def test_leftovers_are_found_outside_sections_too():
    assert told(check_leftovers, make_case(title="Aftale med {kommune}")) == [("C-03", "E", "title", "title")]


def test_leftovers_sentence_says_what_and_where():
    (problem,) = check_leftovers(with_text("Aftalen med [indsæt navn] gælder"))
    assert problem.sentence == (
        "I afsnit 1 står der stadig “[indsæt navn]”. Skriv det rigtige i stedet, eller slet det."
    )
