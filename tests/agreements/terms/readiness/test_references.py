from dataclasses import replace

import pytest

from agreements.terms.markup import Reading
from agreements.terms.readiness.references import check_references
from tests.make.cases import make_case, make_section_facts, told, with_text


def _read(text):
    known = {("afsnit", 31): "1", ("bilag", 81): "Bilag 1"}
    blocks = Reading(lambda target, line: known.get((target, line), "")).blocks(text, "1")
    return make_case(sections=(replace(make_section_facts(text=text), blocks=blocks),))


def test_references_that_point_to_something_pass():
    assert told(check_references, _read("Se [[afsnit:31]] ((jf. [[bilag:81]])).\n\n- og [[bilag:81]]")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Se [[afsnit:99]].",
        "- se [[bilag:7]]",
        "- ét\n  - to, se [[bilag:7]]",
        "[[bilag:7]], [[bilag:8]]",
        "((jf. [[bilag:7]]))",
        "_[[bilag:7]]_",
    ],
)
def test_references_to_nothing_are_warned_of_once_a_section(text):
    assert told(check_references, _read(text)) == [("C-08", "W", "section-31", "text")]


@pytest.mark.parametrize("text", ["Se bilag side 6.", "underbilag på side 5", "jf. s.6", "Sider 3-4"])
def test_references_to_a_page_are_warned_of(text):
    assert told(check_references, with_text(text)) == [("C-08", "W", "section-31", "text")]


@pytest.mark.parametrize(
    "text", ["ved siden af 3 andre", "siden 2012", "på den anden side 2000", "s. e. & o."]
)
def test_references_what_only_sounds_like_a_page_passes(text):
    assert told(check_references, with_text(text)) == []
