"""The press keeps its limits, refuses what is not ours and goes on working (safety.md F-01..F-06)."""

import os
import resource
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agreements.terms.document.pdf import MEMORY, SECONDS, PressOwner, RenderError

AT = datetime(2012, 12, 18, 14, 32, 51, tzinfo=UTC)
GOOD = '<!DOCTYPE html><html lang="da"><title>x</title><p>Side</p></html>'


@pytest.fixture
def press() -> Iterator[PressOwner]:
    """Give a press, stopped when the test is over."""
    owner = PressOwner()
    yield owner
    owner.stop()


@pytest.fixture
def hasty_press() -> Iterator[PressOwner]:
    """Give a press that is given up after four seconds."""
    owner = PressOwner(seconds=4)
    yield owner
    owner.stop()


def _print(press: PressOwner, html: str = GOOD) -> bytes:
    return press.render(html, title="Prøve", attachments=[], created=AT, identifier=b"0" * 16)


def test_limits_are_those_promised() -> None:
    assert (SECONDS, MEMORY) == (30, 1536 * 1024 * 1024)


def test_press_has_its_memory_limited_and_no_secrets(press: PressOwner) -> None:
    os.environ["SECRET_FOR_TEST"] = "hemmeligt"
    try:
        _print(press)
    finally:
        del os.environ["SECRET_FOR_TEST"]
    pid = press._press.pid
    assert resource.prlimit(pid, resource.RLIMIT_AS) == (MEMORY, MEMORY)
    there = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    names = {entry.split(b"=")[0] for entry in there if entry}
    assert names <= {b"PATH", b"HOME", b"LD_LIBRARY_PATH", b"LANG", b"TZ", b"PYTHONHASHSEED"}
    assert b"PATH=/dev/null" in there  # no program is to be found


def test_render_is_given_up_in_time_and_the_next_one_works(hasty_press: PressOwner) -> None:
    _print(hasty_press)
    began = time.monotonic()
    with pytest.raises(RenderError) as refused:
        _print(hasty_press, f'<html lang="da"><p>{"linje<br>" * 20_000}</p></html>')
    assert refused.value.code == "time"
    assert time.monotonic() - began < 6
    assert _print(hasty_press).startswith(b"%PDF-1.7")


def test_render_out_of_memory_is_told_and_the_next_one_works() -> None:
    press = PressOwner(seconds=30, memory=280 * 1024 * 1024)
    try:
        with pytest.raises(RenderError) as refused:
            _print(press, f'<html lang="da">{"<p>afsnit om noget</p>" * 60_000}</html>')
        assert refused.value.code in ("memory", "broken")
        assert _print(press).startswith(b"%PDF-1.7")
    finally:
        press.stop()


def test_render_refuses_heaped_marks_and_endless_text_at_once(press: PressOwner) -> None:
    for html, code in (("<p>e" + "\u0301" * 50_000, "marks"), ("<p>" + "ord " * 800_000, "long")):
        with pytest.raises(RenderError) as refused:
            _print(press, html)
        assert refused.value.code == code
    assert press._press is None


def test_render_refuses_deep_nesting(hasty_press: PressOwner) -> None:
    with pytest.raises(RenderError) as refused:
        _print(hasty_press, f'<html lang="da">{"<div>" * 2_000}x{"</div>" * 2_000}</html>')
    assert refused.value.code in ("nesting", "time")
    assert _print(hasty_press).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "payload",
    [
        '<img src="http://127.0.0.1:9/x.png">',
        '<img src="file:///etc/passwd">',
        '<img src="data:image/png;base64,AAAA">',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        "<style>@import url(http://127.0.0.1:9/x.css)</style>",
        '<p style="background:url(http://127.0.0.1:9/x.png)">x</p>',
        '<object data="http://127.0.0.1:9/x.svg"></object>',
        '<base href="http://127.0.0.1:9/"><img src="x.png">',
    ],
)
def test_render_refuses_what_leads_out_of_the_document(press: PressOwner, payload: str) -> None:
    with pytest.raises(RenderError) as refused:
        _print(press, GOOD.replace("<p>Side", payload + "<p>Side"))
    assert refused.value.code == "forbidden"


def test_render_replaces_a_press_that_died(press: PressOwner) -> None:
    first = _print(press)
    press._press.kill()
    press._press.wait()
    assert _print(press) == first


def test_render_replaces_a_press_after_its_documents() -> None:
    press = PressOwner(documents=2)
    _print(press)
    assert press._press is not None
    _print(press)
    assert press._press is None
