"""B-07: what the rule set forbids is not in the budget."""

from dataclasses import replace

import pytest

from budgets.readiness.forbidden_costs import check_forbidden_costs
from tests.make.checked import RULES, found, sentences

STRICT = replace(RULES, forbidden=("overhead", "contingency"))
ERROR = [("B-07", "E", "line-1")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"category": "overhead"}, ERROR),
        ({"category": "contingency"}, ERROR),
        ({"category": "other", "text": "Diverse"}, ERROR),
        ({"category": "other", "text": "Administrationsbidrag til kommunen"}, ERROR),
        ({"category": "materials", "text": "Uforudsete udgifter"}, ERROR),
        ({"category": "materials", "text": "Materialer"}, []),
        ({"category": "other", "text": "Gebyr til skolen"}, []),
    ],
)
def test_forbidden_costs_by_kind_and_by_name(line, expected):
    assert found(check_forbidden_costs, line, rules=STRICT) == expected


def test_forbidden_costs_are_free_where_no_rule_forbids_them():
    assert found(check_forbidden_costs, {"category": "overhead"}, rules=RULES) == []
    assert found(check_forbidden_costs, {"category": "overhead"}) == []


def test_forbidden_costs_name_the_rule_set():
    (sentence,) = sentences(check_forbidden_costs, {"category": "overhead", "text": "Husleje"}, rules=STRICT)

    assert sentence.startswith(
        "“Husleje”: Regelsættet Puljen (1) tillader ikke overhead og administrationsbidrag."
    )
