from dataclasses import replace

from agreements.terms.readiness.mixed_script import check_mixed_script
from tests.make.cases import make_case, sound_facts, told, with_text

WORD = "PARTNERSKABSAF\u0422\u0410LE"  # Cyrillic Te and A, as in document 002


def test_mixed_script_latin_passes():
    assert told(check_mixed_script, make_case()) == []


def test_mixed_script_in_the_title():
    assert told(check_mixed_script, make_case(title=WORD)) == [("F-T1", "W", "title", "title")]


def test_mixed_script_in_a_heading():
    first, *others = sound_facts().sections
    case = make_case(sections=(replace(first, heading=WORD), *others))
    assert told(check_mixed_script, case) == [("F-T1", "W", "section-31", "heading")]


def test_mixed_script_in_running_text_is_left_alone():
    assert told(check_mixed_script, with_text(WORD)) == []
