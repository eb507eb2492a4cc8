"""The press reads a short fixed list of our own files and nothing else (safety.md finding 6, F-02).

An address is looked up in a dictionary; no path is ever built from it, so there is nothing to climb out of.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

ROOT = Path(__file__).resolve().parents[3]
FONTS = ROOT / "node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf"
STYLESHEET = ROOT / "static/document/paper.css"
FILES = {
    "paper:paper.css": (STYLESHEET, "text/css"),
    "paper:regular.ttf": (FONTS / "IBMPlexSans-Regular.ttf", "font/ttf"),
    "paper:semibold.ttf": (FONTS / "IBMPlexSans-SemiBold.ttf", "font/ttf"),
}


class ForbiddenAddress(ValueError):
    """A document asked for something that is not on the list."""


def own_files_fetcher() -> "URLFetcher":
    """Give the fetcher: serves `FILES`, raises ForbiddenAddress for anything else, which ends the rendering."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):
        """Deny by default; a refusal is fatal, so a document is never printed without what it asked for."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)

        def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
            """Give one of our own files."""
            if url not in FILES:
                raise ForbiddenAddress(url[:200])
            path, content_type = FILES[url]
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": content_type})

    return OwnFiles()
