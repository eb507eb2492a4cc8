"""Reads a line of the grid as people type it; what is ambiguous is asked about and never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.actions.save_line import LineEntry
from budgets.money import Grid
from partnerships.danish.amounts import (
    AmbiguousAmount,
    AmountError,
    format_amount,
    format_difference,
    parse_amount,
)
from partnerships.danish.figures import format_figure
from partnerships.danish.text import clean_text
from partnerships.validators.texts import refuse_personal_number

TEXT = "tekst"
VERSION = "version"
YES = "ja"  # value "<cell>:<amount in kr.>"
NO = "nej"  # value "<cell>"
MOST_LETTERS = 200


def expense_name(year: int) -> str:
    """Give the field name of a year's expense."""
    return f"u-{year}"


def allocation_name(year: int, financier: int) -> str:
    """Give the field name of what a financier pays in a year."""
    return f"b-{year}-{financier}"


@dataclass(frozen=True)
class Doubt:
    """A cell whose text can mean several things; `guess` is offered, when there is one."""

    name: str
    typed: str
    guess: Decimal | None


@dataclass(frozen=True)
class LineInput:
    """A line as typed, and the entry it means when nothing is doubtful or wrong."""

    seen: int
    text: str
    typed: dict[str, str]  # every cell by field name, as it is to stand in the row again
    entry: LineEntry | None
    doubts: tuple[Doubt, ...] = ()
    errors: dict[str, str] = field(default_factory=dict)  # field name -> Danish sentence
    rejected: str = ""  # the cell whose guess was turned down: the focus goes there


def read_line(posted: Mapping[str, str], grid: Grid) -> LineInput:
    """Read what was posted of one line of `grid`; a cell that was not posted is left as it is.

    A guess answered with yes is taken only if the cell still says what was asked about.
    """
    reader = _Reader(posted)
    expenses = {year: reader.cell(name) for year in grid.years if (name := expense_name(year)) in posted}
    allocations = {
        (year, financier): reader.cell(name)
        for year in grid.years
        for financier in grid.financiers
        if (name := allocation_name(year, financier)) in posted
    }
    text = reader.line_text()
    is_clear = not reader.doubts and not reader.errors
    return LineInput(
        seen=version_in(posted),
        text=text,
        typed=reader.typed,
        entry=LineEntry(text=text, expenses=expenses, allocations=allocations) if is_clear else None,
        doubts=tuple(reader.doubts),
        errors=reader.errors,
        rejected=posted.get(NO, ""),
    )


class _Reader:
    """Reads cell by cell and gathers what is to be asked and mended."""

    def __init__(self, posted: Mapping[str, str]) -> None:
        self.posted = posted
        self.typed: dict[str, str] = {}
        self.doubts: list[Doubt] = []
        self.errors: dict[str, str] = {}
        self.confirmed, _colon, self.amount = posted.get(YES, "").partition(":")

    def line_text(self) -> str:
        text = " ".join(clean_text(self.posted.get(TEXT, "")).split())
        if not text:
            self.errors[TEXT] = _("Skriv, hvad pengene går til.")
        elif len(text) > MOST_LETTERS:
            self.errors[TEXT] = _("Teksten er for lang. Skriv højst %(most)s tegn.") % {"most": MOST_LETTERS}
        try:
            refuse_personal_number(text)
        except ValidationError as error:
            self.errors[TEXT] = error.messages[0]
        return text

    def cell(self, name: str) -> Decimal | None:
        text = self.posted[name].strip()
        self.typed[name] = text
        try:
            return parse_amount(text)
        except AmbiguousAmount as doubt:
            return self._settle(name, doubt)
        except AmountError as error:
            self.errors[name] = str(error)
        return None

    def _settle(self, name: str, doubt: AmbiguousAmount) -> Decimal | None:
        if doubt.guess is None or self.posted.get(NO) == name:
            self.errors[name] = str(doubt)
            return None
        if self.confirmed == name and _decimal(self.amount) == doubt.guess:
            self.typed[name] = shown(doubt.guess)
            return doubt.guess
        self.doubts.append(Doubt(name, doubt.text, doubt.guess))
        return None


def version_in(posted: Mapping[str, str]) -> int:
    """Give the version that was seen; 0, which no row has, when the post names none."""
    text = posted.get(VERSION, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def shown(amount: Decimal | None) -> str:
    """Give an amount as it stands in a cell: "1.500.000", with øre only when there are some; "" for nothing."""
    if amount is None:
        return ""
    return format_amount(amount, decimals=2 if amount % 1 else 0, unit="")


def shown_left(amount: Decimal) -> str:
    """Give what is left as it stands in a cell: below nought with the minus sign that differences have."""
    return format_difference(amount, unit="") if amount < 0 else shown(amount)


def shown_percent(percent: Decimal | None) -> str:
    """Give a percentage of difference with its sign and two decimals: "−21,50"; "" for None."""
    if percent is None:
        return ""
    sign = "+" if percent > 0 else "\N{MINUS SIGN}" if percent < 0 else ""
    return f"{sign}{format_figure(abs(percent), 2)}"


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
