"""The shapes text is read into: runs, list items, blocks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A stretch of text: kind is text, emphasis, footnote (text = the note) or reference (number = what it points to)."""

    kind: str
    text: str
    number: str = ""  # footnote number or the computed number referred to, e.g. "3" or "Bilag 2"


@dataclass(frozen=True)
class ListItem:
    """One item of a list, with at most one further level below it."""

    runs: tuple[Run, ...]
    items: tuple["ListItem", ...] = ()


@dataclass(frozen=True)
class Block:
    """A paragraph (kind "paragraph", `runs`, `number` = clause number such as "3.2") or a list (kind "list", `items`)."""

    kind: str
    number: str = ""
    runs: tuple[Run, ...] = ()
    items: tuple[ListItem, ...] = ()
