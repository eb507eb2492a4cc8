"""Budgets as sheets, made without a database: by hand, and by hypothesis."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from budgets.money import Grid, GridLine
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine
from budgets.shapes import Calculation
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


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Give any budget of up to three years, three payers and five lines."""
    years = tuple(range(2013, 2013 + draw(st.integers(1, 3))))
    payers = tuple(draw(st.lists(WORDS, max_size=3, unique=True)))
    places = [(year, payer) for year in years for payer in range(1, len(payers) + 1)]
    line = st.tuples(
        WORDS,
        st.dictionaries(st.sampled_from(years), AMOUNTS),
        st.dictionaries(st.sampled_from(places), AMOUNTS) if places else st.just({}),
    )
    return make_sheet(draw(st.lists(line, max_size=5)), years, payers)
