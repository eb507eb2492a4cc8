from dataclasses import replace

from agreements.terms.readiness.annexes_present import check_annexes_present
from agreements.terms.readiness.case import Stage
from tests.make.cases import make_case, sound_facts, told


def _without_file(stage):
    budget, letter = sound_facts().annexes
    return make_case(stage, annexes=(budget, replace(letter, file_name="", is_missing=True)))


def test_annexes_present_all_there_pass():
    assert told(check_annexes_present, make_case(Stage.SIGN)) == []


def test_annexes_present_missing_file_warns_until_signing():
    for stage in (Stage.SUBMIT, Stage.DECIDE):
        assert told(check_annexes_present, _without_file(stage)) == [("C-09", "W", "annex-82", "file")]


def test_annexes_present_missing_file_stops_signing():
    assert told(check_annexes_present, _without_file(Stage.SIGN)) == [("C-09", "E", "annex-82", "file")]


def test_annexes_present_usual_ones_unlisted_are_warned_of_at_the_list():
    problems = list(check_annexes_present(make_case(Stage.SIGN, annexes=())))
    assert [(p.severity, p.block) for p in problems] == [("W", "section-37"), ("W", "section-37")]
    assert [p.sentence for p in problems] == [
        "“Budget” står ikke på listen over bilag. Tilføj bilaget, hvis det hører med.",
        "“Tilskudsbrev” står ikke på listen over bilag. Tilføj bilaget, hvis det hører med.",
    ]


def test_annexes_present_other_kinds_usually_have_none():
    assert told(check_annexes_present, make_case(Stage.SIGN, kind="internal_agreement", annexes=())) == []
