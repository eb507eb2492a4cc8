"""Budgets as figures for the checks: a sheet made by hand, without a database."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from budgets.enums import AmountBasis
from budgets.money import Grid, GridLine, Totals, totals
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine
from budgets.shapes import Calculation, Rules
from partnerships.problem import Problem

YEARS = (2013, 2014)
CITY = SheetFinancier(1, "Nordby Kommune", 11)
STATE = SheetFinancier(2, "Ministeriet", 22, is_grantor=True)
RULES = Rules("Puljen", 1)


def kroner(amounts: dict[Any, Any]) -> dict[Any, Decimal]:
    return {place: Decimal(amount) for place, amount in amounts.items()}


def calculated(units: Any, price: Any, unit_name: str = "timer", **more: Any) -> Calculation:
    """Give units × price; None is left out."""
    figures = [None if figure is None else Decimal(figure) for figure in (units, price)]
    return Calculation(figures[0], unit_name, figures[1], **more)


def make_sheet(*lines: dict[str, Any], **fields: Any) -> Sheet:
    """Give a budget of 2013 and 2014 that the city and the state pay.

    A line is its words, with `expenses` {year: kroner} and `paid` {(year, payer): kroner}.
    """
    words, figures = [], []
    for key, given in enumerate(lines, 1):
        line = {"text": f"Linje {key}", **given}
        expenses, paid = kroner(line.pop("expenses", {})), kroner(line.pop("paid", {}))
        line["spread"] = kroner(line.get("spread", {}))
        figures.append(GridLine(key, expenses, paid))
        words.append(SheetLine(key, key, 1, initiative_id=None, initiative="", labels={}, **line))
    basis = fields.get("basis", AmountBasis.BY_YEAR)
    columns = YEARS if basis == AmountBasis.BY_YEAR else YEARS[:1]
    times = len(YEARS) if basis == AmountBasis.PER_YEAR else 1
    values = {"title": "Budget", "note": "", "price_level_year": 2013, "years": YEARS}
    return Sheet(
        key=1,
        edition_id=1,
        version=1,
        financiers=(CITY, STATE),
        lines=tuple(words),
        grid=Grid(columns, (CITY.key, STATE.key), tuple(figures), times),
        **values | fields,
    )


def found(
    check: Callable[[Sheet, Totals], list[Problem]], *lines: dict[str, Any], **fields: Any
) -> list[tuple[str, str, str]]:
    """Give (code, weight, field) of what the check says of such a budget."""
    sheet = make_sheet(*lines, **fields)
    return [(told.code, told.severity.value, told.field) for told in check(sheet, totals(sheet.grid))]


def sentences(
    check: Callable[[Sheet, Totals], list[Problem]], *lines: dict[str, Any], **fields: Any
) -> list[str]:
    """Give what the check says, with plain spaces."""
    sheet = make_sheet(*lines, **fields)
    told = check(sheet, totals(sheet.grid))
    return [problem.sentence.replace("\N{NO-BREAK SPACE}", " ") for problem in told]
