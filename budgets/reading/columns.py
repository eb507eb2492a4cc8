"""Which column of a foreign sheet holds what: our own sheets say it themselves, others are mapped once."""

from collections.abc import Mapping
from dataclasses import dataclass

from budgets.document.workbook import amount_columns, code_head, text_head
from budgets.queries.sheets import Sheet
from budgets.reading.table import Table

TEXT = "text"
CODE = "code"


@dataclass(frozen=True)
class Target:
    """Something a column can hold: a line's text or code, its expense in a year, or what a payer pays in it.

    `name` is what is remembered of it, the same for every agreement that has such a year and payer.
    """

    name: str
    label: str
    year: int = 0
    payer: int | None = None

    @property
    def is_amount(self) -> bool:
        """Whether the column holds kroner."""
        return bool(self.year)


def targets_of(sheet: Sheet) -> list[Target]:
    """Give what can be read into the budget, the text first; `label` is the head in our own workbook."""
    names = {payer.key: payer.name for payer in sheet.financiers}
    amounts = [
        Target(
            f"expense {column.year}" if column.payer is None else f"paid {column.year} {names[column.payer]}",
            column.head,
            column.year,
            column.payer,
        )
        for column in amount_columns(sheet)
    ]
    return [Target(TEXT, text_head()), Target(CODE, code_head()), *amounts]


def own_places(table: Table, sheet: Sheet) -> dict[str, int]:
    """Give {target: place of its column} of a sheet with our own heads; empty when it is another's."""
    places = _places(table, {target.name: target.label for target in targets_of(sheet)})
    return places if TEXT in places and len(places) > 1 else {}


def remembered_places(table: Table, sheet: Sheet, heads: Mapping[str, str]) -> dict[str, int]:
    """Give {target: place of its column} by the heads that were mapped before, as far as both are there."""
    known = {target.name for target in targets_of(sheet)}
    return _places(table, {name: head for name, head in heads.items() if name in known})


def _places(table: Table, heads: Mapping[str, str]) -> dict[str, int]:
    found = {name: table.column(" ".join(head.split())) for name, head in heads.items()}
    return {name: place for name, place in found.items() if place is not None}
