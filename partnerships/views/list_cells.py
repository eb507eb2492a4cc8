"""The table of a list, drawn in Python: a tag and an include for each cell would cost more than all the rows."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
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
SELECTED = format_html("{}", " selected")
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
    heads = format_html_join(
        "",
        '<th scope="col"{}>{}</th>',
        ((_number_class(column), column.label) for column, _unders in _grouped(columns)),
    )
    actions = format_html('<th scope="col"><span class="sr-only">{}</span></th>', _("Handlinger"))
    return heads + actions if has_actions else heads


def rows_of(columns: Iterable[Column], records: Iterable[Any], actions: Actions | None) -> SafeString:
    """Give the rows of the table's body."""
    groups = _grouped(columns)
    return format_html_join("", "<tr>{}</tr>\n", ((_cells(groups, record, actions),) for record in records))


def foot_of(
    columns: Iterable[Column], records: Iterable[Any], *, is_whole: bool, has_actions: bool
) -> SafeString | str:
    """Give the row of the table's foot, what is counted of the rows shown; "" where a list counts nothing."""
    tally = Tally(columns)
    shown = sum(1 for _record in tally.passing(records))
    if not shown or not tally.is_kept:
        return ""
    words = format_html_join(" · ", "{}\N{NO-BREAK SPACE}{}", tally.lines())
    place = "" if is_whole else _("På denne side: ")
    width = len(_grouped(columns)) + has_actions
    return format_html('<tr><th scope="row" colspan="{}">{}{}</th></tr>', width, place, words)


def options(choices: Iterable[tuple[Any, Any]], chosen: Any) -> SafeString:
    """Give the options of a select; drawn here, as a hundred in a template cost more than all the rows."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SELECTED if value == chosen else "", word) for value, word in choices),
    )


def _grouped(columns: Iterable[Column]) -> list[tuple[Column, list[Column]]]:
    groups: list[tuple[Column, list[Column]]] = []
    for column in columns:
        if column.is_under:
            groups[-1][1].append(column)
        else:
            groups.append((column, []))
    return groups


def _cells(groups: list[tuple[Column, list[Column]]], record: Any, actions: Actions | None) -> SafeString:
    cells = format_html_join(
        "", "{}", ((_cell(place, *group, record),) for place, group in enumerate(groups))
    )
    return cells + format_html('<td class="row-actions">{}</td>', actions(record)) if actions else cells


def _cell(place: int, column: Column, unders: list[Column], record: Any) -> SafeString:
    small = [piece for piece in (_piece(under, record) for under in unders) if piece]
    inside = _piece(column, record) or NOTHING
    if small:
        inside = format_html(
            "{}<small>{}</small>", inside, format_html_join(" · ", "{}", ((s,) for s in small))
        )
    if place == 0:
        return format_html('<th scope="row">{}</th>', inside)
    return format_html('<td{} data-label="{}">{}</td>', _number_class(column), column.label, inside)


def _piece(column: Column, record: Any) -> SafeString | str:
    """Give the words of one column, dressed."""
    value = column.value(record)
    words = said(column.kind, value) or str(column.blank)
    if column.badge:
        return format_html('<span class="badge badge-{}">{}</span>', column.badge(record), words)
    if isinstance(value, date):
        return format_html('<time datetime="{}">{}</time>', value.isoformat(), words)
    if column.kind is CellKind.DAYS and isinstance(value, int) and value < 0:
        return format_html('<span class="late">{}</span>', words)
    if column.is_strong and column.is_strong(record):
        return format_html("<strong>{}</strong>", words)
    href = column.link(record) if column.link and words else ""
    return format_html('<a href="{}">{}</a>', href, words) if href else words


def _number_class(column: Column) -> SafeString | str:
    return format_html(' class="{}"', "num") if column.kind in NUMBERS else ""
