"""B-05: under a rule set each line has a kind and a note."""

from budgets.readiness.described_lines import check_described_lines
from tests.make.checked import RULES, found

BARE = {"text": "Mentorer"}


def test_line_without_kind_is_an_error_and_without_note_a_warning():
    assert found(check_described_lines, BARE, rules=RULES) == [
        ("B-05", "E", "line-1"),
        ("B-05", "W", "line-1"),
    ]
    assert found(check_described_lines, {"category": "salary", "note": "To mentorer."}, rules=RULES) == []


def test_line_of_a_budget_without_rules_is_not_asked():
    assert found(check_described_lines, BARE) == []
