"""A line as typed: rules.md 5.1's amounts in cells, doubts asked about, nothing guessed."""

from decimal import Decimal

import pytest

from budgets.forms.line import read_line, shown
from budgets.money import Grid

D = Decimal
GRID = Grid((2010, 2011), (7,))


def post(**cells) -> dict[str, str]:
    named = {name.replace("_", "-"): text for name, text in cells.items()}
    return {"tekst": "Mentorer", "version": "3", **named}


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.000.000", D(1_000_000)),
        ("1 000 000 kr.", D(1_000_000)),
        ("0,5 mio.", D(500_000)),
        ("½ mio. kr.", D(500_000)),
        ("3,7 mio. kr.", D(3_700_000)),
        ("450 t.kr.", D(450_000)),
        ("450 tkr.", D(450_000)),
        ("1.723,50 kr.", D("1723.50")),
        ("(25,8)", D("-25.80")),
        ("0", D(0)),
        ("", None),
        ("-", None),
        ("–", None),
    ],
)
def test_read_line_reads_amounts_as_people_write_them(typed, amount):
    line = read_line(post(u_2010=typed), GRID)

    assert line.entry is not None
    assert line.entry.expenses == {2010: amount}
    assert (line.doubts, line.errors) == ((), {})


@pytest.mark.parametrize(
    ("typed", "guess"),
    [("1.5 mio.", D(1_500_000)), ("0.5 mio.", D(500_000)), ("1,000,000", D(1_000_000)), ("1.50", D("1.50"))],
)
def test_read_line_asks_about_what_can_be_read_in_two_ways(typed, guess):
    line = read_line(post(u_2010=typed, b_2010_7="5"), GRID)

    assert line.entry is None
    assert [(doubt.name, doubt.typed, doubt.guess) for doubt in line.doubts] == [("u-2010", typed, guess)]
    assert line.typed == {"u-2010": typed, "b-2010-7": "5"}


def test_read_line_takes_a_guess_that_was_answered_with_yes():
    line = read_line(post(u_2010="1.5 mio.", ja="u-2010:1500000.00"), GRID)

    assert line.entry is not None
    assert line.entry.expenses == {2010: D(1_500_000)}
    assert line.typed["u-2010"] == "1.500.000"


def test_read_line_does_not_take_a_yes_to_another_figure():
    line = read_line(post(u_2010="2.5 mio.", ja="u-2010:1500000.00"), GRID)

    assert line.entry is None
    assert line.doubts[0].guess == D(2_500_000)


def test_read_line_with_two_doubts_takes_one_answer_at_a_time():
    line = read_line(post(u_2010="1.5 mio.", u_2011="2.5 mio.", ja="u-2010:1500000"), GRID)

    assert line.entry is None
    assert [doubt.name for doubt in line.doubts] == ["u-2011"]
    assert line.typed == {"u-2010": "1.500.000", "u-2011": "2.5 mio."}


def test_read_line_answered_with_no_says_how_to_write_it():
    line = read_line(post(u_2010="1.5 mio.", nej="u-2010"), GRID)

    assert (line.entry, line.doubts, line.rejected) == (None, (), "u-2010")
    assert "1.500.000" in line.errors["u-2010"]
    assert line.typed["u-2010"] == "1.5 mio."


@pytest.mark.parametrize("typed", ["tolv", "4.753.000 mio. kr.", "1,005", "1.00.000", "5 æbler", "ja" * 200])
def test_read_line_refuses_what_is_no_amount_with_a_sentence(typed):
    line = read_line(post(u_2010=typed), GRID)

    assert line.entry is None
    assert line.errors or line.doubts


@pytest.mark.parametrize("text", ["", "   ", "x" * 201])
def test_read_line_demands_a_text(text):
    line = read_line({"tekst": text, "version": "1", "u-2010": "5"}, GRID)

    assert (line.entry, list(line.errors)) == (None, ["tekst"])


def test_read_line_ignores_cells_that_are_not_in_the_grid():
    line = read_line(post(u_1999="5", b_2010_8="5", b_2010_7="6"), GRID)

    assert line.entry is not None
    assert (line.entry.expenses, line.entry.allocations) == ({}, {(2010, 7): D(6)})


@pytest.mark.parametrize("version", ["", "x", "²", "9" * 40])
def test_read_line_without_a_version_has_seen_nothing(version):
    assert read_line({"tekst": "A", "version": version}, GRID).seen == 0


def test_shown_keeps_ore_only_when_there_are_some():
    assert [shown(D("1000000.00")), shown(D("1723.50")), shown(None), shown(D(0))] == [
        "1.000.000",
        "1.723,50",
        "",
        "0",
    ]
