"""The lines that a sheet holds, row by row, with what is wrong named beside the row."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.document.workbook import SUM_CODE
from budgets.forms.line import MOST_LETTERS
from budgets.queries.sheets import Sheet
from budgets.reading.columns import CODE, TEXT, Target, targets_of
from budgets.reading.table import Row, Table, amount_of, text_of
from partnerships.danish.amounts import AmbiguousAmount, AmountError
from partnerships.danish.text import fold
from partnerships.validators.texts import refuse_personal_number

_SUM = re.compile(r"(?:.* )?i ?alt\b.*|(?:sub)?total|sum|samlet(?: budget)?")


@dataclass(frozen=True)
class ReadLine:
    """A line as the sheet has it; a cell that is None is empty there, one whose column is not read is not there.

    `key` and `seen` come from the line's code, nought when it has none.
    """

    row: int
    text: str
    expenses: dict[int, Decimal | None]
    allocations: dict[tuple[int, int], Decimal | None]
    key: int = 0
    seen: int = 0


@dataclass(frozen=True)
class RowProblem:
    """What is to be mended in the sheet: the row, the column's head ("" for the row itself), and how."""

    row: int
    head: str
    sentence: str


@dataclass(frozen=True)
class LinesRead:
    """All that was found: lines in order, rows passed over as sums (row, text), and what is to be mended."""

    lines: tuple[ReadLine, ...]
    sums: tuple[tuple[int, str], ...]
    problems: tuple[RowProblem, ...]


def read_lines(table: Table, places: Mapping[str, int], sheet: Sheet) -> LinesRead:
    """Read the lines; `places` says which column holds what, by the names of `targets_of(sheet)`."""
    reader = _Reader(table, places, sheet)
    lines = tuple(reader.lines())
    return LinesRead(lines, tuple(reader.sums), tuple(reader.problems))


class _Reader:
    def __init__(self, table: Table, places: Mapping[str, int], sheet: Sheet) -> None:
        self.table, self.places = table, places
        self.amounts = [target for target in targets_of(sheet) if target.is_amount and target.name in places]
        self.sums: list[tuple[int, str]] = []
        self.problems: list[RowProblem] = []
        self.keys: set[int] = set()

    def lines(self) -> Iterator[ReadLine]:
        for row in self.table.rows:
            text, code = " ".join(self._said(row, TEXT).split()), self._said(row, CODE)
            if code == SUM_CODE or (not code and _SUM.fullmatch(fold(text))):
                self.sums.append((row.number, text))
                continue
            amounts = {target: self._amount(row, target) for target in self.amounts}
            if text or any(amount is not None for amount in amounts.values()):
                self._check_text(row, text)
                yield self._line(row, text, code, amounts)

    def _line(self, row: Row, text: str, code: str, amounts: Mapping[Target, Decimal | None]) -> ReadLine:
        key, seen = _code(code)
        if key and key in self.keys:
            self._tell(
                row,
                "",
                _("Linjens kode står to gange i arket. Slet den ene kode, så bliver rækken en ny linje."),
            )
        self.keys.add(key)
        return ReadLine(
            row.number,
            text,
            {target.year: amount for target, amount in amounts.items() if target.payer is None},
            {
                (target.year, target.payer): amount
                for target, amount in amounts.items()
                if target.payer is not None
            },
            key,
            seen,
        )

    def _said(self, row: Row, name: str) -> str:
        return text_of(row.cells[self.places[name]]) if name in self.places else ""

    def _amount(self, row: Row, target: Target) -> Decimal | None:
        try:
            return amount_of(row.cells[self.places[target.name]])
        except (AmbiguousAmount, AmountError) as error:
            self._tell(row, target.name, str(error))
        return None

    def _check_text(self, row: Row, text: str) -> None:
        if not text:
            self._tell(row, TEXT, _("Skriv, hvad pengene går til."))
        if len(text) > MOST_LETTERS:
            self._tell(
                row, TEXT, _("Teksten er for lang. Skriv højst %(most)s tegn.") % {"most": MOST_LETTERS}
            )
        try:
            refuse_personal_number(text)
        except ValidationError as error:
            self._tell(row, TEXT, error.messages[0])

    def _tell(self, row: Row, name: str, sentence: str) -> None:
        head = self.table.head[self.places[name]] if name in self.places else ""
        self.problems.append(RowProblem(row.number, head, sentence))


def _code(text: str) -> tuple[int, int]:
    """Give a line's key and the version of it that was written; nought for what is no code."""
    key, _point, seen = text.replace(",", ".").partition(".")
    parts = [part if part.isascii() and part.isdigit() and len(part) < 10 else "0" for part in (key, seen)]
    return int(parts[0]), int(parts[1])
