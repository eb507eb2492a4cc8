"""Adding, deleting and moving lines; creating a budget and changing its head."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from agreements.terms.actions.conflict import Conflict
from budgets.actions.add_line import add_line
from budgets.actions.create_budget import create_budget
from budgets.actions.delete_line import delete_line
from budgets.actions.heads import Head, Payer
from budgets.actions.move_line import move_line
from budgets.actions.save_budget_head import save_budget_head
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Budget, BudgetLine, Expense, Financier
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_budget, make_edition, make_line, payers_of, writer_of

pytestmark = pytest.mark.django_db


def head_of(budget: Budget, **changes) -> Head:
    payers = tuple(Payer(row.pk, row.name) for row in Financier.objects.filter(budget=budget))
    head = Head(budget.title, budget.first_year, budget.last_year, budget.note, None, payers)
    return replace(head, **changes)


def texts(budget: Budget) -> list[str]:
    return list(BudgetLine.objects.filter(budget=budget).values_list("text", flat=True))


def test_create_budget_ties_payers_to_the_parties_they_are_named_after():
    edition = make_edition()
    city = edition.agreement.owner
    head = Head("Budget", 2013, 2015, payers=(Payer(None, city.name), Payer(None, "Fonden")))

    budget = create_budget(edition, head, by=writer_of(edition))

    payers = Financier.objects.filter(budget=budget).values_list("name", "party_id", "order")
    assert list(payers) == [(city.name, city.pk, 0), ("Fonden", None, 1)]
    assert budget.years == (2013, 2014, 2015)
    assert list(Event.objects.order_by("pk").values_list("verb", flat=True)) == [
        "create_budget",
        "add_financier",
        "add_financier",
    ]


def test_create_budget_twice_is_refused():
    budget = make_budget()

    with pytest.raises(Stale):
        create_budget(budget.edition, head_of(budget), by=writer_of(budget.edition))

    assert Budget.objects.count() == 1


@pytest.mark.parametrize(
    "head",
    [
        Head("Budget", 2015, 2013, payers=(Payer(None, "Kommunen"),)),
        Head("Budget", 13, 15, payers=(Payer(None, "Kommunen"),)),
        Head("Budget", 2013, 2025, payers=(Payer(None, "Kommunen"),)),
        Head("", 2013, 2015, payers=(Payer(None, "Kommunen"),)),
        Head("Budget", 2013, 2015, payers=()),
        Head("Budget", 2013, 2015, payers=(Payer(None, "Kommunen"), Payer(None, "kommunen"))),
        Head("Budget", 2013, 2015, payers=tuple(Payer(None, f"Fond {n}") for n in range(13))),
    ],
)
def test_create_budget_with_a_head_that_is_none_is_refused(head):
    edition = make_edition()

    with pytest.raises(ValidationError):
        create_budget(edition, head, by=writer_of(edition))

    assert not Budget.objects.exists()


def test_save_budget_head_renames_adds_and_orders_payers():
    budget = make_budget()
    first, second = payers_of(budget)
    names = dict(Financier.objects.values_list("pk", "name"))
    exchanged = (Payer(second, names[first]), Payer(first, names[second]), Payer(None, "Fonden"))

    save_budget_head(budget, head_of(budget, payers=exchanged), by=writer_of(budget.edition), seen=1)

    rows = Financier.objects.filter(budget=budget).values_list("pk", "name")[:2]
    assert list(rows) == [(second, names[first]), (first, names[second])]
    assert Financier.objects.count() == 3


def test_save_budget_head_never_loses_money_with_a_column():
    budget = make_budget()
    make_line(budget, "Mentorer", {2011: 500}, {(2010, 1): 500})
    by = writer_of(budget.edition)
    one_payer = head_of(budget).payers[:1]

    with pytest.raises(Refused):
        save_budget_head(budget, head_of(budget, payers=one_payer), by=by, seen=1)
    with pytest.raises(Refused) as refusal:
        save_budget_head(budget, head_of(budget, last_year=2010), by=by, seen=1)

    assert "2011" in refusal.value.args[0]
    budget.refresh_from_db()
    assert (budget.last_year, budget.version, Financier.objects.count()) == (2011, 1, 2)


def test_save_budget_head_seen_in_an_older_version_is_a_conflict():
    budget = make_budget()
    by = writer_of(budget.edition)
    save_budget_head(budget, head_of(budget, title="Først"), by=by, seen=1)

    with pytest.raises(Conflict) as refusal:
        save_budget_head(budget, head_of(budget, title="Sidst"), by=by, seen=1)

    assert refusal.value.row.title == "Først"


def test_add_line_stands_last():
    budget = make_budget()
    by = writer_of(budget.edition)

    for text in ("Første", "Anden", "Tredje"):
        add_line(budget, text, by=by)

    assert texts(budget) == ["Første", "Anden", "Tredje"]


def test_add_line_to_a_full_budget_is_refused(monkeypatch):
    budget = make_budget()
    rows = [BudgetLine(edition=budget.edition, budget=budget, text="Linje", order=n) for n in range(500)]
    BudgetLine.objects.bulk_create(rows)

    with pytest.raises(ValidationError):
        add_line(budget, "Linje 501", by=writer_of(budget.edition))

    assert BudgetLine.objects.count() == 500


def test_move_line_changes_places_with_its_neighbour_only():
    budget = make_budget()
    by = writer_of(budget.edition)
    lines = [add_line(budget, text, by=by) for text in "ABCD"]

    move_line(budget, lines[2].pk, by=by, up=True)
    assert texts(budget) == ["A", "C", "B", "D"]
    move_line(budget, lines[0].pk, by=by, up=False)
    assert texts(budget) == ["C", "A", "B", "D"]
    move_line(budget, lines[3].pk, by=by, up=False)
    assert texts(budget) == ["C", "A", "B", "D"]


def test_delete_line_takes_its_amounts_and_leaves_them_in_the_trail():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})

    delete_line(budget, line.pk, by=writer_of(budget.edition), seen=line.version)

    assert not BudgetLine.objects.exists()
    assert not Expense.objects.exists()
    event = Event.objects.latest("pk")
    assert (event.verb, event.before["expense 2010"], event.after) == ("delete_budget_line", "500.00", {})


def test_delete_line_that_somebody_changed_is_a_conflict():
    budget = make_budget()
    line = make_line(budget, "Mentorer", {2010: 500})
    by = writer_of(budget.edition)
    save_line(budget, line.pk, LineEntry(expenses={2010: Decimal(600)}), by=by, seen=2)

    with pytest.raises(Conflict):
        delete_line(budget, line.pk, by=by, seen=2)

    assert Expense.objects.get().amount == 600
