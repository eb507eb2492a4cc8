"""PDF: the owner of the press. Starts the process, gives it a document, and ends it when it takes too long.

The press never works for more than `SECONDS`, never takes more than `MEMORY`, and one that dies is replaced.
"""

import atexit
import json
import os
import re
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agreements.terms.document.fetcher import ROOT
from agreements.terms.document.frames import BrokenFrame, read_frame, write_frame

SECONDS = 30
MEMORY = 1536 * 1024 * 1024
DOCUMENTS = 200  # a press is replaced after so many, so that it cannot grow for ever
LONGEST_HTML = 3_000_000
# More marks over one letter than any language has: they cost the press seconds each (safety.md finding 5).
HEAPED_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{12,}")

SENTENCES: dict[str, str | Promise] = {
    "time": _("Dokumentet blev ikke færdigt i tide. Del de længste afsnit og tabeller op, og prøv igen."),
    "memory": _(
        "Dokumentet er for stort til at blive sat. Flyt de længste afsnit eller tabeller til et bilag."
    ),
    "nesting": _("Dokumentet har for mange niveauer inden i hinanden. Gør listerne fladere, og prøv igen."),
    "forbidden": _("Dokumentet henviser til noget uden for aftalen og bliver derfor ikke dannet."),
    "long": _("Teksten er for lang til ét dokument. Flyt de længste afsnit til et bilag."),
    "marks": _("Teksten har et bogstav med mange accenter oven på hinanden. Skriv ordet igen uden dem."),
    "busy": _("Der dannes mange dokumenter lige nu. Vent et minut, og prøv igen."),
    "broken": _("Dokumentet kunne ikke dannes. Prøv igen; sker det igen, så giv supporten besked."),
}


class RenderError(ValueError):
    """No PDF came of it; `args[0]` tells the user why and what to do, `code` is a key of SENTENCES."""

    def __init__(self, code: str) -> None:
        super().__init__(str(SENTENCES[code]))
        self.code = code


@dataclass(frozen=True)
class Attachment:
    """A file embedded in the PDF; `relationship` is Data, Source, Alternative or Supplement (PDF/A-3)."""

    name: str
    content: bytes
    description: str
    mime: str
    relationship: str = "Data"


class PressOwner:
    """One press and the right to use it, one document at a time."""

    def __init__(self, seconds: int = SECONDS, memory: int = MEMORY, documents: int = DOCUMENTS) -> None:
        self.seconds, self.memory, self.documents = seconds, memory, documents
        self._lock = threading.Lock()
        self._press: subprocess.Popen[bytes] | None = None
        self._owner_pid = 0
        self._printed = 0

    def render(
        self, html: str, *, title: str, attachments: list[Attachment], created: datetime, identifier: bytes
    ) -> bytes:
        """Give the PDF; raises RenderError. See `render` below."""
        _refuse_hopeless(html)
        head = {
            "html": html,
            "title": title,
            "created": created.isoformat(timespec="seconds"),
            "identifier": identifier.hex(),
            "seconds": self.seconds,
            "attachments": [
                {"name": a.name, "description": a.description, "mime": a.mime, "relationship": a.relationship}
                for a in attachments
            ],
        }
        frames = [json.dumps(head).encode(), *(a.content for a in attachments)]
        if not self._lock.acquire(timeout=2 * self.seconds):
            raise RenderError("busy")
        try:
            return self._ask(frames)
        finally:
            self._lock.release()

    def stop(self) -> None:
        """End the press; the next document starts a new one."""
        press, self._press = self._press, None
        if press is not None and self._owner_pid == os.getpid():
            press.kill()
            press.communicate()

    def _ask(self, frames: list[bytes]) -> bytes:
        press = self._running()
        late = threading.Event()
        watch = threading.Timer(self.seconds, _end, (press, late))
        watch.daemon = True
        watch.start()
        try:
            verdict, pdf = _talk(press, frames)
        except OSError as error:  # the press is gone: killed by the watch, by its limits, or broken
            with suppress(subprocess.TimeoutExpired):
                press.wait(1)  # let it finish telling the log why
            self.stop()
            raise RenderError("time" if late.is_set() else "broken") from error
        finally:
            watch.cancel()
        self._printed += 1
        if verdict != "printed" or self._printed >= self.documents:
            self.stop()
        if verdict != "printed":
            raise RenderError(verdict)
        return pdf

    def _running(self) -> "subprocess.Popen[bytes]":
        # After a fork the pipes belong to the parent process: a child starts a press of its own.
        if self._press is None or self._owner_pid != os.getpid() or self._press.poll() is not None:
            self._press = _start(self.memory)
            self._owner_pid, self._printed = os.getpid(), 0
        return self._press


def render(
    html: str, *, title: str, attachments: list[Attachment], created: datetime, identifier: bytes
) -> bytes:
    """Give the PDF/A-3a + PDF/UA-1 of our own HTML, byte for byte the same for the same input.

    In: `html` from paper.to_html, `created` (aware) as the file's date, `identifier` 16 bytes or more.
    Raises RenderError with a Danish sentence when limits are passed (safety.md F-01..F-06).
    """
    return _owner.render(html, title=title, attachments=attachments, created=created, identifier=identifier)


def _end(press: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    press.kill()


def _talk(press: "subprocess.Popen[bytes]", frames: list[bytes]) -> tuple[str, bytes]:
    if press.stdin is None or press.stdout is None:
        raise BrokenFrame("no pipes")
    for frame in frames:
        write_frame(press.stdin, frame)
    verdict, pdf = read_frame(press.stdout), read_frame(press.stdout)
    if verdict is None or pdf is None:
        raise BrokenFrame("the press fell silent")
    return verdict.decode(), pdf


def _start(memory: int) -> "subprocess.Popen[bytes]":
    # No setting and no secret travels along; fontconfig wants a home to keep its cache in. Nor is there a way to programs:
    # where there is one, Python asks the compiler for each library that WeasyPrint names, a third of the press's start.
    kept = {name: os.environ[name] for name in ("HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-m", "agreements.terms.document.engine", str(memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**kept, "PATH": os.devnull, "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"},
        start_new_session=True,
    )


def _refuse_hopeless(html: str) -> None:
    if len(html) > LONGEST_HTML:
        raise RenderError("long")
    if HEAPED_MARKS.search(html):
        raise RenderError("marks")


_owner = PressOwner()
atexit.register(_owner.stop)
