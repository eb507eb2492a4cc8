"""What a sheet would change in the budget: which lines are new, changed and removed, before anything is saved."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

from budgets.actions.import_lines import LineChange, LinesPlan
from budgets.actions.save_line import LineEntry
from budgets.document.workbook import amount_columns
from budgets.forms.line import shown
from budgets.money import GridLine
from budgets.queries.sheets import Sheet, SheetLine
from budgets.reading.lines import LinesRead, ReadLine
from partnerships.danish.text import fold


class Difference(NamedTuple):
    """A field that would change: its name, what is stored, what the sheet says."""

    label: str
    stored: str
    mine: str


@dataclass(frozen=True)
class Changed:
    """A line that would change; `is_older`: somebody saved it after the sheet was taken out."""

    line: SheetLine
    read: ReadLine
    differences: list[Difference]
    is_older: bool


@dataclass(frozen=True)
class Comparison:
    """The sheet held against the budget; `plan` is what `import_lines` would do."""

    new: list[ReadLine]
    changed: list[Changed]
    removed: list[SheetLine]
    same: int

    @property
    def plan(self) -> LinesPlan:
        """Give the changes with the versions that were compared."""
        return LinesPlan(
            tuple((line.key, line.version) for line in self.removed),
            tuple(LineChange(each.line.key, each.line.version, _entry(each.read)) for each in self.changed),
            tuple(_entry(line) for line in self.new),
        )

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed)


def compare(sheet: Sheet, found: LinesRead) -> Comparison:
    """Match each line by its code, else by its text when only one line has it; what is left is new.

    Lines that the sheet lacks are removed only when it is a sheet of this budget, that is, when a code of it was found.
    """
    by_key = {line.key: line for line in sheet.lines}
    figures = {line.key: line for line in sheet.grid.lines}
    coded = {line.key for line in found.lines} & by_key.keys()
    by_text = _alone(sheet, found, coded)
    new, changed, matched = [], [], set()
    for read in found.lines:
        line = by_key.get(read.key) or by_text.get(fold(read.text))
        if line is None:
            new.append(read)
            continue
        matched.add(line.key)
        differences = list(_differences(sheet, line, figures[line.key], read))
        if differences:
            is_older = bool(read.key == line.key and read.seen != line.version)
            changed.append(Changed(line, read, differences, is_older))
    removed = [line for line in sheet.lines if line.key not in matched] if coded else []
    return Comparison(new, changed, removed, len(matched) - len(changed))


def _alone(sheet: Sheet, found: LinesRead, coded: set[int]) -> dict[str, SheetLine]:
    """Give the lines whose text stands once in the budget and once in the sheet, among those no code has found."""
    ours = Counter(fold(line.text) for line in sheet.lines)
    theirs = Counter(fold(line.text) for line in found.lines)
    return {
        folded: line
        for line in sheet.lines
        if line.key not in coded and ours[folded := fold(line.text)] == theirs[folded] == 1
    }


def _differences(sheet: Sheet, line: SheetLine, figures: GridLine, read: ReadLine) -> Iterator[Difference]:
    if line.text != read.text:
        yield Difference(_("Linje"), line.text, read.text)
    for column in amount_columns(sheet):
        if column.payer is None:
            stored, mine, is_read = (
                figures.expenses.get(column.year),
                read.expenses.get(column.year),
                column.year in read.expenses,
            )
        else:
            place = column.year, column.payer
            stored, mine, is_read = (
                figures.allocations.get(place),
                read.allocations.get(place),
                place in read.allocations,
            )
        if is_read and stored != mine:
            yield Difference(column.head, shown(stored), shown(mine))


def _entry(read: ReadLine) -> LineEntry:
    return LineEntry(text=read.text, expenses=read.expenses, allocations=read.allocations)
