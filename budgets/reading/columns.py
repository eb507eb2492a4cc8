"""Which column of a foreign sheet holds what: our own sheets say it themselves, others are mapped once."""

from collections.abc import Mapping

from budgets.document.line_columns import Group, LineColumn, code_column, line_columns
from budgets.queries.sheets import Sheet
from budgets.reading.table import Table

_OURS_ALONE = (Group.HOURS, Group.LABEL, Group.PRINTED, Group.REASON, Group.SPREAD)


def own_places(table: Table, sheet: Sheet) -> dict[str, int]:
    """Give {name of a column: its place} of a sheet with our own heads; empty when it is another's.

    A printed sum is read together with its explanation, or not at all.
    """
    columns = line_columns(sheet)
    places = _places(table, {column.name: column.head for column in [*columns, code_column()]})
    for printed in columns:
        if printed.group == Group.PRINTED:
            pair = [printed.name, *(each.name for each in columns if _explains(each, printed))]
            if not places.keys() >= {*pair}:
                places = {name: place for name, place in places.items() if name not in pair}
    return places if has_text_and_amounts(places, sheet) else {}


def mapped_columns(sheet: Sheet) -> list[LineColumn]:
    """Give the columns that another organisation's sheet may have too, the text first."""
    return [column for column in line_columns(sheet) if column.group not in _OURS_ALONE]


def remembered_places(table: Table, sheet: Sheet, heads: Mapping[str, str]) -> dict[str, int]:
    """Give {name of a column: its place} by the heads that were mapped before, as far as both are there."""
    known = {column.name for column in mapped_columns(sheet)}
    return _places(table, {name: head for name, head in heads.items() if name in known})


def has_text_and_amounts(places: Mapping[str, int], sheet: Sheet) -> bool:
    """Say whether the columns are enough to read lines from: their texts and some amount."""
    text, *others = mapped_columns(sheet)
    return text.name in places and any(column.is_of_grid and column.name in places for column in others)


def _explains(column: LineColumn, printed: LineColumn) -> bool:
    return column.group == Group.REASON and column.key == printed.key


def _places(table: Table, heads: Mapping[str, str]) -> dict[str, int]:
    found = {name: table.column(" ".join(head.split())) for name, head in heads.items()}
    return {name: place for name, place in found.items() if place is not None}
