"""Budgets as sheets, made without a database: by hand, and by hypothesis."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from budgets.enums import Category, Contribution, Rhythm, Table
from budgets.money import Grid, GridLine
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine
from budgets.shapes import Calculation, Stated
from partnerships.danish.text import clean_text

WORDS = st.text(min_size=1, max_size=20).map(lambda text: " ".join(clean_text(text).split())).filter(bool)
AMOUNTS = st.integers(-(10**9), 10**11).map(lambda ore: Decimal(ore).scaleb(-2))


def make_sheet(
    lines: list[tuple[str, dict[int, Any], dict[tuple[int, int], Any]]],
    years: tuple[int, ...] = (2013, 2014),
    payers: tuple[str, ...] = ("Kommunen", "Ministeriet"),
    **fields: Any,
) -> Sheet:
    """Give a sheet: each line its text, {year: kroner} and {(year, number of the payer from 1): kroner}."""
    times = fields.pop("times", 1)
    figures = tuple(
        GridLine(
            key,
            {year: Decimal(amount) for year, amount in spent.items()},
            {place: Decimal(amount) for place, amount in paid.items()},
        )
        for key, (_text, spent, paid) in enumerate(lines, 1)
    )
    calculation = fields.pop("calculation", Calculation())
    return Sheet(
        key=1,
        edition_id=1,
        version=1,
        title="Budget",
        note="",
        price_level_year=None,
        financiers=tuple(SheetFinancier(key, name, None) for key, name in enumerate(payers, 1)),
        lines=tuple(
            SheetLine(key, key, 3, text, None, "", {}, calculation)
            for key, (text, _spent, _paid) in enumerate(lines, 1)
        ),
        grid=Grid(years, tuple(range(1, len(payers) + 1)), figures, times),
        years=years,
        **fields,
    )


TEXTS = st.text(max_size=20).map(lambda text: clean_text(text).strip())
FIGURES = st.none() | st.integers(0, 10**6).map(lambda hundredths: Decimal(hundredths).scaleb(-2))
INITIATIVES = {7: "Fritidsjob", 8: "Natteravne", 9: "Natteravne"}
CALCULATIONS = st.builds(
    Calculation,
    FIGURES,
    TEXTS,
    FIGURES,
    FIGURES,
    TEXTS,
    TEXTS,
    FIGURES,
    st.sampled_from([None, Decimal(1720)]),
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Give any budget of up to three years, three payers and five lines, whose lines hold all that a line can hold."""
    years = tuple(range(2013, 2013 + draw(st.integers(1, 3))))
    payers = tuple(draw(st.lists(WORDS, max_size=3, unique=True)))
    places = [(year, payer) for year in years for payer in range(1, len(payers) + 1)]
    line = st.tuples(
        WORDS,
        st.dictionaries(st.sampled_from(years), AMOUNTS),
        st.dictionaries(st.sampled_from(places), AMOUNTS) if places else st.just({}),
    )
    rhythm = draw(st.sampled_from(Rhythm))
    sheet = make_sheet(draw(st.lists(line, max_size=5)), years, payers, rhythm=rhythm)
    lines = [draw(_whole(words, figures, sheet)) for words, figures in _pairs(sheet)]
    stated = [each for words, figures in _pairs(sheet) for each in draw(_printed(words.key, figures))]
    grid = replace(sheet.grid, lines=tuple(figures for _words, figures in lines))
    return replace(sheet, lines=tuple(words for words, _figures in lines), grid=grid, stated=tuple(stated))


def _pairs(sheet: Sheet) -> list[tuple[SheetLine, GridLine]]:
    return list(zip(sheet.lines, sheet.grid.lines, strict=True))


@st.composite
def _whole(draw: st.DrawFn, words: SheetLine, figures: GridLine, sheet: Sheet) -> tuple[SheetLine, GridLine]:
    paying = {payer for _year, payer in figures.allocations}
    parts = [(year, part) for year in sheet.grid.years for part in sheet.parts]
    initiative = draw(st.none() | st.sampled_from(sorted(INITIATIVES)))
    calculation = draw(CALCULATIONS)
    spent = dict(figures.expenses)
    if calculation.product is not None and draw(st.booleans()):
        spent[sheet.grid.years[0]] = calculation.product
    whole = replace(
        words,
        initiative_id=initiative,
        initiative=INITIATIVES.get(initiative, ""),
        labels={payer: label for payer in paying if (label := draw(TEXTS))},
        calculation=calculation,
        legal_basis=draw(TEXTS),
        note=draw(TEXTS),
        category=draw(st.sampled_from(["", *Category])),
        contribution=draw(st.sampled_from(Contribution)),
        spread=draw(st.dictionaries(st.sampled_from(parts), AMOUNTS, max_size=4)) if parts else {},
    )
    return whole, replace(figures, expenses=spent)


@st.composite
def _printed(draw: st.DrawFn, line: int, figures: GridLine) -> list[Stated]:
    payers = [None, *sorted({payer for _year, payer in figures.allocations})]
    return [
        Stated(
            Table.EXPENDITURE if payer is None else Table.FINANCING,
            draw(AMOUNTS),
            line,
            payer,
            explanation=draw(TEXTS),
        )
        for payer in payers
        if draw(st.booleans())
    ]
