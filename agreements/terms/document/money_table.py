"""How much room a table of money takes, and so whether it is set upright, across the page, or denser.

Measured is what an annexed part tells in the shape of templates/budgets/document.html: years, groups of lines, totals.
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from partnerships.danish.amounts import format_amount

UPRIGHT, ACROSS = 158, 240  # mm between the margins
TEXT = 48  # mm that the text column must have
GAP = 4  # mm between columns
DIGIT, POINT = 1.87, 0.9  # mm at 8.8 pt
MOST_PAYERS = 4
ROWS_UPRIGHT, ROWS_ACROSS = 28, 16  # rows that surely fit on one page


@dataclass(frozen=True)
class Fit:
    """How a money table is set."""

    decimals: int
    is_across: bool
    is_dense: bool
    is_long: bool
    has_payer_columns: bool


def fit_of(data: dict[str, Any]) -> Fit:
    """Give the setting of an annexed money table; a value of another shape is upright."""
    decimals = 2 if any(decimal_of(amount) % 1 for amount in _amounts(data)) else 0
    columns = [data.get("totals", []), *(line["amounts"] for line in _lines(data))]
    widths = [max(_width(amount, decimals) for amount in column) for column in zip(*columns, strict=False)]
    total = _width(data.get("total", ""), decimals)
    needed = TEXT + sum(widths) + total + GAP * (len(widths) + 1)
    across = needed > UPRIGHT
    rows = len(_lines(data)) + 2 * len(data.get("groups", []))
    payers = len(data.get("financiers", []))
    room = 0.5 * (ACROSS if across else UPRIGHT)
    return Fit(
        decimals,
        across,
        needed > ACROSS,
        rows > (ROWS_ACROSS if across else ROWS_UPRIGHT),
        payers <= MOST_PAYERS and payers * (total + GAP) <= room,
    )


def decimal_of(amount: str) -> Decimal:
    """Give the amount of a decimal string; an empty or unreadable one counts as nothing."""
    try:
        return Decimal(amount or "0")
    except InvalidOperation:
        return Decimal(0)


def shown(amount: str) -> str:
    """Give an amount as in a sentence: "2.800.000 kr.", with øre only when there are any."""
    value = decimal_of(amount)
    return format_amount(value, decimals=2 if value % 1 else 0)


def _lines(data: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = [*data.get("groups", []), data.get("expenditure") or {}]
    return [line for block in blocks for line in block.get("lines", [])]


def _amounts(data: dict[str, Any]) -> list[str]:
    rows = [*_lines(data), *data.get("by_initiative", [])]
    return [data.get("total", ""), *(amount for row in rows for amount in row["amounts"])]


def _width(amount: str, decimals: int) -> float:
    text = format_amount(decimal_of(amount), decimals=decimals, unit="")
    return sum(POINT if letter in ".,–" else DIGIT for letter in text)
