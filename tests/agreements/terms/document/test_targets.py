"""The figure of a target stands apart from its words."""

from agreements.terms.document.facts import InitiativeFacts, TargetFacts
from agreements.terms.document.targets import TargetRow, target_rows
from tests.make.facts import sample_facts


def _row(sentence: str, minimum: str = "", maximum: str = "") -> TargetRow:
    target = TargetFacts(1, "Mål", sentence, "exact", "total", minimum, maximum)
    return target_rows(InitiativeFacts(1, "mentor", "Mentor", "", targets=(target,)))[0]


def test_target_rows_of_the_sample() -> None:
    rows = [row for initiative in sample_facts().initiatives for row in target_rows(initiative)]
    assert [(row.figure, row.words) for row in rows] == [
        ("10–15", "personer"),
        ("30", "besøg om året fordelt på 10 institutioner (hele byen)"),
        ("5–6", "personer"),
        ("8", "forløb i projektperioden"),
        ("4–6", "personer"),
        ("6", "forløb i projektperioden"),
        ("–", "aftales senere: der arbejdes først med forældrecoaches"),
    ]
    assert rows[1].note == "3 pr. institution pr. år"


def test_target_row_keeps_a_lead_in_with_the_figure() -> None:
    assert (_row("mindst 1.200 timer", "1200").figure, _row("ca. 12,5 %", "12.50").words) == (
        "mindst 1.200",
        "%",
    )


def test_target_row_keeps_a_sentence_whole_when_the_figure_stands_far_in() -> None:
    row = _row("uændret i forhold til de 40 i 2012", "40")
    assert (row.figure, row.words) == ("40", "uændret i forhold til de 40 i 2012")
