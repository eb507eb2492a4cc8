"""The cells of a row, written straight as HTML: 1,920 of them in a usual grid, and a template node costs more than a cell.

Every value goes through `format_html`, which escapes it.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString

OOB = format_html(' hx-swap-oob="{}"', "true")
_INPUT = '<td class="num"><input class="cell" id="{}" name="{}" form="l{}" value="{}" aria-label="{}"{}></td>'
_FIRST_INPUT = _INPUT.replace('class="num"', 'class="num starts"')
_MARKED = (
    '<td class="num"><input class="cell {}" id="{}" name="{}" form="l{}" value="{}" aria-label="{}" '
    'aria-invalid="true" aria-describedby="{}-q"{}></td>'
)
_FIRST_MARKED = _MARKED.replace('class="num"', 'class="num starts"')


def input_cell(
    *, line: int, name: str, label: str, text: str, mark: str, starts: bool, is_oob: bool
) -> SafeString:
    """Write a cell that is typed in. `mark` is "", "doubt" or "wrong"; `starts` opens a year."""
    cell = cell_id(line, name)
    oob = OOB if is_oob else ""
    if mark:
        shape = _FIRST_MARKED if starts else _MARKED
        return format_html(shape, mark, cell, name, line, text, label, cell, oob)
    return format_html(_FIRST_INPUT if starts else _INPUT, cell, name, line, text, label, oob)


def text_cell(text: str, *, starts: bool) -> SafeString:
    """Write a cell that is only read."""
    return format_html('<td class="num{}">{}</td>', " starts" if starts else "", text)


def figure_cell(
    figure_id: str, text: str, classes: str, *, is_oob: bool = False, printed: SafeString | str = ""
) -> SafeString:
    """Write a computed figure; `classes` say what it is ("left lack"), `printed` what a source says instead."""
    oob = OOB if is_oob else ""
    return format_html('<td class="num {}" id="{}"{}>{}{}</td>', classes, figure_id, oob, text, printed)


def printed_figure(text: str, *, is_wrong: bool) -> SafeString:
    """Write what a source prints, to stand under the computed figure."""
    return format_html('<span class="printed{}">{}</span>', " wrong" if is_wrong else "", text)


def cell_id(line: int, name: str) -> str:
    """Give the id of a cell's input on the page."""
    return f"c{line}-{name}"
