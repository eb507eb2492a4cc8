from dataclasses import replace

from agreements.terms.readiness.mixed_script import check_mixed_script
from tests.make.cases import make_case, make_records, sound_facts, told, with_text

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


def test_mixed_script_letters_are_named():
    """D24: two Cyrillic letters in the title of document 002."""
    (problem,) = check_mixed_script(make_case(title=WORD))
    assert problem.sentence == (
        f"I titlen er “{WORD}” skrevet med bogstaver fra to alfabeter: \u0422 er kyrillisk, \u0410 er kyrillisk. "
        "Ordet ser rigtigt ud, men kan ikke søges frem andre steder. Skriv det igen."
    )


def test_mixed_script_in_the_name_of_a_record():
    group = make_records("group", {"name": "Styregru\u03c1pen"})
    (problem,) = check_mixed_script(make_case(records=group))
    assert (problem.block, problem.field) == ("group-901", "name")
    assert "\u03c1 er græsk" in problem.sentence
