"""Saving printed sums, calculations and what columns hold."""

from dataclasses import replace
from decimal import Decimal

import pytest

from agreements.terms.actions.conflict import Conflict
from budgets.actions.heads import HEAD_WORDS, Head, Payer
from budgets.actions.save_budget_head import save_budget_head
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.save_printed_sums import save_printed_sums
from budgets.enums import AmountBasis, Table
from budgets.models import Allocation, Budget, BudgetLine, Expense, StatedTotal
from budgets.shapes import Printed
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_budget, make_line, make_yearly_budget, payers_of, writer_of
from tests.make.people import make_member

pytestmark = pytest.mark.django_db
YEAR = (str(Table.EXPENDITURE), None, 2010)
D = Decimal


def save(budget, sums, seen=None, by=None):
    seen = budget.version if seen is None else seen
    return save_printed_sums(budget, sums, by=by or writer_of(budget.edition), seen=seen)


def head_of(budget: Budget, **changes) -> Head:
    payers = tuple(Payer(row.pk, row.name) for row in budget.financiers.all())
    return replace(Head(**{name: getattr(budget, name) for name in HEAD_WORDS}, payers=payers), **changes)


def test_printed_sum_is_saved_changed_and_taken_away_each_with_its_event():
    budget = make_budget()

    budget = save(budget, {YEAR: Printed(D(100), "trykfejl")})
    row = StatedTotal.objects.get()
    assert (row.amount, row.explanation, row.year, row.financier_id) == (D(100), "trykfejl", 2010, None)

    budget = save(budget, {YEAR: Printed(D(200))})
    assert StatedTotal.objects.get().amount == 200
    budget = save(budget, {YEAR: Printed(None)})
    assert not StatedTotal.objects.exists()
    assert budget.version == 4
    events = Event.objects.filter(verb="change_printed_sums").order_by("pk")
    assert [event.after.get("stated expenditure, 2010") for event in events] == [
        "100.00 trykfejl",
        "200.00",
        None,
    ]


def test_printed_sum_that_is_there_already_is_not_saved_again():
    budget = save(make_budget(), {YEAR: Printed(D(100))})

    assert save(budget, {YEAR: Printed(D("100.00"))}).version == budget.version
    assert Event.objects.filter(verb="change_printed_sums").count() == 1


def test_printed_sum_of_an_older_version_is_a_conflict():
    budget = make_budget()

    with pytest.raises(Conflict):
        save(budget, {YEAR: Printed(D(100))}, seen=7)

    assert not StatedTotal.objects.exists()


def test_printed_sum_of_another_year_or_payer_is_stale():
    budget, other = make_budget(), make_budget()

    for place in ((str(Table.EXPENDITURE), None, 2012), (str(Table.FINANCING), payers_of(other)[0], None)):
        with pytest.raises(Stale):
            save(budget, {place: Printed(D(100))})

    assert not StatedTotal.objects.exists()


def test_printed_sum_from_somebody_without_the_right_is_refused():
    budget = make_budget()

    with pytest.raises(Refused):
        save(budget, {YEAR: Printed(D(100))}, by=make_member())

    assert not StatedTotal.objects.exists()


def test_save_line_keeps_its_printed_sum_and_calculation_in_the_trail():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 100}, {(2010, 0): 100})
    payer = payers_of(budget)[0]
    entry = LineEntry(
        details={"units": D(2), "unit_price": D(50)}, printed={None: Printed(D(90)), payer: Printed(D(100))}
    )

    save_line(budget, line.pk, entry, by=writer_of(budget.edition), seen=line.version)

    row = BudgetLine.objects.get()
    assert (row.units, row.unit_price, row.times) == (D(2), D(50), None)
    event = Event.objects.filter(verb="save_budget_line").order_by("pk").last()
    assert event.after["stated expenditure"] == "90.00"
    assert event.after[f"stated financing, financier {payer}"] == "100.00"
    assert event.after["units"] == "2"


def test_payer_with_a_printed_sum_is_not_removed():
    budget = make_budget()
    payer = payers_of(budget)[1]
    budget = save(budget, {(str(Table.FINANCING), payer, None): Printed(D(100))})

    with pytest.raises(Refused):
        save_budget_head(
            budget,
            head_of(budget, payers=head_of(budget).payers[:1]),
            by=writer_of(budget.edition),
            seen=budget.version,
        )

    assert StatedTotal.objects.get().financier_id == payer


def test_year_with_a_printed_sum_is_not_taken_out():
    budget = save(make_budget(), {YEAR: Printed(D(100))})

    with pytest.raises(Refused, match="2010"):
        save_budget_head(
            budget, head_of(budget, first_year=2011), by=writer_of(budget.edition), seen=budget.version
        )

    assert Budget.objects.get().first_year == 2010


def test_column_for_the_period_follows_the_periods_first_year():
    budget = make_yearly_budget()

    save_budget_head(
        budget, head_of(budget, first_year=2012), by=writer_of(budget.edition), seen=budget.version
    )

    for model in (Expense, Allocation, StatedTotal):
        assert set(model.objects.values_list("year", flat=True)) == {2012}


def test_amounts_of_several_years_do_not_become_one_column():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 5, 2011: 5})

    with pytest.raises(Refused, match="2011"):
        save_budget_head(
            budget,
            head_of(budget, basis=AmountBasis.WHOLE_PERIOD),
            by=writer_of(budget.edition),
            seen=budget.version,
        )

    assert Budget.objects.get().basis == AmountBasis.BY_YEAR
