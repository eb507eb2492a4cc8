"""The sums a source prints beside those we compute (source-documents.md N3; rules.md 9, B-01 to B-03)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.enums import Table
from budgets.money import NOTHING, ROUNDING, Totals
from budgets.queries.sheets import Sheet
from budgets.shapes import Stated
from partnerships.danish.amounts import format_amount, format_difference


@dataclass(frozen=True)
class Compared:
    """A printed sum, what it is called, what the amounts (or the printed parts) give, and of how many summands.

    `is_of_printed` says that it is held against the printed sums it should be the sum of, as a reader would do.
    """

    stated: Stated
    label: str
    computed: Decimal
    summands: int
    is_of_printed: bool = False

    @property
    def difference(self) -> Decimal:
        """What is printed minus what is computed, in kroner."""
        return self.stated.amount - self.computed

    @property
    def is_rounding(self) -> bool:
        """Whether it is off by no more than a krone for each summand, but off (B-03)."""
        return NOTHING < abs(self.difference) <= ROUNDING * self.summands

    @property
    def is_wrong(self) -> bool:
        """Whether it is off by more than rounding."""
        return abs(self.difference) > ROUNDING * self.summands

    @property
    def words(self) -> dict[str, str]:
        """The values of a sentence about it, in Danish form."""
        return {
            "label": self.label,
            "printed": _amount(self.stated.amount),
            "computed": _amount(self.computed),
            "difference": format_difference(self.difference),
        }


def compare_stated(sheet: Sheet, sums: Totals) -> list[Compared]:
    """Give every printed sum beside its computed one, in the order they are printed."""
    return [compare(sheet, stated, sums) for stated in sheet.stated]


def compare(sheet: Sheet, stated: Stated, sums: Totals) -> Compared:
    """Give one sum beside its computed one."""
    return Compared(stated, _label(sheet, stated), _computed(stated, sums), _summands(sheet, stated))


def column_sums(sheet: Sheet) -> list[Stated]:
    """Give every sum of a year or of the whole that a source can print: as printed, or nought where none is."""
    printed = {stated.place: stated for stated in sheet.stated}
    payers = [payer.key for payer in sheet.financiers]
    tables = [(Table.EXPENDITURE, None), *((Table.FINANCING, payer) for payer in payers)]
    if len(payers) > 1:
        tables.append((Table.FINANCING, None))
    places = [
        (str(table), None, payer, year) for table, payer in tables for year in (*sheet.grid.years, None)
    ]
    return [
        printed.get(place) or Stated(place[0], NOTHING, payer=place[2], year=place[3]) for place in places
    ]


def compare_wholes(sheet: Sheet, compared: list[Compared]) -> list[Compared]:
    """Give each printed sum of a whole beside the sum of its parts as printed (computed where none is printed).

    Only those of which some part is printed otherwise than it computes: the rest is said by `compare_stated`.
    """
    found = []
    for whole in compared:
        if whole.stated.line is None and whole.stated.year is None:
            parts = [part for part in compared if _is_part(part.stated, whole.stated)]
            shift = sum((part.difference for part in parts), NOTHING)
            if shift:
                total = whole.computed + shift
                found.append(Compared(whole.stated, whole.label, total, whole.summands, is_of_printed=True))
    return found


def _label(sheet: Sheet, stated: Stated) -> str:
    """Give what a sum is called in a table and in a sentence."""
    if stated.line is not None:
        words = next(line for line in sheet.lines if line.key == stated.line)
        if stated.payer is None:
            return _("“%(line)s”, udgift i alt") % {"line": words.text}
        text = words.labels.get(stated.payer) or words.text
        return _("“%(line)s”, %(payer)s i alt") % {"line": text, "payer": _payer(sheet, stated)}
    values = {
        "payer": _payer(sheet, stated),
        "year": sheet.column(stated.year) if stated.year else _("i alt"),
    }
    if stated.table == Table.EXPENDITURE:
        return _("Udgifter %(year)s") % values
    return (
        _("%(payer)s %(year)s") % values if stated.payer is not None else _("Finansiering %(year)s") % values
    )


def _amount(amount: Decimal) -> str:
    return format_amount(amount, decimals=2 if amount % 1 else 0)


def _payer(sheet: Sheet, stated: Stated) -> str:
    return next((payer.name for payer in sheet.financiers if payer.key == stated.payer), "")


def _computed(stated: Stated, sums: Totals) -> Decimal:
    line, payer, year = stated.line, stated.payer, stated.year
    if line is not None:
        return sums.lines[line].expense if payer is None else sums.lines[line].financiers[payer]
    if payer is not None:
        return sums.financiers[payer] if year is None else sums.allocations[year, payer]
    if stated.table == Table.EXPENDITURE:
        return sums.expense if year is None else sums.expenses[year]
    return sums.financed_total if year is None else sums.financed[year]


def _summands(sheet: Sheet, stated: Stated) -> int:
    return len(sheet.grid.years) if stated.line is not None else len(sheet.lines)


def _is_part(stated: Stated, whole: Stated) -> bool:
    """Whether a sum is one of those that the whole adds up: lines of their table and payer, payers of the financing."""
    if stated.table != whole.table:
        return False
    if whole.table == Table.FINANCING and whole.payer is None:
        return stated.payer is not None and stated.line is None and stated.year is None
    return stated.line is not None and stated.payer == whole.payer
