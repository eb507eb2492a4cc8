"""The small safe markup of a section's text.

A blank line parts paragraphs; "- " begins a list item and "  - " one a level down; _emphasis_ stands between underscores
at word borders (asterisks are letters like any other, since names hold them); ((a footnote)); [[afsnit:12]] and
[[bilag:7]] point to a section or annex by its line identity, never by its number, in a note and in emphasis too;
{kommune} is bound to data before this is read. Everything else is plain text: no HTML, no links.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from agreements.terms.shapes import Block, ListItem, Run

POINTER = re.compile(r"\[\[(?P<target>afsnit|bilag):(?P<line>\d{1,12})\]\]")
_TOKEN = re.compile(
    r"\(\((?P<footnote>[^()]{1,600}(?:\([^()]{0,200}\)[^()]{0,600}){0,9})\)\)"
    r"|(?P<reference>\[\[(?:afsnit|bilag):\d{1,12}\]\])"
    r"|(?<![^\W_])_(?P<emphasis>[^_\s](?:[^_\n]{0,600}[^_\s])?)_(?![^\W_])"
)
_ITEM = re.compile(r"^(?P<indent> *)[-–] +(?P<text>.+)$")

Lookup = Callable[[str, int], str]


@dataclass
class Reading:
    """State of one document's reading: footnotes are numbered through it."""

    lookup: Lookup
    footnotes: int = 0

    def blocks(self, text: str, section_number: str = "") -> tuple[Block, ...]:
        """Read one section's text; paragraphs get clause numbers "3.1", "3.2" when the section has a number."""
        found: list[Block] = []
        clause = 0
        for kind, lines in _chunks(text):
            if kind == "list":
                found.append(Block(kind="list", items=self._items(lines)))
                continue
            clause += 1
            number = f"{section_number}.{clause}" if section_number else ""
            found.append(Block(kind="paragraph", number=number, runs=self.runs(" ".join(lines))))
        return tuple(found)

    def runs(self, text: str) -> tuple[Run, ...]:
        """Read one line of text into runs."""
        runs: list[Run] = []
        position = 0
        for match in _TOKEN.finditer(text):
            if match.start() > position:
                runs.append(Run("text", text[position : match.start()]))
            runs.append(self._special(match))
            position = match.end()
        if position < len(text):
            runs.append(Run("text", text[position:]))
        return tuple(runs)

    def _special(self, match: re.Match[str]) -> Run:
        if match["footnote"]:
            self.footnotes += 1
            return Run("footnote", self._numbered(match["footnote"].strip()), str(self.footnotes))
        if match["emphasis"]:
            return Run("emphasis", self._numbered(match["emphasis"]))
        number = self._numbered(match[0])
        return Run("reference", match[0], "" if number == match[0] else number)

    def _numbered(self, text: str) -> str:
        """Put numbers in the place of what points to something; what points to nothing stays as it is written."""
        return POINTER.sub(lambda code: self.lookup(code["target"], int(code["line"])) or code[0], text)

    def _items(self, lines: list[str]) -> tuple[ListItem, ...]:
        items: list[ListItem] = []
        for line in lines:
            match = _ITEM.match(line)
            if match is None:
                continue
            runs = self.runs(match["text"].strip())
            if len(match["indent"]) >= 2 and items:
                items[-1] = ListItem(items[-1].runs, (*items[-1].items, ListItem(runs)))
            else:
                items.append(ListItem(runs))
        return tuple(items)


def _chunks(text: str) -> list[tuple[str, list[str]]]:
    """Part the text into (kind, lines); a list may follow its paragraph without a blank line."""
    chunks: list[tuple[str, list[str]]] = []
    fresh = True
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = raw.rstrip()
        if not line.strip():
            fresh = True
            continue
        kind = "list" if _ITEM.match(line) else "paragraph"
        if fresh or chunks[-1][0] != kind:
            if kind == "paragraph" and not fresh and chunks and chunks[-1][0] == "list":
                # A line without a dash right under a list item goes on with that item.
                chunks[-1][1][-1] += " " + line.strip()
                continue
            chunks.append((kind, []))
        chunks[-1][1].append(line if kind == "list" else line.strip())
        fresh = False
    return chunks
