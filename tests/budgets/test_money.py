"""The arithmetic: exact values of document 003, and that order never matters."""

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.money import Grid, GridLine, hourly_rate, part_of, share, shares_of, spread_evenly, totals
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


KRONER = st.decimals(min_value=-(10**11), max_value=10**11, places=2)


@given(st.lists(st.decimals(min_value=-100, max_value=10**11, places=2), min_size=1, max_size=13))
def test_shares_that_stand_together_sum_to_exactly_100_and_are_off_by_less_than_a_hundredth(parts):
    shares = shares_of(parts)

    whole = sum(max(part, 0) for part in parts)
    assert sum(shares) == (100 if whole else 0)
    assert all(each == each.quantize(D("0.01")) >= 0 for each in shares)
    exact = [max(part, 0) * 100 / whole if whole else D(0) for part in parts]
    assert all(abs(each - wanted) < D("0.010001") for each, wanted in zip(shares, exact, strict=True))


@pytest.mark.parametrize(
    ("parts", "shares"),
    [
        (["1", "1", "1"], ["33.34", "33.33", "33.33"]),
        (["12.345", "87.655"], ["12.35", "87.65"]),
        (["28866667", "3000000", "0"], ["90.59", "9.41", "0.00"]),
        (["5", "-1"], ["100.00", "0.00"]),
        (["0", "0"], ["0", "0"]),
    ],
)
def test_share_of_each_part(parts, shares):
    assert shares_of([D(part) for part in parts]) == tuple(map(D, shares))


def test_share_that_is_named_alone_is_rounded_half_up():
    assert share(D(3_000_000), D(31_866_667)) == D("9.41")
    assert [share(part, D(100_000)) for part in (D(12_345), D(87_655))] == [D("12.35"), D("87.66")]


def test_payers_and_what_is_uncovered_are_shown_as_a_whole():
    paid = {(2010, CITY): D(1), (2010, STATE): D(1)}
    sums = totals(grid_of(GridLine(1, {2010: D("4.50")}, paid)))

    assert (*sums.shares.values(), sums.uncovered_share) == (D("22.22"), D("22.22"), D("55.56"))
    assert sum(sums.shares.values()) + sums.uncovered_share == 100


@given(KRONER, st.sampled_from([4, 12]))
def test_spread_evenly_differs_by_at_most_an_ore(amount, parts):
    spread = spread_evenly(amount, parts)

    assert sum(spread) == amount
    assert max(spread) - min(spread) <= D("0.01")


@pytest.mark.parametrize(
    ("amount", "parts", "spread"),
    [
        ("100", 4, ("25.00", "25.00", "25.00", "25.00")),
        ("100.01", 4, ("25.01", "25.00", "25.00", "25.00")),
        ("-100.03", 4, ("-25.01", "-25.01", "-25.01", "-25.00")),
        ("0", 4, ("0", "0", "0", "0")),
        ("1", 12, (*["0.09"] * 4, *["0.08"] * 8)),
    ],
)
def test_spread_evenly_gives_the_first_parts_what_does_not_divide(amount, parts, spread):
    assert spread_evenly(D(amount), parts) == tuple(map(D, spread))


@pytest.mark.parametrize(
    ("pay", "hours", "rate"),
    [
        ("430000", "1720", "250.00"),
        ("500000", "1720", "290.70"),
        ("450000.10", "1800", "250.00"),
        ("9", "1800", "0.01"),
        ("8.99", "1800", "0.00"),
    ],
)
def test_hourly_rate_is_a_years_pay_by_the_norm_half_up_to_the_ore(pay, hours, rate):
    assert hourly_rate(D(pay), D(hours)) == D(rate)


def test_hourly_rate_of_no_hours_is_refused():
    with pytest.raises(ValueError, match="no hours"):
        hourly_rate(D(1), D(0))


@given(st.sets(st.integers(0, 8)))
def test_parts_of_a_grid_add_up_to_the_whole(keys):
    grid = table_1()
    rest = {line.key for line in grid.lines} - keys

    mine, others, whole = totals(part_of(grid, keys)), totals(part_of(grid, rest)), totals(grid)

    assert mine.expense + others.expense == whole.expense
    assert mine.financed_total + others.financed_total == whole.financed_total
    assert {year: mine.expenses[year] + others.expenses[year] for year in grid.years} == whole.expenses
