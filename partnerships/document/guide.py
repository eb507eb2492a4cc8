"""The user guide as a page: docs/user-guide.md, the same file that is read beside the code, as HTML.

HTML in the file is shown as text, not obeyed; the pictures are static files under `guide/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

GUIDE = Path(settings.BASE_DIR) / "docs" / "user-guide.md"
PICTURES = "pictures/"
_SIZE = slice(16, 24)  # of a PNG: width and height, four bytes each
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Guide:
    """The guide: its title, its HTML without the title, and its chapters as (anchor, heading)."""

    title: str
    html: SafeString
    chapters: tuple[tuple[str, str], ...]


def guide(path: Path = GUIDE) -> Guide:
    """Return the guide as the file is now; read anew only when it has been written to."""
    return _read(path, path.stat().st_mtime_ns)


def anchor_of(heading: str) -> str:
    """Return a heading's anchor as GitHub makes it: "Logge på" is "logge-på", so that one link fits both places."""
    return _NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")


@cache
def _read(path: Path, _written: int) -> Guide:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(path.read_text(encoding="utf-8"))
    title, body = tokens[1].content, tokens[3:]
    chapters = tuple(_chapters(body))
    _dress(body, path.parent)
    # Our own file, and the parser escapes whatever looks like HTML in it.
    html = SafeString(parser.renderer.render(body, parser.options, {}))
    return Guide(title, html, chapters)


def _chapters(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Give the headings their anchors; tell the chapters."""
    for opening, text in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", anchor_of(text.content))
            if opening.tag == "h2":
                yield anchor_of(text.content), text.content


def _dress(tokens: list[Token], folder: Path) -> None:
    """Give tables and pictures what the house's look and small screens need."""
    heads: list[str] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "table_open":
            token.attrSet("class", "table house stack")
            heads, column = [], 0
        elif token.type == "th_open" and following:
            token.attrSet("scope", "col")
            heads.append(following.content)
        elif token.type == "tr_open":
            column = 0
        elif token.type == "td_open":
            token.attrSet("data-label", heads[column])
            column += 1
        for child in token.children or []:
            if child.type == "image":
                _picture(child, folder)


def _picture(image: Token, folder: Path) -> None:
    """Point to the static file, and keep its place free while it is fetched."""
    name = str(image.attrs["src"]).removeprefix(PICTURES)
    size = (folder / PICTURES / name).read_bytes()[_SIZE]
    image.attrSet("src", static(f"guide/{name}"))
    image.attrSet("width", str(int.from_bytes(size[:4], "big")))
    image.attrSet("height", str(int.from_bytes(size[4:], "big")))
    image.attrSet("loading", "lazy")
