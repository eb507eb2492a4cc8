"""Every page says what it is for; every page's way into the user guide leads to a chapter that is there."""

import re
from pathlib import Path
from urllib.parse import unquote

from django.contrib.staticfiles import finders
from django.urls import get_resolver

from agreements.workflow import STATE_AGREEMENT
from partnerships.danish.terms import TERMS
from partnerships.document.guide import anchor_of, guide
from partnerships.templatetags.help import CHAPTERS, STEP_CHAPTERS
from tests.house.source import ROOT
from tests.house.test_urls import patterns

TEMPLATES = ROOT / "templates"
SAYS_ITS_PURPOSE = re.compile(r'class="lead"|lead=\w|class="purpose"')
_PARENT = re.compile(r'\{% extends "([^"]+)" %\}')


def line_of(path: Path) -> list[Path]:
    """Give a template and those of ours that it extends, nearest first."""
    parent = _PARENT.search(path.read_text(encoding="utf-8"))
    above = TEMPLATES / parent[1] if parent else None
    return [path, *(line_of(above) if above and above.exists() else [])]


def pages() -> list[list[Path]]:
    """Give every template that is a page of its own: it extends another and is extended by none."""
    lines = [line_of(path) for path in sorted(TEMPLATES.rglob("*.html")) if _PARENT.search(path.read_text())]
    extended = {above for line in lines for above in line[1:]}
    return [line for line in lines if line[0] not in extended and "layouts" not in line[0].parts]


def test_every_page_says_what_it_is_for() -> None:
    silent = [
        str(line[0].relative_to(TEMPLATES))
        for line in pages()
        if not any(SAYS_ITS_PURPOSE.search(path.read_text(encoding="utf-8")) for path in line)
    ]

    assert len(pages()) > 50
    assert silent == []


def test_every_page_leads_to_a_chapter_that_is_there() -> None:
    anchors = {anchor for anchor, _heading in guide().chapters}
    lost = [chapter for chapter in {**CHAPTERS, **STEP_CHAPTERS} if anchor_of(chapter) not in anchors]

    assert lost == []


def test_pages_and_steps_named_for_the_guide_are_there() -> None:
    names = {pattern.name for _route, pattern in patterns(get_resolver())}
    verbs = {step.verb for step in STATE_AGREEMENT.steps}

    assert {name for of_chapter in CHAPTERS.values() for name in of_chapter} - names == set()
    assert {verb for of_chapter in STEP_CHAPTERS.values() for verb in of_chapter} == verbs


def test_guides_links_and_pictures_are_there() -> None:
    shown = guide()
    ids = set(re.findall(r'id="([^"]+)"', shown.html))
    pictures = re.findall(r'src="/static/([^"]+)"', shown.html)

    assert {link for link in re.findall(r'href="#([^"]+)"', unquote(shown.html)) if link not in ids} == set()
    assert [picture for picture in pictures if not finders.find(picture)] == []
    assert len(pictures) > 12


def test_every_word_is_explained_where_it_stands() -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    used = {key for tag in re.findall(r"\{% terms ([^%]+) %\}", told) for key in re.findall(r'"(\w+)"', tag)}

    assert used == set(TERMS)
    assert len(TERMS) <= 25
