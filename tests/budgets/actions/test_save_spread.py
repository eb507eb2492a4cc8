"""A line's amounts spread over the parts of a year: saved whole, in the version that was seen, copied along."""

from dataclasses import replace
from decimal import Decimal

import pytest

from agreements.terms.actions.conflict import Conflict
from agreements.terms.models import Edition
from budgets.actions.copy_budget import copy_budget
from budgets.actions.delete_line import delete_line
from budgets.actions.save_budget_head import save_budget_head
from budgets.actions.save_spread import save_spread
from budgets.enums import AmountBasis, Rhythm
from budgets.models import Budget, BudgetLine, Spread
from budgets.queries.sheets import sheet_of
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.budgets.actions.test_lines_and_heads import head_of
from tests.make.budgets import make_budget, make_edition, make_line, writer_of
from tests.make.money import make_rule_set
from tests.make.people import make_user

pytestmark = pytest.mark.django_db
QUARTERS = {(2010, part): Decimal(125) for part in (1, 2, 3, 4)}


@pytest.fixture
def budget() -> Budget:
    budget = make_budget()
    return save_budget_head(
        budget, head_of(budget, rhythm=Rhythm.QUARTER), by=writer_of(budget.edition), seen=1
    )


@pytest.fixture
def line(budget) -> BudgetLine:
    return make_line(budget, "Mentorer", {2010: 500})


def save(budget, line, amounts, seen=2) -> BudgetLine:
    return save_spread(budget, line.pk, amounts, by=writer_of(budget.edition), seen=seen)


def test_save_spread_keeps_the_parts_and_tells_the_trail(budget, line):
    saved = save(budget, line, QUARTERS)

    assert saved.version == 3
    assert sheet_of(budget.edition_id).lines[0].spread == QUARTERS
    event = Event.objects.latest("pk")
    assert event.verb == "spread_budget_line"
    assert event.after == {f"spread 2010/{part}": "125.00" for part in (1, 2, 3, 4)} | {"version": 3}


def test_save_spread_changes_what_is_given_and_empties_what_is_none(budget, line):
    save(budget, line, QUARTERS)

    save(budget, line, {(2010, 1): None, (2010, 2): Decimal(250)}, seen=3)

    assert {(cell.part, cell.amount) for cell in Spread.objects.all()} == {(2, 250), (3, 125), (4, 125)}


def test_save_spread_unchanged_saves_nothing(budget, line):
    save(budget, line, QUARTERS)
    events = Event.objects.count()

    save(budget, line, QUARTERS, seen=1)

    assert (BudgetLine.objects.get().version, Event.objects.count()) == (3, events)


def test_save_spread_seen_in_an_older_version_is_a_conflict(budget, line):
    save(budget, line, QUARTERS)

    with pytest.raises(Conflict):
        save(budget, line, {(2010, 1): Decimal(1)}, seen=2)

    assert sheet_of(budget.edition_id).lines[0].spread == QUARTERS


@pytest.mark.parametrize("part", [(2012, 1), (2010, 5), (2010, 0)])
def test_save_spread_of_a_part_that_is_not_the_budgets_is_refused(budget, line, part):
    with pytest.raises(Stale):
        save(budget, line, {part: Decimal(1)})

    assert not Spread.objects.exists()


def test_save_spread_of_a_budget_in_years_is_refused():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})

    with pytest.raises(Stale):
        save(budget, line, QUARTERS)

    assert not Spread.objects.exists()


def test_save_spread_by_a_stranger_is_refused(budget, line):
    with pytest.raises(Refused):
        save_spread(budget, line.pk, QUARTERS, by=make_user(), seen=2)

    assert not Spread.objects.exists()


def test_save_budget_head_never_loses_a_spread(budget, line):
    save(budget, line, QUARTERS)
    budget.refresh_from_db()
    head = head_of(budget, rhythm=Rhythm.QUARTER)

    for lost in ({"rhythm": Rhythm.MONTH}, {"basis": AmountBasis.WHOLE_PERIOD, "first_year": 2010}):
        with pytest.raises(Refused):
            save_budget_head(budget, replace(head, **lost), by=writer_of(budget.edition), seen=2)

    assert Spread.objects.count() == 4
    assert Budget.objects.get().rhythm == Rhythm.QUARTER


def test_delete_line_leaves_its_spread_in_the_trail(budget, line):
    save(budget, line, QUARTERS)

    delete_line(budget, line.pk, by=writer_of(budget.edition), seen=3)

    assert not Spread.objects.exists()
    assert Event.objects.latest("pk").before["spread 2010/1"] == "125.00"


def test_copy_budget_carries_rules_kinds_and_spread(budget, line):
    rules = make_rule_set()
    Budget.objects.filter(pk=budget.pk).update(rule_set=rules)
    BudgetLine.objects.update(category="salary", contribution="hours", annual_pay=430_000)
    save(budget, line, QUARTERS)
    source = budget.edition
    tillaeg = Edition.objects.create(agreement=source.agreement, number=1, kind=source.kind, title="Tillæg")

    for edition in (tillaeg, make_edition()):
        copy_budget(source, edition, initiatives={}, by=writer_of(source))

        copy = sheet_of(edition.pk)
        assert (copy.rules.number, copy.rhythm) == (1, Rhythm.QUARTER)
        (words,) = copy.lines
        assert (words.category, words.contribution, words.calculation.annual_pay) == (
            "salary",
            "hours",
            430_000,
        )
        assert words.spread == QUARTERS
    assert Spread.objects.count() == 12
