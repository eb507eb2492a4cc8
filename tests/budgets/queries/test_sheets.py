"""Budgets read whole, and read back from facts."""

from decimal import Decimal

import pytest

from agreements.annexes import tell
from budgets.money import totals
from budgets.queries.from_facts import sheet_from_facts
from budgets.queries.proposals import proposal_for
from budgets.queries.sheets import sheet_of, sheets_of
from partnerships.danish import clock
from tests.make.budgets import make_budget, make_edition, make_line, make_table_1, payers_of

pytestmark = pytest.mark.django_db


def test_sheet_of_reads_words_and_figures_as_decimals():
    budget = make_budget()
    city, state = payers_of(budget)
    make_line(budget, "Mentorer", {2010: "1723.50"}, {(2011, 1): 7}, labels={state: "Støtte"})

    sheet = sheet_of(budget.edition_id)

    (line,), (figures,) = sheet.lines, sheet.grid.lines
    assert [payer.key for payer in sheet.financiers] == [city, state]
    assert (line.text, line.labels, sheet.period) == ("Mentorer", {state: "Støtte"}, "2010–2011")
    assert figures.expenses == {2010: Decimal("1723.50")}
    assert figures.allocations == {(2011, state): Decimal(7)}
    assert {type(amount) for amount in [*figures.expenses.values(), *figures.allocations.values()]} == {
        Decimal
    }


def test_sheets_of_nothing_is_one_question(queries_of):
    edition = make_edition()

    assert queries_of(lambda: sheets_of([edition.pk])) == 1
    assert sheets_of([edition.pk]) == {}


def test_sheet_from_facts_has_the_same_totals_as_the_rows_it_was_told_from():
    budget = make_table_1()
    living = sheet_of(budget.edition_id)

    read = sheet_from_facts(tell([budget.edition_id])[budget.edition_id]["budget"].facts)

    assert [line.text for line in read.lines] == [line.text for line in living.lines]
    assert totals(read.grid).expenses == totals(living.grid).expenses
    assert list(totals(read.grid).financiers.values()) == list(totals(living.grid).financiers.values())
    assert totals(read.grid).rounding == totals(living.grid).rounding


def test_sheet_from_facts_of_no_budget_is_none():
    assert sheet_from_facts({}) is None


def test_proposal_without_dates_is_this_year():
    edition = make_edition()

    proposal = proposal_for(edition)

    assert (proposal.first_year, proposal.last_year) == (clock.today().year, clock.today().year)
    assert list(proposal.payers) == list(edition.participations.values_list("name", flat=True))
