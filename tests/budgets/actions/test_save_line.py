"""Saving a line: only what differs, never over somebody else's, never into what is frozen."""

from decimal import Decimal
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from agreements.terms.actions.conflict import Conflict
from agreements.terms.enums import State
from agreements.terms.models import Edition
from budgets.actions.add_line import add_line
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Allocation, BudgetLine, Expense
from budgets.shapes import Printed
from partnerships import trail
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_budget, make_line, payers_of, writer_of
from tests.make.people import make_member

pytestmark = pytest.mark.django_db
D = Decimal


def cells_of(line: BudgetLine) -> tuple[dict, dict]:
    spent = dict(Expense.objects.filter(line=line).values_list("year", "amount"))
    paid = Allocation.objects.filter(line=line).values_list("year", "financier_id", "amount")
    return spent, {(year, payer): amount for year, payer, amount in paid}


def test_save_line_stores_all_its_cells():
    budget = make_budget()
    city, state = payers_of(budget)

    line = make_line(budget, "Mentorer", {2010: 500, 2011: 600}, {(2010, 0): 500, (2011, 1): 600})

    assert cells_of(line) == ({2010: D(500), 2011: D(600)}, {(2010, city): D(500), (2011, state): D(600)})
    assert line.version == 2


def test_save_line_keeps_cells_that_are_not_named_and_empties_those_given_as_none():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500, 2011: 600}, {(2010, 0): 500})
    city, _state = payers_of(budget)

    entry = LineEntry(expenses={2010: None}, allocations={(2010, city): D(0)})
    saved = save_line(budget, line.pk, entry, by=writer_of(budget.edition), seen=2)

    assert cells_of(saved) == ({2011: D(600)}, {(2010, city): D(0)})


def test_save_line_without_changes_saves_nothing():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})
    events = Event.objects.count()

    same = LineEntry(text="Mentorer", expenses={2010: D("500.00"), 2011: None})
    saved = save_line(budget, line.pk, same, by=writer_of(budget.edition), seen=2)

    assert saved.version == 2
    assert Event.objects.count() == events


def test_save_line_leaves_an_event_with_the_cells_before_and_after():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})

    entry = LineEntry(text="Mentorstøtte", expenses={2010: D(700)})
    save_line(budget, line.pk, entry, by=writer_of(budget.edition), seen=2)

    event = Event.objects.latest("pk")
    assert (event.verb, event.chain) == ("save_budget_line", f"agreement:{budget.edition.agreement_id}")
    assert event.before == {"expense 2010": "500.00", "text": "Mentorer", "version": 2}
    assert event.after == {"expense 2010": "700.00", "text": "Mentorstøtte", "version": 3}


def test_save_line_that_somebody_saved_first_is_a_conflict_and_changes_nothing():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})
    by = writer_of(budget.edition)
    save_line(budget, line.pk, LineEntry(expenses={2010: D(600)}), by=by, seen=2)

    with pytest.raises(Conflict) as refusal:
        save_line(budget, line.pk, LineEntry(expenses={2010: D(700)}), by=by, seen=2)

    assert refusal.value.row == line
    assert refusal.value.row.version == 3
    assert cells_of(line) == ({2010: D(600)}, {})


def test_save_line_that_was_deleted_is_a_conflict_without_a_row():
    budget = make_budget()
    line = make_line(budget)
    BudgetLine.objects.filter(pk=line.pk).delete()

    with pytest.raises(Conflict) as refusal:
        save_line(budget, line.pk, LineEntry(text="Ny"), by=writer_of(budget.edition), seen=1)

    assert refusal.value.row is None


def test_save_line_without_text_is_refused():
    budget = make_budget()
    line = make_line(budget)

    with pytest.raises(ValidationError):
        save_line(budget, line.pk, LineEntry(text=""), by=writer_of(budget.edition), seen=line.version)

    assert BudgetLine.objects.get().text == "Koordinering"


def test_save_line_into_a_year_outside_the_budget_is_refused():
    budget = make_budget()
    line = make_line(budget)

    with pytest.raises(Stale):
        save_line(
            budget, line.pk, LineEntry(expenses={2015: D(1)}), by=writer_of(budget.edition), seen=line.version
        )

    assert not Expense.objects.exists()


def test_save_line_keeps_the_name_of_the_financing_on_new_years_too():
    budget = make_budget()
    city, _state = payers_of(budget)
    line = make_line(budget, "Støtte til barn", {}, {(2010, 0): 5}, labels={city: "Støtte"})

    entry = LineEntry(allocations={(2011, city): D(6)})
    save_line(budget, line.pk, entry, by=writer_of(budget.edition), seen=line.version)

    assert set(Allocation.objects.values_list("label", flat=True)) == {"Støtte"}


@pytest.mark.parametrize("role", [Role.MUNICIPAL_ECONOMIST, Role.INITIATIVE_LEAD])
def test_save_line_is_open_to_the_economists_and_initiative_leads_of_the_side_that_writes(role):
    budget = make_budget()
    line = make_line(budget)
    colleague = make_member(party=budget.edition.agreement.owner, role=role)

    saved = save_line(budget, line.pk, LineEntry(text="Ny tekst"), by=colleague, seen=line.version)

    assert saved.text == "Ny tekst"


def test_save_line_by_the_ministry_is_refused():
    budget = make_budget()
    line = make_line(budget)
    ministry = budget.edition.agreement.accesses.get(side="approver").party
    caseworker = make_member(party=ministry, role=Role.MINISTRY_CASEWORKER)

    with pytest.raises(Refused):
        save_line(budget, line.pk, LineEntry(text="Ny"), by=caseworker, seen=line.version)

    assert BudgetLine.objects.get().text == "Koordinering"


@pytest.mark.parametrize("state", [State.SUBMITTED, State.FOR_SIGNATURE])
def test_save_line_of_an_edition_that_is_under_way_is_refused(state):
    budget = make_budget()
    line = make_line(budget)
    frozen_at = None if state == State.SUBMITTED else clock.now()
    Edition.objects.filter(pk=budget.edition_id).update(state=state, frozen_at=frozen_at)

    with pytest.raises(Refused):
        save_line(budget, line.pk, LineEntry(text="Ny"), by=writer_of(budget.edition), seen=line.version)

    assert BudgetLine.objects.get().text == "Koordinering"


def test_the_database_itself_refuses_every_write_to_a_frozen_budget():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500}, {(2010, 0): 500})
    Edition.objects.filter(pk=budget.edition_id).update(state=State.FOR_SIGNATURE, frozen_at=clock.now())
    cell = {"edition_id": budget.edition_id, "line": line, "year": 2011, "amount": D(1)}
    attempts = (
        lambda: Expense.objects.update(amount=D(1)),
        lambda: Allocation.objects.update(amount=D(1)),
        lambda: Expense.objects.create(**cell),
        lambda: Allocation.objects.create(**cell, financier_id=payers_of(budget)[0]),
        lambda: Expense.objects.all().delete(),
        lambda: BudgetLine.objects.update(text="Andet"),
        lambda: type(budget).objects.update(title="Andet"),
        lambda: add_line(budget, "Ny", by=writer_of(budget.edition)),
    )

    for attempt in attempts:
        with pytest.raises((DatabaseError, Refused)), transaction.atomic():
            attempt()

    assert cells_of(line) == ({2010: D(500)}, {(2010, payers_of(budget)[0]): D(500)})
    assert BudgetLine.objects.get().text == "Mentorer"


def test_save_line_asks_the_same_number_of_questions_however_long_the_budget(queries_of):
    budget = make_budget()
    by, (city, _state) = writer_of(budget.edition), payers_of(budget)
    asked = {}
    for lines in (1, 3, 30):
        while BudgetLine.objects.count() < lines:
            line = make_line(budget, "Mentorer", {2010: 5}, {(2010, 0): 5})
        entry = LineEntry(text="Ny", expenses={2010: D(7)}, allocations={(2010, city): D(7)})
        act = partial(save_line, budget, line.pk, entry, by=by, seen=line.version)
        asked[lines] = queries_of(act)

    assert asked == dict.fromkeys((1, 3, 30), 10)


def test_save_line_tells_the_trail_the_cells_as_they_are_stored():
    budget = make_budget()
    (city, state), by = payers_of(budget), writer_of(budget.edition)
    paid = {(2010, 0): 500, (2011, 0): 500, (2010, 1): 7}
    line = make_line(budget, "Mentorer", {2010: 500, 2011: 600}, paid, labels={city: "Mentor"})
    before = trail.snapshot(BudgetLine.objects.get())
    entry = LineEntry(
        text="Mentorer og venner",
        expenses={2010: None, 2011: D("0.5")},
        allocations={(2010, city): D(4), (2010, state): None, (2011, state): D("1E+3")},
        labels={city: "Venner", state: "Staten"},
        printed={None: Printed(D(9), "Trykfejl")},
    )

    save_line(budget, line.pk, entry, by=by, seen=line.version)

    event, after = Event.objects.latest("id"), trail.snapshot(BudgetLine.objects.get())
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert event.before == {name: before[name] for name in changed & before.keys()}
    assert event.after == {name: after[name] for name in changed & after.keys()}
    assert event.after[f"financier {city}, 2011"] == "500.00 Venner"
    assert event.after[f"financier {state}, 2011"] == "1000.00 Staten"
    assert f"financier {state}, 2010" in changed - event.after.keys()


def test_save_line_reads_the_entry_from_the_columns_the_budget_has():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})
    told = []

    def read(columns):
        told.append((columns.years, columns.financiers))
        return LineEntry(expenses={columns.years[0]: D(700)})

    save_line(budget.edition, line.pk, read, by=writer_of(budget.edition), seen=2)

    assert told == [(budget.columns, tuple(payers_of(budget)))]
    assert cells_of(line)[0] == {2010: D(700)}
