"""The arithmetic: exact values of document 003, and that order never matters."""

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.money import Grid, GridLine, share, totals
from tests.make.budgets import TABLE_1

CITY, STATE = 1, 2
D = Decimal


def grid_of(*lines: GridLine, years: tuple[int, ...] = (2010, 2011)) -> Grid:
    return Grid(years, (CITY, STATE), lines)


def table_1() -> Grid:
    lines = [
        GridLine(
            key,
            {2010: D(first), 2011: D(second)},
            {(2010, payer + 1): D(paid_first), (2011, payer + 1): D(paid_second)},
        )
        for key, (_text, first, second, payer, paid_first, paid_second, _label) in enumerate(TABLE_1)
    ]
    return grid_of(*lines)


def test_table_1_of_document_003_adds_up_to_the_computed_figures():
    sums = totals(table_1())

    assert sums.expenses == {2010: D(13_266_668), 2011: D(18_600_000)}
    assert sums.expense == D(31_866_668)
    assert sums.allocations[2010, CITY] == D(11_766_667)
    assert sums.allocations[2011, CITY] == D(17_100_000)
    assert sums.allocations[2010, STATE] == D(1_500_000)
    assert sums.allocations[2011, STATE] == D(1_500_000)
    assert sums.financiers == {CITY: D(28_866_667), STATE: D(3_000_000)}
    assert sums.financed == {2010: D(13_266_667), 2011: D(18_600_000)}
    assert sums.financed_total == D(31_866_667)


def test_table_1_of_document_003_has_the_right_row_totals_where_the_printed_ones_are_wrong():
    sums = totals(table_1())

    assert [line.expense for line in sums.lines.values()] == [
        D(2_000_000),
        D(4_700_000),
        D(18_000_000),
        D(4_166_668),
        D(800_000),
        D(1_000_000),
        D(400_000),
        D(200_000),
        D(600_000),
    ]


def test_table_1_of_document_003_gives_the_ministry_9_41_percent():
    sums = totals(table_1())

    assert sums.shares == {CITY: D("90.59"), STATE: D("9.41")}
    assert sums.uncovered_share == 0


def test_one_krone_on_a_line_is_rounding_and_not_uncovered():
    sums = totals(table_1())

    assert sums.rounding == {2010: D(1), 2011: D(0)}
    assert sums.uncovered == {2010: D(0), 2011: D(0)}
    assert (sums.rounding_total, sums.uncovered_total) == (D(1), D(0))


@pytest.mark.parametrize(
    ("paid", "uncovered", "rounding"),
    [("99", 0, 1), ("98.99", "1.01", 0), ("101", 0, -1), ("102", -2, 0), ("100", 0, 0), ("99.50", 0, "0.50")],
)
def test_a_gap_is_either_uncovered_or_rounding(paid, uncovered, rounding):
    sums = totals(grid_of(GridLine(7, {2010: D(100)}, {(2010, CITY): D(paid)})))

    assert sums.lines[7].uncovered[2010] == D(uncovered)
    assert sums.lines[7].rounding[2010] == D(rounding)


def test_roundings_of_many_lines_do_not_become_uncovered():
    lines = [GridLine(key, {2010: D("33.34")}, {(2010, CITY): D("33.33")}) for key in range(300)]
    sums = totals(grid_of(*lines))

    assert sums.uncovered_total == 0
    assert sums.rounding_total == D(3)


def test_gaps_that_even_out_stay_on_their_lines():
    lacking = GridLine(1, {2010: D(500)}, {(2010, CITY): D(200)})
    having = GridLine(2, {2010: D(100)}, {(2010, STATE): D(400)})
    sums = totals(grid_of(lacking, having))

    assert sums.uncovered[2010] == 0
    assert sums.lines[1].uncovered[2010] == D(300)
    assert sums.lines[2].uncovered[2010] == D(-300)


def test_uncovered_money_has_its_part_of_the_whole():
    sums = totals(grid_of(GridLine(1, {2010: D(200)}, {(2010, CITY): D(150)})))

    assert sums.shares == {CITY: D("75.00"), STATE: D("0.00")}
    assert sums.uncovered_share == D("25.00")


def test_cells_outside_the_grid_do_not_count():
    line = GridLine(1, {2009: D(5), 2010: D(1)}, {(2010, 99): D(8), (2009, CITY): D(8)})
    sums = totals(grid_of(line))

    assert (sums.expense, sums.financed_total, sums.lines[1].uncovered_total) == (D(1), 0, 0)


def test_an_empty_grid_is_nought_everywhere():
    sums = totals(grid_of())

    assert (sums.expense, sums.financed_total, sums.uncovered_total, sums.uncovered_share) == (0, 0, 0, 0)
    assert sums.shares == {CITY: 0, STATE: 0}


def test_share_of_nothing_is_nothing():
    assert share(D(5), D(0)) == 0


amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
lines = st.builds(
    GridLine,
    st.just(0),
    st.dictionaries(st.sampled_from([2010, 2011]), amounts),
    st.dictionaries(st.tuples(st.sampled_from([2010, 2011]), st.sampled_from([CITY, STATE])), amounts),
)


def keyed(found: list[GridLine]) -> list[GridLine]:
    return [GridLine(key, line.expenses, line.allocations) for key, line in enumerate(found)]


@given(st.lists(lines, max_size=12), st.randoms(use_true_random=False))
def test_totals_are_the_same_whatever_the_order_of_lines_and_cells(
    found: list[GridLine], dice: random.Random
):
    ordered = keyed(found)
    mixed = [
        GridLine(line.key, _shuffled(line.expenses, dice), _shuffled(line.allocations, dice))
        for line in ordered
    ]
    dice.shuffle(mixed)

    assert totals(grid_of(*mixed)) == totals(grid_of(*ordered))


def _shuffled(cells: dict, dice: random.Random) -> dict:
    pairs = list(cells.items())
    dice.shuffle(pairs)
    return dict(pairs)


@given(st.lists(lines, max_size=12))
def test_every_way_of_adding_gives_the_same_sum_and_no_float(found: list[GridLine]):
    grid = grid_of(*keyed(found))
    sums = totals(grid)

    assert sums.expense == sum(line.expense for line in sums.lines.values()) == sum(sums.expenses.values())
    assert sums.financed_total == sum(sums.financed.values()) == sum(sums.financiers.values())
    assert sums.expense - sums.financed_total == sums.uncovered_total + sums.rounding_total
    figures = [sums.expense, sums.financed_total, sums.uncovered_total, *sums.expenses.values()]
    assert not [figure for figure in [*figures, *sums.shares.values()] if not isinstance(figure, Decimal)]
