"""Undoing one's own last save of a line: everything it changed, and nothing when somebody saved since."""

from decimal import Decimal

import pytest

from budgets.actions.move_line import move_line
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.undo_line import undo_line
from budgets.models import Budget, BudgetLine
from budgets.shapes import Printed
from partnerships import trail
from partnerships.enums import Role
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_budget, make_line, payers_of, writer_of
from tests.make.people import make_member

pytestmark = pytest.mark.django_db


def stored(line: BudgetLine) -> dict:
    values = trail.snapshot(BudgetLine.objects.get(pk=line.pk))
    return {name: value for name, value in values.items() if name != "version"}


@pytest.fixture
def budget() -> Budget:
    return make_budget()


@pytest.fixture
def line(budget: Budget) -> BudgetLine:
    state = payers_of(budget)[1]
    return make_line(
        budget, "Mentorer", {2010: 500}, {(2010, 1): "499.50"}, labels={state: "Støtte til mentorer"}
    )


def everything(budget: Budget) -> LineEntry:
    city, state = payers_of(budget)
    return LineEntry(
        text="Mentorkorps",
        expenses={2010: None, 2011: Decimal(7)},
        allocations={(2010, state): Decimal(3), (2011, city): Decimal(0)},
        labels={state: "Andet navn"},
        details={"units": Decimal("34.50"), "unit_name": "personer", "note": "Ny note"},
        printed={None: Printed(Decimal(900), "rundet op"), state: Printed(Decimal(5))},
    )


def test_undo_gives_back_everything_the_save_changed(budget: Budget, line: BudgetLine) -> None:
    by, before = writer_of(budget.edition), stored(line)
    saved = save_line(budget, line.pk, everything(budget), by=by, seen=line.version)

    undone = undo_line(budget, line.pk, by=by, seen=saved.version)

    assert stored(line) == before
    assert undone.version == saved.version + 1
    assert Event.objects.filter(verb="save_budget_line", subject_id=str(line.pk)).count() == 3


def test_undo_of_undo_is_the_save_again(budget: Budget, line: BudgetLine) -> None:
    by = writer_of(budget.edition)
    saved = save_line(budget, line.pk, everything(budget), by=by, seen=line.version)
    after = stored(line)

    undone = undo_line(budget, line.pk, by=by, seen=saved.version)
    undo_line(budget, line.pk, by=by, seen=undone.version)

    assert stored(line) == after


def test_what_somebody_else_saved_since_is_not_undone(budget: Budget, line: BudgetLine) -> None:
    by = writer_of(budget.edition)
    other = make_member(party=budget.edition.agreement.owner, role=Role.MUNICIPAL_ECONOMIST)
    mine = save_line(budget, line.pk, everything(budget), by=by, seen=line.version)
    theirs = save_line(budget, line.pk, LineEntry(text="Deres"), by=other, seen=mine.version)
    before = stored(line)

    for user, seen in ((by, mine.version), (by, theirs.version)):
        with pytest.raises(Stale):
            undo_line(budget, line.pk, by=user, seen=seen)

    assert stored(line) == before


def test_a_line_that_was_only_added_or_moved_has_nothing_to_undo(budget: Budget, line: BudgetLine) -> None:
    by = writer_of(budget.edition)
    make_line(budget, "Anden")
    saved = save_line(budget, line.pk, LineEntry(text="Ny"), by=by, seen=line.version)
    move_line(budget, line.pk, by=by, up=False)

    undo_line(budget, line.pk, by=by, seen=saved.version)

    assert stored(line)["text"] == "Mentorer"
    with pytest.raises(Stale):
        undo_line(budget, line.pk, by=by, seen=1)


def test_who_may_not_write_the_budget_may_not_undo(budget: Budget, line: BudgetLine) -> None:
    stranger, before = make_member(role=Role.MUNICIPAL_COORDINATOR), stored(line)

    with pytest.raises(Refused):
        undo_line(budget, line.pk, by=stranger, seen=line.version)

    assert stored(line) == before
