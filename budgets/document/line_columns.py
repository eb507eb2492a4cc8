"""What a line of a budget holds, column by column: the same list is written to a workbook and read from a sheet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django.utils.dates import MONTHS_3
from django.utils.translation import gettext as _

from budgets.enums import Category, Contribution, Rhythm
from budgets.models import Allocation, BudgetLine, StatedTotal
from budgets.money import GridLine
from budgets.queries.sheets import Sheet, SheetLine
from budgets.shapes import Stated

_CALCULATION = ("units", "unit_name", "unit_price", "annual_pay", "times", "times_name", "assumptions")
_SAID = ("category", "contribution", "legal_basis", "note")
TEXT = "text"
CODE = "code"
Value = Any  # text, a code, an initiative's key, or Decimal: kroner or a figure; "" and None are nothing


class Group(Enum):
    """What of a line a column holds."""

    TEXT = auto()
    EXPENSE = auto()  # key: the year
    PAID = auto()  # key: year, payer
    INITIATIVE = auto()
    DETAIL = auto()  # key: the field of the line
    HOURS = auto()  # of a year's work; the rule set's, told because the price of an hour is found by it
    LABEL = auto()  # key: the payer
    PRINTED = auto()  # key: the payer, None of the expenditure
    REASON = auto()  # key: as PRINTED
    SPREAD = auto()  # key: year, part of the year
    CODE = auto()


class Holds(Enum):
    """How the cells of a column are written and read."""

    WORDS = auto()
    AMOUNT = auto()
    FIGURE = auto()
    CATEGORY = auto()
    CONTRIBUTION = auto()
    INITIATIVE = auto()


_NOTHING: dict[Holds, Value] = {Holds.AMOUNT: None, Holds.FIGURE: None, Holds.INITIATIVE: None}


@dataclass(frozen=True)
class LineColumn:
    """A column: `name` is what is remembered of it, `head` what stands over it, `most` how many letters it takes."""

    group: Group
    name: str
    head: str
    holds: Holds = Holds.WORDS
    key: Any = None
    most: int = 0

    @property
    def is_of_grid(self) -> bool:
        """Whether the column holds kroner of the budget itself: a year's expense, or what a payer pays in it."""
        return self.group in (Group.EXPENSE, Group.PAID)


def text_column() -> LineColumn:
    """Give the column of the lines' texts, the first."""
    return LineColumn(Group.TEXT, TEXT, _("Linje"), most=_letters(BudgetLine, "text"))


def code_column() -> LineColumn:
    """Give the column of the lines' codes, the last."""
    return LineColumn(Group.CODE, CODE, _("Linjens kode (ret den ikke)"))


def amount_columns(sheet: Sheet) -> list[LineColumn]:
    """Give the columns of amounts in order: each year's expense, then its payers."""
    columns = []
    for year in sheet.grid.years:
        head = f"{_('Udgift')} {sheet.column(year)}"
        columns.append(LineColumn(Group.EXPENSE, f"expense {year}", head, Holds.AMOUNT, year))
        for payer in sheet.financiers:
            words = _("%(payer)s betaler") % {"payer": payer.name}
            head, name = f"{words} {sheet.column(year)}", f"paid {year} {payer.name}"
            columns.append(LineColumn(Group.PAID, name, head, Holds.AMOUNT, (year, payer.key)))
    return columns


def kind_columns() -> list[LineColumn]:
    """Give what kind of cost a line is, what it is paid with, and what it is for."""
    return [
        _detail("category", _("Slags udgift"), Holds.CATEGORY),
        _detail("contribution", _("Betales med"), Holds.CONTRIBUTION),
        LineColumn(Group.INITIATIVE, "initiative", _("Indsats"), Holds.INITIATIVE),
    ]


def calculation_columns() -> list[LineColumn]:
    """Give what an amount is calculated from."""
    return [
        _detail("units", _("Antal"), Holds.FIGURE),
        _detail("unit_name", _("Enhed")),
        _detail("unit_price", _("Pris pr. enhed i kr."), Holds.AMOUNT),
        _detail("annual_pay", _("Årsløn i kr."), Holds.AMOUNT),
        LineColumn(Group.HOURS, "annual hours", _("Timer på et årsværk"), Holds.FIGURE),
        _detail("times", _("Gange"), Holds.FIGURE),
        _detail("times_name", _("Gange hvad")),
    ]


def calculated_head() -> str:
    """Give the head of the column that reckons a line's calculation; it is not read."""
    return _("Beregnet i kr.")


def words_columns() -> list[LineColumn]:
    """Give what is said of a line in words."""
    return [
        _detail("assumptions", _("Forudsætninger")),
        _detail("legal_basis", _("Hjemmel")),
        _detail("note", _("Note")),
    ]


def label_columns(sheet: Sheet) -> list[LineColumn]:
    """Give what a line is called in the financing, payer by payer."""
    head, most = _("Navn i finansieringen fra %(payer)s"), _letters(Allocation, "label")
    return [
        LineColumn(Group.LABEL, f"label {payer.name}", head % {"payer": payer.name}, key=payer.key, most=most)
        for payer in sheet.financiers
    ]


def printed_columns(sheet: Sheet) -> list[LineColumn]:
    """Give the sums that a source prints of a line, of its expenditure and by payer, each with its explanation."""
    most = _letters(StatedTotal, "explanation")
    places: list[tuple[int | None, str, str]] = [(None, "", _("udgiften"))]
    places += [
        (payer.key, f" {payer.name}", _("det, %(payer)s betaler") % {"payer": payer.name})
        for payer in sheet.financiers
    ]
    columns = []
    for key, name, what in places:
        head = _("Trykt sum af %(what)s") % {"what": what}
        why = _("Forklaring på den trykte sum af %(what)s") % {"what": what}
        columns.append(LineColumn(Group.PRINTED, f"printed{name}", head, Holds.AMOUNT, key))
        columns.append(LineColumn(Group.REASON, f"reason{name}", why, key=key, most=most))
    return columns


def spread_columns(sheet: Sheet) -> list[LineColumn]:
    """Give the parts of each year that the budget is spread over; none of a budget in whole years."""
    return [
        LineColumn(
            Group.SPREAD,
            f"spread {year} {part}",
            f"{sheet.column(year)}, {part_name(sheet.rhythm, part)}",
            Holds.AMOUNT,
            (year, part),
        )
        for year in sheet.grid.years
        for part in sheet.parts
    ]


def line_columns(sheet: Sheet) -> list[LineColumn]:
    """Give all that a line holds, in the order of the workbook."""
    return [
        text_column(),
        *amount_columns(sheet),
        *kind_columns(),
        *calculation_columns(),
        *words_columns(),
        *label_columns(sheet),
        *printed_columns(sheet),
        *spread_columns(sheet),
    ]


def part_name(rhythm: str, part: int) -> str:
    """Give what a part of a year is called: "1. kvartal", "jan"."""
    return str(MONTHS_3[part]) if rhythm == Rhythm.MONTH else _("%(number)s. kvartal") % {"number": part}


@dataclass(frozen=True)
class HeldLine:
    """A line with all that it holds: {(group, key of the column): value}; what it has nothing of is not there."""

    words: SheetLine
    values: Mapping[tuple[Group, Any], Value]

    def value(self, column: LineColumn) -> Value:
        """Give what the line has in a column: text, code or key, or kroner; "" and None are nothing."""
        return self.values.get((column.group, column.key), _NOTHING.get(column.holds, ""))

    def shown(self, column: LineColumn) -> Value:
        """Give the same as it is to be read by people."""
        value = self.value(column)
        if column.holds == Holds.INITIATIVE:
            return self.words.initiative
        return told(column.holds, value)


def told(holds: Holds, value: Value) -> Value:
    """Give the words of a category or a contribution; anything else as it is."""
    if holds == Holds.CATEGORY:
        return str(Category(value).label) if value else ""
    return str(Contribution(value).label) if holds == Holds.CONTRIBUTION else value


def held_lines(sheet: Sheet) -> Iterator[HeldLine]:
    """Give the lines of a budget in order, each with all that it holds."""
    printed: dict[int | None, list[Stated]] = {}
    for stated in sheet.stated:
        printed.setdefault(stated.line, []).append(stated)
    for words, figures in zip(sheet.lines, sheet.grid.lines, strict=True):
        yield HeldLine(words, _values(words, figures, printed.get(words.key, [])))


def _values(words: SheetLine, figures: GridLine, printed: Iterable[Stated]) -> dict[tuple[Group, Any], Value]:
    own = words.calculation
    factors = {name: getattr(own, name) for name in _CALCULATION}
    said = {name: getattr(words, name) for name in _SAID}
    values: dict[tuple[Group, Any], Value] = {
        (Group.TEXT, None): words.text,
        (Group.INITIATIVE, None): words.initiative_id,
        (Group.HOURS, None): own.annual_hours,
    }
    for group, held in (
        (Group.EXPENSE, figures.expenses),
        (Group.PAID, figures.allocations),
        (Group.DETAIL, factors | said),
        (Group.LABEL, words.labels),
        (Group.PRINTED, {stated.payer: stated.amount for stated in printed}),
        (Group.REASON, {stated.payer: stated.explanation for stated in printed}),
        (Group.SPREAD, words.spread),
    ):
        values |= {(group, key): value for key, value in held.items()}
    return values


def _detail(field: str, head: str, holds: Holds = Holds.WORDS) -> LineColumn:
    most = _letters(BudgetLine, field) if holds == Holds.WORDS else 0
    return LineColumn(Group.DETAIL, f"detail {field}", head, holds, field, most)


def _letters(model: Any, field: str) -> int:
    return int(model._meta.get_field(field).max_length or 0)
