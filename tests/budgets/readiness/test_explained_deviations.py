"""Rules.md 2.10: a line that was used otherwise than approved, over the limit, is explained. No database."""

from budgets.readiness.explained_deviations import check_explained_deviations
from partnerships.problem import Severity


def row(line: int, *, must_explain: bool, explanation: str = "") -> dict:
    return {
        "line": line,
        "text": f"Linje {line}",
        "must_explain": must_explain,
        "explanation": explanation,
    }


def test_line_over_the_limit_without_a_word_is_named():
    facts = {
        "lines": [row(1, must_explain=True), row(2, must_explain=True, explanation="Sygdom.")],
        "in_kind": [row(3, must_explain=True), row(4, must_explain=False)],
    }

    found = check_explained_deviations(facts)

    assert [(problem.code, problem.severity, problem.field) for problem in found] == [
        ("2.10", Severity.ERROR, "line-1"),
        ("2.10", Severity.ERROR, "line-3"),
    ]
    assert found[0].sentence == "Forklar, hvorfor “Linje 1” er brugt anderledes end godkendt."


def test_line_within_the_limit_needs_no_word():
    assert check_explained_deviations({"lines": [row(1, must_explain=False)], "in_kind": []}) == []
