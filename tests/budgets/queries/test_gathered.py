"""What the answer to a save says of a budget whose silent lines are gathered is what the whole budget says."""

from dataclasses import replace
from decimal import Decimal
from itertools import product
from random import Random

import pytest

from agreements.terms.enums import Capacity
from budgets.enums import AmountBasis, Category, Contribution, Rhythm, Table
from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier, Spread, StatedTotal
from budgets.money import totals
from budgets.queries.gathered import GATHERED
from budgets.queries.lines import line_of
from budgets.queries.sheets import Sheet, sheet_of, sheet_of_budget
from budgets.views.base import drawn
from tests.make.budgets import make_budget, make_edition, make_line, make_printed_table_1, payers_of
from tests.make.money import make_rule_set

pytestmark = pytest.mark.django_db
ORE, KRONE = Decimal("0.01"), Decimal(1)
GAPS = (ORE, KRONE, KRONE + ORE, Decimal(5000))
KINDS = (
    *[{}] * 6,
    {"category": Category.SALARY},
    {"contribution": Contribution.VOLUNTEERS},
    {"units": Decimal(7), "unit_price": Decimal(100)},
)


def read_for(line: BudgetLine | int) -> Sheet:
    """Read the budget as the answer to a save of the line reads it."""
    found = BudgetLine.objects.get(pk=getattr(line, "pk", line))
    return sheet_of_budget(line_of(found.edition, found.pk).budget, found.pk)


def said_of(sheet: Sheet, line: int) -> dict:
    """Give all that the answer to a save of the line is drawn from."""
    said = drawn(sheet, {}, only=line, oob=True)
    sums = replace(said["sums"], lines={line: said["sums"].lines[line]})
    return {name: said[name] for name in ("grid", "pictures", "printed", "problems")} | {"sums": sums}


def amount(dice: Random) -> Decimal:
    most = dice.choice([1, 10**4, 10**8, 10**13])
    return Decimal(dice.randint(-most, most)).scaleb(-2)


def fill(budget: Budget, dice: Random, stranger: int) -> list[int]:
    """Give the budget other lines: most paid to the øre, some not, some with more than text and amounts; give their keys.

    Some cells are outside the grid: of a year before it, and of a stranger, who pays in another budget.
    """
    BudgetLine.objects.filter(budget=budget).delete()
    of, payers, years = {"edition_id": budget.edition_id}, payers_of(budget), (2009, *budget.columns)
    rows = BudgetLine.objects.bulk_create(
        BudgetLine(
            budget=budget,
            text=dice.choice(["Kurser", "Løn", "Diverse"]),
            order=order,
            **dice.choice(KINDS),
            **of,
        )
        for order in range(dice.randint(1, 8))
    )
    spent, paid = [], []
    for row, year in product(rows, years):
        own = {payer: amount(dice) for payer in payers if dice.random() < 0.7}
        gap = dice.choice([0] * 40 + [dice.choice((1, -1)) * gap for gap in GAPS])
        cells = own | ({stranger: Decimal(gap) or KRONE} if dice.random() < 0.2 else {})
        paid += [
            Allocation(line=row, year=year, financier_id=payer, amount=kroner, **of)
            for payer, kroner in cells.items()
        ]
        spent.append(Expense(line=row, year=year, amount=sum(own.values()) + gap, **of))
    # Money without a cost, and a cost without money.
    spent = [cell for cell in spent if dice.random() < 0.98]
    Expense.objects.bulk_create(spent)
    Allocation.objects.bulk_create(paid)
    return [row.pk for row in rows]


@pytest.mark.parametrize("basis", AmountBasis)
def test_what_is_said_of_any_budget_is_the_same_with_silent_lines_gathered(basis):
    budget, dice, gathered = make_budget(years=(2010, 2012), payers=3), Random(str(basis)), 0
    stranger = payers_of(make_budget(make_edition()))[0]
    Budget.objects.filter(pk=budget.pk).update(basis=basis)
    budget.refresh_from_db()

    for _round in range(12):
        key = dice.choice(fill(budget, dice, stranger))
        whole, read = sheet_of(budget.edition_id), read_for(key)

        assert said_of(read, key) == said_of(whole, key)
        gathered += len(whole.lines) - len(read.lines) + 1 if read.lines[-1].key == GATHERED else 0

    assert gathered > 12


def test_lines_that_even_each_other_out_are_not_gathered():
    budget = make_budget()
    shown = make_line(budget, "Kurser", {2010: 5}, {(2010, 0): 5})
    make_line(budget, "Mangler", {2010: 300}, {(2010, 0): 200})
    make_line(budget, "Har for meget", {2010: 100}, {(2010, 1): 200})
    make_line(budget, "Jævn", {2010: 70, 2011: 8}, {(2010, 1): 70, (2011, 0): 8})

    read = read_for(shown)

    assert [line.text for line in read.lines] == ["Kurser", "Mangler", "Har for meget", ""]
    rest = read.grid.lines[-1]
    assert rest.expenses == {2010: Decimal(70), 2011: Decimal(8)}
    assert totals(read.grid).expenses == {2010: Decimal(475), 2011: Decimal(8)}


def test_year_without_a_cost_and_year_without_a_payer_are_not_gathered():
    budget = make_budget()
    shown = make_line(budget, "Kurser")
    make_line(budget, "Uden betaler", {2010: 1})
    make_line(budget, "Uden udgift", {}, {(2010, 0): 1})

    assert [line.text for line in read_for(shown).lines] == ["Kurser", "Uden betaler", "Uden udgift"]


def test_spread_line_is_not_gathered():
    budget = make_budget()
    shown, spread = make_line(budget, "Kurser"), make_line(budget, "Fordelt", {2010: 9}, {(2010, 0): 9})
    Spread.objects.create(line=spread, edition=budget.edition, year=2010, part=1, amount=8)
    Budget.objects.filter(pk=budget.pk).update(rhythm=Rhythm.QUARTER)

    said = said_of(read_for(shown), shown.pk)

    assert said == said_of(sheet_of(budget.edition_id), shown.pk)
    assert [problem.code for problem in said["problems"]] == ["B-13"]


def test_printed_sums_are_held_against_every_line():
    budget = make_printed_table_1()
    # By two kroner: rounding of nine lines, an error of one.
    StatedTotal.objects.filter(budget=budget, table=Table.EXPENDITURE, line=None, year=2011).update(
        amount=18_600_002
    )
    shown = budget.lines.first().pk

    said = said_of(read_for(shown), shown)

    assert said == said_of(sheet_of(budget.edition_id), shown)
    assert "B-03" in {problem.code for problem in said["problems"]}


def test_rules_and_the_grantor_are_known_after_a_save():
    edition = make_edition()
    edition.participations.filter(capacity=Capacity.GRANTOR).update(order=0)
    budget = make_budget(edition)
    state = edition.participations.get(capacity=Capacity.GRANTOR)
    Financier.objects.filter(budget=budget, name=state.name).update(party=state.party)
    Budget.objects.filter(pk=budget.pk).update(rule_set=make_rule_set(co_financing_percent=25))
    payer = payers_of(budget).index(Financier.objects.get(party=state.party).pk)
    shown = make_line(budget, "Kurser", {2010: 100}, {(2010, payer): 100})
    make_line(budget, "Uden slags", {2010: 100}, {(2010, payer): 100})

    said = said_of(read_for(shown), shown.pk)

    assert said == said_of(sheet_of(budget.edition_id), shown.pk)
    assert {"B-05", "B-11"} <= {problem.code for problem in said["problems"]}
