"""Drafts: an unchanged print is fetched, not set again (performance.md, goal 4)."""

import hashlib
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

from django.core.cache import caches

from agreements import annexes
from agreements.terms.document.facts import Facts, facts_hash
from agreements.terms.document.fetcher import ROOT, STYLESHEET
from agreements.terms.document.mark import Mark
from agreements.terms.document.printing import print_pdf
from partnerships.danish import clock

WEEK = 7 * 24 * 60 * 60


def cached_pdf(facts: Facts, mark: Mark, *, known: str = "") -> bytes:
    """Give the PDF of facts and mark, kept for a week in the cache `drafts`. Raises pdf.RenderError.

    `known` is the facts' hash when the caller has it.

    The key holds all that the paper is drawn from, the templates and the style too: a new layout is a new print.
    """
    kept = caches["drafts"]
    key = _key(known or facts_hash(facts), mark)
    found: bytes | None = kept.get(key)
    if found is None:
        found = print_pdf(facts, mark, created=clock.now())
        kept.set(key, found, WEEK)
    return found


def _key(digest: str, mark: Mark) -> str:
    drawn = json.dumps([digest, asdict(mark), template_version()], sort_keys=True)
    return "paper-" + hashlib.sha256(drawn.encode()).hexdigest()


@cache
def template_version() -> str:
    """Give a hash of every file that decides how the paper looks; read once per process."""
    digest = hashlib.sha256()
    for path in [STYLESHEET, *_templates(), *sorted(Path(__file__).parent.glob("*.py"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _templates() -> list[Path]:
    drawn = [ROOT / "templates" / name for name in sorted(annexes.document_templates().values())]
    return [*sorted((ROOT / "templates/agreements/document").rglob("*.html")), *drawn]
