"""B-15: what the rule sets of rules.md 2.8 let nobody approve. No database."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.enums import Category, Measure
from budgets.models import RuleSet
from budgets.readiness.change_bounds import faults_by_rules
from budgets.shapes import LineWords, Measured
from budgets.standards import DELIVERED
from partnerships.problem import Severity

LAG = RuleSet(change_limit_percent=Decimal(10), lets_total_rise=False)
FUND = RuleSet(
    change_limit_percent=Decimal(20),
    change_measure=Measure.TOTAL,
    approves_new_lines=False,
    change_latest_month=12,
    change_latest_day=31,
)
LINES = {1: LineWords("Løn", Category.SALARY), 2: LineWords("Møder", Category.MEETINGS_CATERING)}
LAST_DAY = date(2013, 12, 31)


def sentences(rules, asked, *, sent_on=LAST_DAY, earlier=None, **said):
    """Ask of a budget of two lines of 300.000 kr. in 2013 and 2014; `asked` is {(line, year): kroner}."""
    approved = {(line, year, None): Decimal(300_000) for line in LINES for year in (2013, 2014)}
    asked = {(*spot, None): Decimal(amount) for spot, amount in asked.items()}
    change = Measured(LINES, {}, approved, earlier or {}, asked, **said)
    problems = faults_by_rules(change, rules, sent_on)
    assert {problem.severity for problem in problems} <= {Severity.ERROR}
    return [problem.sentence.replace("\N{NO-BREAK SPACE}", " ") for problem in problems]


def test_total_that_cannot_rise_may_be_moved_in_and_lowered():
    assert sentences(LAG, {(1, 2013): -200_000, (2, 2013): 200_000}) == []
    assert sentences(LAG, {(1, 2013): -1}) == []


def test_total_that_cannot_rise_stops_a_krone_more():
    assert sentences(LAG, {(1, 2013): 1}) == [
        "Budgettet må ikke blive større i alt. Ændringen gør det 1 kr. større end det godkendte."
    ]
    assert sentences(RuleSet(change_limit_percent=Decimal(10)), {(1, 2013): 1}) == []


def test_what_was_noted_before_counts_along_in_the_total():
    lower = {(1, 2013, None): Decimal(-10)}

    assert sentences(LAG, {(1, 2013): 10}, earlier=lower) == []
    assert len(sentences(LAG, {(1, 2013): 11}, earlier=lower)) == 1


def test_levy_funds_take_a_change_until_the_last_day_of_its_year():
    moved = {(1, 2013): -250_000, (2, 2013): 250_000}

    assert sentences(FUND, moved) == []
    assert sentences(FUND, moved, sent_on=date(2014, 1, 1)) == [
        "En ændring af beløbene i 2013 skulle være søgt senest 31. december 2013."
    ]


def test_each_year_that_a_change_is_of_has_its_own_last_day():
    moved = {(1, 2013): -250_000, (2, 2014): 250_000}

    assert len(sentences(FUND, moved, sent_on=date(2014, 12, 31))) == 1
    assert len(sentences(FUND, moved, sent_on=date(2015, 1, 1))) == 2


def test_last_day_is_for_what_is_applied_for_and_a_correction_comes_after_it():
    late = date(2014, 2, 1)

    assert sentences(FUND, {(1, 2013): -1000, (2, 2013): 1000}, sent_on=late) == []
    assert sentences(FUND, {(1, 2013): -250_000}, sent_on=late, is_correction=True) == []


def test_day_that_the_month_lacks_is_its_last():
    rules = RuleSet(change_latest_month=2, change_latest_day=30, change_limit_percent=Decimal(0))

    assert sentences(rules, {(1, 2013): -1}, sent_on=date(2013, 2, 28)) == []
    assert len(sentences(rules, {(1, 2013): -1}, sent_on=date(2013, 3, 1))) == 1


def test_without_rules_nothing_is_bounded():
    assert sentences(None, {(1, 2013): 1}, sent_on=date(2020, 1, 1)) == []


@pytest.mark.parametrize(
    ("code", "field", "value"),
    [
        ("lag", "lets_total_rise", False),
        ("afgiftsfond", "change_latest_month", 12),
        ("afgiftsfond", "change_latest_day", 31),
    ],
)
def test_rule_sets_are_delivered_with_their_bounds(code, field, value):
    having = [rules.code for rules in DELIVERED if rules.values.get(field) == value]

    assert having == [code]
