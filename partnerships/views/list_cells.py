"""The table of a list, drawn in Python: a tag and an include for each cell would cost more than all the rows.

Every value goes through `escaped`; only tags written here are joined around them.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from html import escape
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from partnerships.danish import clock
from partnerships.danish.amounts import format_amount
from partnerships.danish.figures import format_figure
from partnerships.danish.periods import format_date_short
from partnerships.document.tally import Tally
from partnerships.shapes import CellKind, Column, Value
from partnerships.templatetags.house import days_short

NUMBERS = frozenset({CellKind.AMOUNT, CellKind.NUMBER, CellKind.DAYS})
NOTHING = "–"
SELECTED = " selected"
Actions = Callable[[Any], SafeString | str]


def said(kind: CellKind, value: Value) -> str:
    """Give a value as it is said on the screen; nothing is ""."""
    if value is None:
        return ""
    if isinstance(value, date):
        return format_date_short(value)
    if kind is CellKind.AMOUNT:
        return format_amount(Decimal(value), 2 if Decimal(value) % 1 else 0)
    if kind is CellKind.DAYS:
        return days_short(clock.today() + timedelta(days=int(value)))
    return format_figure(Decimal(value)) if kind is CellKind.NUMBER else str(value)


def head_of(columns: Iterable[Column], *, has_actions: bool) -> SafeString:
    """Give the cells of the table's head; the sort is said by the links above it, also on a telephone."""
    heads = "".join(
        f'<th scope="col"{_number_class(column)}>{escaped(column.label)}</th>'
        for column, _unders in _grouped(columns)
    )
    actions = f'<th scope="col"><span class="sr-only">{escaped(_("Handlinger"))}</span></th>'
    return SafeString(heads + actions if has_actions else heads)


def rows_of(columns: Iterable[Column], records: Iterable[Any], actions: Actions | None) -> SafeString:
    """Give the rows of the table's body."""
    cells = [_Cell(place, *group) for place, group in enumerate(_grouped(columns))]
    return SafeString("".join(_row(cells, record, actions) for record in records))


def foot_of(
    columns: Iterable[Column], records: Iterable[Any], *, is_whole: bool, has_actions: bool
) -> SafeString | str:
    """Give the row of the table's foot, what is counted of the rows shown; "" when there are none."""
    tally = Tally(columns)
    shown = sum(1 for _record in tally.passing(records))
    if not shown:
        return ""
    words = format_html_join(" · ", "{}\N{NO-BREAK SPACE}{}", tally.lines())
    place = "" if is_whole else _("På denne side: ")
    width = len(_grouped(columns)) + has_actions
    return format_html('<tr><th scope="row" colspan="{}">{}{}</th></tr>', width, place, words)


def options(choices: Iterable[tuple[Any, Any]], chosen: Any) -> SafeString:
    """Give the options of a select; drawn here, as a hundred in a template cost more than all the rows."""
    drawn = (
        f'<option value="{escaped(value)}"{SELECTED if value == chosen else ""}>{escaped(word)}</option>'
        for value, word in choices
    )
    return SafeString("".join(drawn))


def escaped(value: Any) -> str:
    """Give a value as HTML, escaped unless it is HTML already: what `format_html` does with each, at a tenth of its cost."""
    return value.__html__() if hasattr(value, "__html__") else escape(str(value))


def _grouped(columns: Iterable[Column]) -> list[tuple[Column, list[Column]]]:
    groups: list[tuple[Column, list[Column]]] = []
    for column in columns:
        if column.is_under:
            groups[-1][1].append(column)
        else:
            groups.append((column, []))
    return groups


class _Cell:
    """A cell of every row: its column, those whose words stand small under it, and the tags around them."""

    def __init__(self, place: int, column: Column, unders: list[Column]) -> None:
        self.column, self.unders = column, unders
        label = escaped(column.label)
        self.begins = f'<td{_number_class(column)} data-label="{label}">' if place else '<th scope="row">'
        self.ends = "</td>" if place else "</th>"

    def draw(self, record: Any) -> str:
        inside = _piece(self.column, record) or NOTHING
        small = " · ".join(piece for under in self.unders if (piece := _piece(under, record)))
        return f"{self.begins}{inside}{f'<small>{small}</small>' if small else ''}{self.ends}"


def _row(cells: list[_Cell], record: Any, actions: Actions | None) -> str:
    last = f'<td class="row-actions">{escaped(actions(record))}</td>' if actions else ""
    return f"<tr>{''.join(cell.draw(record) for cell in cells)}{last}</tr>\n"


def _piece(column: Column, record: Any) -> str:
    """Give the words of one column as HTML, dressed."""
    value = column.value(record)
    words = escaped(said(column.kind, value) or column.blank)
    if column.badge:
        return f'<span class="badge badge-{escaped(column.badge(record))}">{words}</span>'
    if isinstance(value, date):
        return f'<time datetime="{value.isoformat()}">{words}</time>'
    if column.kind is CellKind.DAYS and isinstance(value, int) and value < 0:
        return f'<span class="late">{words}</span>'
    if column.is_strong and column.is_strong(record):
        return f"<strong>{words}</strong>"
    href = column.link(record) if column.link and words else ""
    return f'<a href="{escaped(href)}">{words}</a>' if href else words


def _number_class(column: Column) -> str:
    return ' class="num"' if column.kind in NUMBERS else ""
