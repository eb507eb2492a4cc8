from dataclasses import replace

from agreements.terms.readiness.personal_numbers import check_personal_numbers
from tests.make.cases import make_case, sound_facts, told, with_text

CERTAIN = "010100-1234"  # 1 January: certain whatever the check digit
POSSIBLE = "150800-1234"


def test_personal_numbers_none_pass():
    assert told(check_personal_numbers, make_case()) == []


def test_personal_numbers_certain_one_is_an_error_and_is_not_repeated():
    (problem,) = check_personal_numbers(with_text(f"Den unge ({CERTAIN}) deltager."))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "D-01",
        "E",
        "section-31",
        "text",
    )
    assert problem.sentence == (
        "I afsnit 1 står der et CPR-nummer. Slet det: personnumre må ikke stå i aftalen."
    )


def test_personal_numbers_possible_one_is_a_warning():
    assert told(check_personal_numbers, with_text(POSSIBLE)) == [("D-01", "W", "section-31", "text")]


def test_personal_numbers_are_found_in_file_names_and_in_what_is_annexed():
    budget, letter = sound_facts().annexes
    case = make_case(
        annexes=(budget, replace(letter, file_name=f"brev {CERTAIN}.pdf")),
        annexed={"budget": {"lines": [{"text": f"Støtte til {CERTAIN}", "total": "1010001234.00"}]}},
    )
    assert told(check_personal_numbers, case) == [
        ("D-01", "E", "annex-82", "file"),
        ("D-01", "E", "budget", ""),
    ]
