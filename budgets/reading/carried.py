"""A table on its way through the pages of the import: signed and packed in the form, so that no file is kept."""

from dataclasses import dataclass
from decimal import Decimal

from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.reading.table import Row, Table, text_of
from budgets.shapes import Formula, SheetCell
from budgets.validators.line import MOST_LINES

MOST_ROWS = MOST_LINES + 100  # heads of groups and sums stand between the lines
LONGEST = 2_000_000  # packed; what a form may hold in all is 2.5 MB
HOURS = 8
_SALT = "budgets.import"


@dataclass(frozen=True)
class Carried:
    """A sheet read for this budget, which of its columns is what, and the versions of the lines it was held against."""

    budget: int
    table: Table
    places: dict[str, int]
    versions: dict[int, int]

    def packed(self) -> str:
        """Give it as the value of a form's field; raises ValidationError when it is too much for one."""
        rows = [[row.number, *map(_kept, row.cells)] for row in self.table.rows]
        told = [self.budget, self.table.head, rows, self.places, sorted(self.versions.items())]
        packed = signing.dumps(told, salt=_SALT, compress=True)
        if len(rows) > MOST_ROWS or len(packed) > LONGEST:
            raise ValidationError(
                _(
                    "Arket har for mange rækker til et budget: højst %(most)s linjer. Slet det, der ikke skal med."
                )
                % {"most": MOST_LINES}
            )
        return packed


def unpacked(text: str, budget: int) -> Carried | None:
    """Give what was packed for this budget, None when it is not ours, another budget's, or too old."""
    try:
        key, head, rows, places, versions = signing.loads(text, salt=_SALT, max_age=HOURS * 3600)
    except signing.BadSignature:
        return None
    if key != budget:
        return None
    table = Table(tuple(head), tuple(Row(number, tuple(map(_given, cells))) for number, *cells in rows))
    return Carried(key, table, places, dict(versions))


def _kept(cell: SheetCell) -> str | list[str]:
    if isinstance(cell, Formula):
        return ["", cell.text]
    return [str(cell)] if isinstance(cell, Decimal) else text_of(cell)


def _given(kept: str | list[str]) -> SheetCell:
    if isinstance(kept, str):
        return kept
    return Decimal(kept[0]) if kept[0] else Formula(kept[1])
