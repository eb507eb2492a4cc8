"""A row of a document's table, and how it is looked up: in the record as JSON, and in the text of the PDF."""

import re
from typing import Any, NamedTuple

_JOINTS = re.compile(r"[\s\u00ad\ufffe\u2010-]+")


class Within(str):
    """A passage of a longer text that is held."""

    __slots__ = ()


class Row(NamedTuple):
    """A datum of a document: its place there, where it is held, as what, and what the PDF says for it.

    `held` leads through the record. A step into a list is any text of the one that is meant, or the beginning of one;
    `count` is how many there are, `without X` whether none is called X. Without `printed` the value itself is printed;
    with `why` nothing is, and why not.
    """

    place: str
    datum: str
    held: str
    value: Any
    printed: str = ""
    why: str = ""


def faults_of(rows: tuple[Row, ...], record: dict[str, Any], paper: str) -> list[str]:
    """Give a sentence for each row that is not held, not as told, or not in the text of the paper."""
    text = squeezed(paper)
    return [fault for row in rows if (fault := _fault_of(row, record, text))]


def squeezed(text: str) -> str:
    """Give the text without blanks, line ends and hyphens: where a line was broken no longer matters."""
    return _JOINTS.sub("", text)


def _fault_of(row: Row, record: dict[str, Any], text: str) -> str:
    where = f"{row.place}: {row.datum}"
    try:
        found = look_up(record, row.held)
    except KeyError as missing:
        return f"{where}: not held at {row.held} ({missing})"
    is_there = row.value in str(found) if isinstance(row.value, Within) else found == row.value
    if not is_there:
        return f"{where}: {row.held} is {found!r}, not {row.value!r}"
    if not row.why and squeezed(row.printed or str(row.value)) not in text:
        return f"{where}: the PDF does not say {row.printed or row.value!r}"
    return ""


def look_up(record: Any, path: str) -> Any:
    """Give what the path leads to; raises KeyError naming the step that leads nowhere."""
    found = record
    for step in path.split(" > "):
        found = _next(found, step)
    return found


def _next(found: Any, step: str) -> Any:
    if isinstance(found, dict) and step in found:
        return found[step]
    rows = found.get("rows", []) if isinstance(found, dict) else found
    if step == "count":
        return len(rows)
    if step.startswith("without "):
        return not any(_is_called(row, step.removeprefix("without ")) for row in rows)
    meant = [row for row in rows if _is_called(row, step)] if isinstance(rows, list) else []
    if not meant:
        raise KeyError(step)
    return next((row for row in meant if step in _texts(row)), meant[0])


def _is_called(row: Any, step: str) -> bool:
    return any(text.startswith(step) for text in _texts(row))


def _texts(row: Any) -> list[str]:
    texts = row.values() if isinstance(row, dict) else [row]
    return [text for text in texts if isinstance(text, str)]
