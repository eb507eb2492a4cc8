"""A budget read back from facts: what was sent or signed, shown in the same grid as the living rows."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from budgets.money import Grid, GridLine
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine


def sheet_from_facts(facts: Mapping[str, Any]) -> Sheet | None:
    """Give the sheet that the facts were told from (`budgets.document.told`), or None when they tell of no budget.

    Keys are places: payers are numbered in order, lines bear the identity they have in the facts.
    """
    if not facts:
        return None
    years, names = tuple(facts["years"]), facts["financiers"]
    spent = {line["line"]: _by_year(years, line["amounts"]) for line in facts["expenditure"]["lines"]}
    paid: dict[int, dict[tuple[int, int], Decimal]] = {line: {} for line in spent}
    for group in facts["groups"]:
        payer = names.index(group["financier"])
        for line in group["lines"]:
            amounts = _by_year(years, line["amounts"])
            paid[line["line"]].update({(year, payer): amount for year, amount in amounts.items()})
    return Sheet(
        key=0,
        edition_id=0,
        version=0,
        title=facts["title"],
        note=facts["note"],
        price_level_year=facts["price_level_year"],
        financiers=tuple(SheetFinancier(place, name, None) for place, name in enumerate(names)),
        lines=tuple(
            SheetLine(line["line"], line["line"], 0, line["text"], None, "", {})
            for line in facts["expenditure"]["lines"]
        ),
        grid=Grid(
            years,
            tuple(range(len(names))),
            tuple(GridLine(line, expenses, paid[line]) for line, expenses in spent.items()),
        ),
    )


def _by_year(years: tuple[int, ...], amounts: list[str]) -> dict[int, Decimal]:
    return {year: Decimal(amount) for year, amount in zip(years, amounts, strict=True) if amount}
