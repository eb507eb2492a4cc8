"""Value types of *how much*."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from partnerships.danish.amounts import format_amount
from partnerships.danish.figures import NO_BREAK_SPACE, format_figure

ORE = Decimal("0.01")


@dataclass(frozen=True)
class Calculation:
    """How a line's amount was found: 34 persons x 1.723,50 kr. x 48 weeks, and what was assumed (N7)."""

    units: Decimal | None = None
    unit_name: str = ""
    unit_price: Decimal | None = None  # kr.
    times: Decimal | None = None
    times_name: str = ""
    assumptions: str = ""

    @property
    def product(self) -> Decimal | None:
        """The amount in kroner, half up to the øre; None while a figure is missing that the words call for."""
        if self.units is None or self.unit_price is None or (self.times is None and self.times_name):
            return None
        factor = Decimal(1) if self.times is None else self.times
        return (self.units * self.unit_price * factor).quantize(ORE, rounding=ROUND_HALF_UP)

    @property
    def words(self) -> str:
        """The calculation as it is written: "34 personer × 1.723,50 kr. × 48 uger = 2.812.752 kr."; "" for none."""
        factors = [
            _measured(self.units, self.unit_name),
            "" if self.unit_price is None else _kroner(self.unit_price),
            _measured(self.times, self.times_name),
        ]
        written = " × ".join(factor for factor in factors if factor)
        return f"{written} = {_kroner(self.product)}" if self.product is not None else written


def _measured(figure: Decimal | None, name: str) -> str:
    return "" if figure is None else f"{format_figure(figure)}{NO_BREAK_SPACE}{name}".strip()


def _kroner(amount: Decimal) -> str:
    return format_amount(amount, decimals=2 if amount % 1 else 0)


NO_CALCULATION = Calculation()


Spot = tuple[int, int, int | None]  # line, year, payer; no payer is the expense


SheetCell = str | Decimal | date  # of a foreign sheet; an empty cell is ""


Place = tuple[str, int | None, int | None, int | None]  # table, line, payer, year


@dataclass(frozen=True)
class Stated:
    """A sum that the source prints: of a line, of a year (never both), or of the whole; `payer` in the financing only.

    `line` and `payer` are the keys of the sheet.
    """

    table: str
    amount: Decimal
    line: int | None = None
    payer: int | None = None
    year: int | None = None
    explanation: str = ""

    @property
    def place(self) -> Place:
        """Which sum it is: table, line, payer, year."""
        return self.table, self.line, self.payer, self.year


@dataclass(frozen=True)
class Printed:
    """A printed sum as typed, in kroner, and why it differs; None is no sum."""

    amount: Decimal | None
    explanation: str = ""
