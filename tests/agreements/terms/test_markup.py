import pytest

from agreements.terms.markup import Reading
from agreements.terms.shapes import Run


def _runs(text: str) -> tuple[Run, ...]:
    known = {("afsnit", 31): "4", ("bilag", 81): "Bilag 2"}
    return Reading(lambda target, line: known.get((target, line), "")).runs(text)


def test_reference_in_the_text_is_a_run_of_its_own():
    assert _runs("Se [[afsnit:31]]") == (Run("text", "Se "), Run("reference", "[[afsnit:31]]", "4"))


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("((jf. [[bilag:81]]))", Run("footnote", "jf. Bilag 2", "1")),
        ("_se afsnit [[afsnit:31]]_", Run("emphasis", "se afsnit 4")),
        ("((jf. [[bilag:9]]))", Run("footnote", "jf. [[bilag:9]]", "1")),
    ],
)
def test_reference_in_a_note_or_in_emphasis_is_numbered_too(text, run):
    assert _runs(text) == (run,)


def test_note_with_several_brackets_is_one_note():
    assert _runs("((VINK (Viden) og SSP (skole) deltager))") == (
        Run("footnote", "VINK (Viden) og SSP (skole) deltager", "1"),
    )
