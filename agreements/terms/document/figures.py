"""Figures drawn from data, as text in boxes that is read aloud: the theory of change in columns, the groups as a tree."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from agreements.terms.document.facts import RecordFacts
from agreements.terms.enums import ResultLevel


@dataclass(frozen=True)
class Level:
    """One column of the theory of change."""

    label: str
    steps: tuple[RecordFacts, ...]


@dataclass(frozen=True)
class Branch:
    """A group and the groups that answer to it."""

    group: RecordFacts
    below: tuple["Branch", ...]


def levels(rows: Iterable[RecordFacts]) -> list[Level]:
    """Give the columns that have steps, from resources to impact (source-documents.md N41)."""
    by_level: dict[str, list[RecordFacts]] = defaultdict(list)
    for row in rows:
        by_level[row.data.get("level", "")].append(row)
    return [Level(str(level.label), tuple(by_level[level])) for level in ResultLevel if by_level[level]]


def branches(rows: Iterable[RecordFacts]) -> list[Branch]:
    """Give the groups that answer to nobody, each with those below it; a circle is cut where it closes."""
    rows = list(rows)
    lines = {str(row.line) for row in rows}
    below: dict[str, list[RecordFacts]] = defaultdict(list)
    for row in rows:
        above = row.data.get("answers_to", "")
        below[above if above in lines else ""].append(row)
    drawn: set[int] = set()

    def grow(row: RecordFacts) -> Branch:
        drawn.add(row.line)
        return Branch(row, tuple(grow(each) for each in below[str(row.line)] if each.line not in drawn))

    tree = [grow(row) for row in below[""]]
    return tree + [grow(row) for row in rows if row.line not in drawn]
