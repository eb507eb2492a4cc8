"""The lines that a sheet holds, row by row, with what is wrong named beside the row."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from budgets.actions.import_lines import WholeLine
from budgets.actions.save_line import LineEntry
from budgets.document.line_columns import (
    CODE,
    TEXT,
    Group,
    LineColumn,
    Value,
    calculated_head,
    line_columns,
)
from budgets.document.workbook import SUM_CODE
from budgets.queries.sheets import Sheet
from budgets.reading.cells import CellError, CellReader
from budgets.reading.table import Row, Table, text_of
from budgets.shapes import Calculation, Formula, Printed
from partnerships.danish.text import fold

_SUM = re.compile(r"(?:.* )?i ?alt\b.*|(?:sub)?total|sum|samlet(?: budget)?")


@dataclass(frozen=True)
class ReadLine:
    """A line as the sheet has it: None is empty there, a column that is not read is not there.

    `key` and `seen` come from the line's code, nought when it has none.
    """

    row: int
    text: str
    values: Mapping[LineColumn, Value]
    key: int = 0
    seen: int = 0

    def whole(self) -> WholeLine:
        """Give what is to be stored of it."""
        details = self._of(Group.DETAIL)
        reasons = self._of(Group.REASON)
        printed = {key: Printed(sum_, reasons[key] or "") for key, sum_ in self._of(Group.PRINTED).items()}
        initiative = self._of(Group.INITIATIVE)
        entry = LineEntry(
            text=self.text,
            initiative_id=initiative.get(None),
            sets_initiative=bool(initiative),
            expenses=self._of(Group.EXPENSE),
            allocations=self._of(Group.PAID),
            labels=self._of(Group.LABEL),
            details=details,
            printed=printed,
        )
        return WholeLine(entry, self._of(Group.SPREAD))

    def _of(self, group: Group) -> dict:
        return {column.key: value for column, value in self.values.items() if column.group == group}


@dataclass(frozen=True)
class RowProblem:
    """What is to be mended in the sheet: row, cell ("C7") and column's head ("" for the row itself), and how."""

    row: int
    cell: str
    head: str
    sentence: str


@dataclass(frozen=True)
class LinesRead:
    """All that was found: lines in order, rows passed over as sums (row, text), and what is to be mended."""

    lines: tuple[ReadLine, ...]
    sums: tuple[tuple[int, str], ...]
    problems: tuple[RowProblem, ...]


def read_lines(
    table: Table, places: Mapping[str, int], sheet: Sheet, initiatives: Mapping[int, str]
) -> LinesRead:
    """Read the lines; `places` says which column holds what, by the names of `line_columns(sheet)`.

    `initiatives` are those of the agreement, {key: name}.
    """
    reader = _Reader(table, places, sheet, initiatives)
    lines = tuple(reader.lines())
    return LinesRead(lines, tuple(reader.sums), tuple(reader.problems))


class _Reader:
    def __init__(
        self, table: Table, places: Mapping[str, int], sheet: Sheet, initiatives: Mapping[int, str]
    ) -> None:
        self.table, self.places = table, places
        self.columns = [column for column in line_columns(sheet) if column.name in places]
        self.cells = CellReader(initiatives, {line.key: line.initiative_id for line in sheet.lines})
        self.calculated = table.column(calculated_head())
        self.sums: list[tuple[int, str]] = []
        self.problems: list[RowProblem] = []
        self.keys: set[int] = set()

    def lines(self) -> Iterator[ReadLine]:
        for row in self.table.rows:
            text, code = " ".join(self._said(row, TEXT).split()), self._said(row, CODE)
            if code == SUM_CODE or (not code and _SUM.fullmatch(fold(text))):
                self.sums.append((row.number, text))
            elif text or any(self._cell(row, column) != "" for column in self.columns if column.is_of_grid):
                yield self._line(row, text, code)

    def _line(self, row: Row, text: str, code: str) -> ReadLine:
        key, seen = _code(code)
        if key and key in self.keys:
            self._tell(
                row,
                None,
                _("Linjens kode står to gange i arket. Slet den ene kode, så bliver rækken en ny linje."),
            )
        self.keys.add(key)
        values = {column: self._value(row, column, key) for column in self.columns}
        self._follow_calculation(row, values)
        self._demand_pairs(row, values)
        # The hours of a year's work are the rule set's, and the line does not keep them.
        kept = {column: value for column, value in values.items() if column.group != Group.HOURS}
        return ReadLine(row.number, text, kept, key, seen)

    def _said(self, row: Row, name: str) -> str:
        return text_of(row.cells[self.places[name]]) if name in self.places else ""

    def _cell(self, row: Row, column: LineColumn) -> object:
        return row.cells[self.places[column.name]]

    def _value(self, row: Row, column: LineColumn, key: int) -> Value:
        cell = row.cells[self.places[column.name]]
        if column.group == Group.EXPENSE and self._is_calculated(row, cell):
            return None
        try:
            return self.cells.read(cell, column, key)
        except CellError as error:
            self._tell(row, column, str(error))
        return None

    def _is_calculated(self, row: Row, cell: object) -> bool:
        """Whether the cell is our own formula, not reckoned, that fetches what the row's calculation gives."""
        if self.calculated is None or not isinstance(cell, Formula):
            return False
        return cell.text == f"={letters(self.calculated)}{row.number}"

    def _follow_calculation(self, row: Row, values: dict[LineColumn, Value]) -> None:
        factors = {
            column.key or "annual_hours": value
            for column, value in values.items()
            if column.group == Group.HOURS
            or (column.group == Group.DETAIL and column.key in Calculation.__dataclass_fields__)
        }
        product = Calculation(**factors).product
        for column in values:
            if column.group == Group.EXPENSE and self._is_calculated(row, self._cell(row, column)):
                values[column] = product

    def _demand_pairs(self, row: Row, values: Mapping[LineColumn, Value]) -> None:
        """Demand that what says something of an amount has one to say it of: it could not be stored."""
        paid = {column.key[1] for column, value in values.items() if _is_paid(column, value)}
        printed = {column.key for column, value in values.items() if _is_printed(column, value)}
        for column, value in values.items():
            if column.group == Group.LABEL and value and column.key not in paid:
                self._tell(row, column, _("Betaleren betaler ikke noget af linjen. Slet navnet."))
            if column.group == Group.REASON and value and column.key not in printed:
                self._tell(row, column, _("Skriv den trykte sum, eller slet forklaringen."))

    def _tell(self, row: Row, column: LineColumn | None, sentence: str) -> None:
        if column is None:
            self.problems.append(RowProblem(row.number, "", "", sentence))
            return
        place = self.places[column.name]
        cell = f"{letters(place)}{row.number}"
        self.problems.append(RowProblem(row.number, cell, self.table.head[place], sentence))


def _is_paid(column: LineColumn, value: Value) -> bool:
    return column.group == Group.PAID and value is not None


def _is_printed(column: LineColumn, value: Value) -> bool:
    return column.group == Group.PRINTED and value is not None


def letters(place: int) -> str:
    """Name a column as a spreadsheet does: A, B, ... Z, AA."""
    name, rest = "", place + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def _code(text: str) -> tuple[int, int]:
    """Give a line's key and the version of it that was written; nought for what is no code."""
    key, _point, seen = text.replace(",", ".").partition(".")
    parts = [part if part.isascii() and part.isdigit() and len(part) < 10 else "0" for part in (key, seen)]
    return int(parts[0]), int(parts[1])
