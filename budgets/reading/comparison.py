"""What a sheet would change in the budget: which lines are new, changed and removed, before anything is saved."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from budgets.actions.import_lines import LineChange, LinesPlan
from budgets.document.line_columns import HeldLine, Holds, LineColumn, Value, held_lines, told
from budgets.forms.line import shown
from budgets.queries.sheets import Sheet, SheetLine
from budgets.reading.lines import LinesRead, ReadLine
from budgets.shapes import Difference
from partnerships.danish.text import clean_text, fold

_FIGURES = (Holds.AMOUNT, Holds.FIGURE)


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
            tuple(LineChange(each.line.key, each.line.version, each.read.whole()) for each in self.changed),
            tuple(line.whole() for line in self.new),
        )

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed)


def compare(sheet: Sheet, found: LinesRead, initiatives: Mapping[int, str]) -> Comparison:
    """Hold the sheet against the budget; `initiatives` are the agreement's, {key: name}.

    A line is found by its code, else by its text when only one line has it; what is left is new.
    Lines that the sheet lacks are removed only when it is a sheet of this budget, that is, when a code of it was found.
    """
    by_key = {line.key: line for line in sheet.lines}
    held = {line.words.key: line for line in held_lines(sheet)}
    coded = {line.key for line in found.lines} & by_key.keys()
    by_text = _alone(sheet, found, coded)
    new, changed, matched = [], [], set()
    for read in found.lines:
        line = by_key.get(read.key) or by_text.get(fold(read.text))
        if line is None:
            new.append(read)
            continue
        matched.add(line.key)
        differences = list(_differences(held[line.key], read, initiatives))
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


def _differences(held: HeldLine, read: ReadLine, names: Mapping[int, str]) -> Iterator[Difference]:
    for column, mine in read.values.items():
        stored = held.value(column)
        if _kept(stored) != mine:
            yield Difference(column.head, _shown(column, stored, names), _shown(column, mine, names))


def _kept(stored: Value) -> Value:
    """Give a stored value as a sheet can hold it: a cell has no blanks at its ends."""
    return clean_text(stored).strip() if isinstance(stored, str) else stored


def _shown(column: LineColumn, value: Value, initiatives: Mapping[int, str]) -> str:
    if column.holds in _FIGURES:
        return shown(value)
    if column.holds == Holds.INITIATIVE:
        return initiatives.get(value, "")
    return str(told(column.holds, value))
