from dataclasses import replace

from agreements.terms.readiness.personal_numbers import check_personal_numbers, has_doubtful_numbers
from partnerships.danish.cpr import find_cpr
from tests.make.cases import make_case, make_records, sound_facts, told, with_text

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


def test_personal_numbers_that_somebody_said_are_none_are_not_told_again():
    (found,) = find_cpr(POSSIBLE)
    case = replace(with_text(f"Journalnummer {POSSIBLE}"), not_cpr=frozenset({found.code}))
    assert told(check_personal_numbers, case) == []
    assert has_doubtful_numbers(case)
    assert not has_doubtful_numbers(with_text(CERTAIN))


def test_personal_numbers_are_found_in_records():
    duty = make_records("duty", {"text": f"Følger {CERTAIN}"})
    assert told(check_personal_numbers, make_case(records=duty)) == [("D-01", "E", "duty-901", "text")]


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
