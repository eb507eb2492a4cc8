"""Value types of *how much*."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from budgets.enums import Rhythm
from budgets.money import ORE, hourly_rate
from partnerships.danish.amounts import format_amount
from partnerships.danish.figures import NO_BREAK_SPACE, format_figure


@dataclass(frozen=True)
class Calculation:
    """How a line's amount was found: 34 persons x 1.723,50 kr. x 48 weeks, and what was assumed (N7).

    The price of an hour may be left to a year's pay and the hours that the rule set counts in a year (rules.md 2.6).
    """

    units: Decimal | None = None
    unit_name: str = ""
    unit_price: Decimal | None = None  # kr.
    times: Decimal | None = None
    times_name: str = ""
    assumptions: str = ""
    annual_pay: Decimal | None = None  # kr.
    annual_hours: Decimal | None = None

    @property
    def rate(self) -> Decimal | None:
        """What an hour costs by the year's pay, half up to the øre; None without pay or norm."""
        if self.annual_pay is None or not self.annual_hours:
            return None
        return hourly_rate(self.annual_pay, self.annual_hours)

    @property
    def price(self) -> Decimal | None:
        """What a unit costs: as written, else by the year's pay."""
        return self.rate if self.unit_price is None else self.unit_price

    @property
    def product(self) -> Decimal | None:
        """The amount in kroner, half up to the øre; None while a figure is missing that the words call for."""
        if self.units is None or self.price is None or (self.times is None and self.times_name):
            return None
        factor = Decimal(1) if self.times is None else self.times
        return (self.units * self.price * factor).quantize(ORE, rounding=ROUND_HALF_UP)

    @property
    def words(self) -> str:
        """The calculation as it is written: "34 personer × 1.723,50 kr. × 48 uger = 2.812.752 kr."; "" for none."""
        factors = [
            _measured(self.units, self.unit_name),
            "" if self.price is None else kroner(self.price),
            _measured(self.times, self.times_name),
        ]
        written = " × ".join(factor for factor in factors if factor)
        return f"{written} = {kroner(self.product)}" if self.product is not None else written

    @property
    def rate_words(self) -> str:
        """How the price of an hour was found: "430.000 kr. om året / 1.720 timer = 250 kr."; "" when it was not."""
        if self.rate is None or self.annual_pay is None or self.annual_hours is None:
            return ""
        return _("%(pay)s om året / %(hours)s timer = %(rate)s") % {
            "pay": kroner(self.annual_pay),
            "hours": format_figure(self.annual_hours),
            "rate": kroner(self.rate),
        }


def _measured(figure: Decimal | None, name: str) -> str:
    return "" if figure is None else f"{format_figure(figure)}{NO_BREAK_SPACE}{name}".strip()


def kroner(amount: Decimal) -> str:
    """Give an amount as it is said in a sentence: "30.000 kr.", with øre only when there are some."""
    return format_amount(amount, decimals=2 if amount % 1 else 0)


NO_CALCULATION = Calculation()


@dataclass(frozen=True)
class Rules:
    """What of a rule set a budget is checked against; None is a rule the funder does not have. Kroner, percent, hours."""

    name: str
    number: int
    forbidden: tuple[str, ...] = ()
    equipment_cap: Decimal | None = None
    mileage_cap: Decimal | None = None
    overhead_percent: Decimal | None = None
    annual_hours: Decimal | None = None
    co_financing_percent: Decimal | None = None
    co_financing_money_percent: Decimal | None = None
    co_financing_from: Decimal | None = None
    co_financing_bound: Decimal | None = None
    co_financing_percent_over: Decimal | None = None
    spread: str = Rhythm.YEAR

    def asks_co_financing(self, granted: Decimal) -> bool:
        """Tell whether others are to pay along with a grant of so many kroner."""
        return self.co_financing_from is None or granted >= self.co_financing_from

    def co_financing_of(self, granted: Decimal) -> Decimal | None:
        """Give the least that others pay along with a grant of so many kroner, in percent of all; None: nothing is asked."""
        if not self.asks_co_financing(granted):
            return None
        if self.co_financing_bound is not None and granted > self.co_financing_bound:
            return self.co_financing_percent_over
        return self.co_financing_percent

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"


@dataclass(frozen=True)
class Commitment:
    """What a payer has promised, in kroner: in all, and by year where that was said (rules.md 2.2)."""

    party_id: int
    amount: Decimal
    years: dict[int, Decimal] = field(default_factory=dict)


Spot = tuple[int, int, int | None]  # line, year, payer; no payer is the expense


@dataclass(frozen=True)
class Formula:
    """A cell of a foreign sheet whose formula was never reckoned: the file was not saved by a spreadsheet since."""

    text: str


SheetCell = str | Decimal | date | Formula  # of a foreign sheet; an empty cell is ""


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


class Difference(NamedTuple):
    """A value that differs: what it is, what is stored, what was typed or what a sheet says."""

    label: str
    stored: str
    mine: str


@dataclass(frozen=True)
class LineWords:
    """What a line of an approved budget, or one that is asked for, is called, and what kind of cost it is."""

    text: str
    category: str = ""


@dataclass(frozen=True)
class Measured:
    """A change held against the latest approved budget. Amounts are kroner by spot; a new line has a key below nought.

    `earlier` are the differences that were noted without approval since; `asked` are those of the change itself.
    """

    lines: Mapping[int, LineWords]
    payers: Mapping[int, str]
    approved: Mapping[Spot, Decimal]
    earlier: Mapping[Spot, Decimal]
    asked: Mapping[Spot, Decimal]
    changes_purpose: bool = False
    is_correction: bool = False


@dataclass(frozen=True)
class Purse:
    """An end of a move: a line (or a new one by its words), a year, and who pays there."""

    year: int
    payer: int
    line: int | None = None
    new: LineWords | None = None


@dataclass(frozen=True)
class Move:
    """Kroner that leave one purse for another; with no `source` the budget grows, with no `target` it shrinks."""

    amount: Decimal
    source: Purse | None
    target: Purse | None


@dataclass(frozen=True)
class Reason:
    """Why a change needs approval: which rule, what passes it, and the figures (kr.) that show it."""

    code: str
    what: str = ""
    year: int | None = None
    difference: Decimal = Decimal(0)
    earlier: Decimal = Decimal(0)
    approved: Decimal = Decimal(0)
    percent: Decimal | None = None
    amount: Decimal | None = None

    def kept(self) -> dict[str, Any]:
        """Give the reason as JSON values, amounts as decimal strings."""
        values = {**asdict(self)}
        return {
            name: str(value) if isinstance(value, Decimal) else value
            for name, value in values.items()
            if value not in ("", None)
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Reason":
        """Give the reason back from what `kept` gave."""
        figures = ("difference", "earlier", "approved", "percent", "amount")
        values: dict[str, Any] = {
            name: Decimal(value) if name in figures else value for name, value in kept.items()
        }
        return cls(**values)


@dataclass(frozen=True)
class LedgerRow:
    """A row of a ledger extract as it is booked: its number in the file, the approved line, kroner with use above nought."""

    number: int
    line: int
    booked_on: date
    amount: Decimal
    text: str = ""
    voucher: str = ""
