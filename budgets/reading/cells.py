"""One cell of a sheet as a value of a budget line, or the sentence that says what is wrong with it."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.document.line_columns import Group, Holds, LineColumn, Value
from budgets.enums import Category, Contribution
from budgets.forms.details import MOST_UNITS
from budgets.money import ORE
from budgets.reading.table import amount_of, not_reckoned, text_of
from budgets.shapes import Formula, SheetCell
from partnerships.danish.amounts import AmbiguousAmount, AmountError
from partnerships.danish.text import fold
from partnerships.validators.texts import refuse_personal_number

_NOISE = Decimal("0.000001")  # what a spreadsheet's binary figures may be off


class CellError(Exception):
    """What is wrong with a cell, as a sentence for the user."""


class CellReader:
    """Reads the cells of an agreement's budget. `initiatives` are {key: name}, `initiative_of` those the lines have now."""

    def __init__(self, initiatives: Mapping[int, str], initiative_of: Mapping[int, int | None]) -> None:
        self.initiative_of = initiative_of
        self.initiatives: dict[str, list[int]] = {}
        for key, name in initiatives.items():
            self.initiatives.setdefault(_plain(name), []).append(key)

    def read(self, cell: SheetCell, column: LineColumn, line: int) -> Value:
        """Give the cell's value; `line` is the key of the row's line, 0 for a new one. Raises CellError."""
        if isinstance(cell, Formula):
            raise CellError(not_reckoned())
        if column.holds == Holds.AMOUNT:
            return _amount(cell)
        if column.holds == Holds.FIGURE:
            return _figure(cell)
        text = text_of(cell)
        if column.holds == Holds.CATEGORY:
            return _chosen(text, Category, "")
        if column.holds == Holds.CONTRIBUTION:
            return _chosen(text, Contribution, str(Contribution.MONEY))
        if column.holds == Holds.INITIATIVE:
            return self._initiative(text, line)
        return _words(text, column)

    def _initiative(self, text: str, line: int) -> int | None:
        if not text:
            return None
        found = self.initiatives.get(_plain(text), [])
        if not found:
            raise CellError(
                _("Aftalen har ingen indsats, der hedder det. Skriv navnet, som det står i aftalen.")
            )
        if len(found) == 1:
            return found[0]
        if self.initiative_of.get(line) in found:
            return self.initiative_of[line]
        raise CellError(
            _("Flere indsatser hedder det. Lad cellen stå tom, og vælg indsatsen på linjens side.")
        )


def _amount(cell: SheetCell) -> Decimal | None:
    try:
        return amount_of(cell)
    except (AmbiguousAmount, AmountError) as error:
        raise CellError(str(error)) from error


def _figure(cell: SheetCell) -> Decimal | None:
    """Give a figure with at most two decimals, which unlike an amount is never rounded."""
    figure = _amount(cell)
    if isinstance(cell, Decimal) and abs(cell - cell.quantize(ORE, ROUND_HALF_UP)) > _NOISE:
        raise CellError(_("Tallet har for mange decimaler. Skriv højst to."))
    if figure is not None and abs(figure) > MOST_UNITS:
        raise CellError(_("Tallet er for stort. Skriv et mindre tal."))
    return figure


def _chosen(text: str, choices: type[Category] | type[Contribution], nothing: str) -> str:
    if not text:
        return nothing
    known = {_plain(str(label)): value for value, label in choices.choices}
    if _plain(text) not in known:
        one_of = "; ".join(str(label) for _value, label in choices.choices)
        raise CellError(_("Det kan der ikke stå. Skriv en af disse: %(one_of)s.") % {"one_of": one_of})
    return str(known[_plain(text)])


def _words(text: str, column: LineColumn) -> str:
    words = " ".join(text.split()) if column.group == Group.TEXT else text
    if column.group == Group.TEXT and not words:
        raise CellError(_("Skriv, hvad pengene går til."))
    if len(words) > column.most:
        raise CellError(_("Teksten er for lang. Skriv højst %(most)s tegn.") % {"most": column.most})
    try:
        refuse_personal_number(words)
    except ValidationError as error:
        raise CellError(error.messages[0]) from error
    return words


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
