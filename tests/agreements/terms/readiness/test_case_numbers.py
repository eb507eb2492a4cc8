import pytest

from agreements.terms.readiness.case_numbers import check_case_numbers
from tests.make.cases import make_case, make_records, told


def test_case_numbers_none_at_all():
    """Document 003 has neither date nor case number."""
    (problem,) = check_case_numbers(make_case(case_numbers=()))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "D-05",
        "W",
        "party-1",
        "case_number",
    )
    assert problem.sentence == (
        "Ingen af parterne har skrevet et sagsnummer. Skriv det ved parten, så aftalen kan findes i jeres journal."
    )


def test_case_numbers_of_a_note_without_parties_are_its_references():
    numbers = make_records("reference", {"value": "2007-100723", "kind": "case"})
    assert told(check_case_numbers, make_case(parties=(), case_numbers=(), records=numbers)) == []
    others = make_records("reference", {"value": "SAS", "kind": "initials"})
    assert told(check_case_numbers, make_case(parties=(), case_numbers=(), records=others)) == [
        ("D-05", "W", "", "")
    ]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("05.04.06", []),
        ("05.04.06 P20", []),
        ("00.22.02P35", []),
        ("5.4.6", [("D-05", "W", "reference-901", "value")]),
        ("15.20", [("D-05", "W", "reference-901", "value")]),
    ],
)
def test_case_numbers_kle_has_its_form(value, found):
    case = make_case(records=make_records("reference", {"value": value, "kind": "kle"}))
    assert told(check_case_numbers, case) == found
