"""C-08: references point to a section or annex that is there, never to a page."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Run, SectionFacts
from agreements.terms.markup import POINTER
from agreements.terms.readiness.case import Case
from agreements.terms.shapes import ListItem
from partnerships.problem import Problem, Severity

CODE = "C-08"
_PAGE = re.compile(r"\b(?:side|sider|s\.)\s?\d{1,3}\b", re.IGNORECASE)


def check_references(case: Case) -> Iterator[Problem]:
    """Warn of each section that points to nothing, and each text that points to a page (rules.md 9, C-08)."""
    for section in case.facts.sections:
        if any(_points_to_nothing(run) for run in _runs_of(section)):
            sentence = _(
                "Afsnit %(number)s henviser til noget, der er slettet. Vælg et andet afsnit eller bilag."
            )
            told = sentence % {"number": section.number}
            yield Problem(CODE, Severity.WARNING, told, f"section-{section.line}", "text")
    for passage in case.passages:
        page = _PAGE.search(passage.text)
        if page:
            sentence = _(
                "I %(place)s henvises der til “%(page)s”. Sidetal flytter sig: henvis til et afsnit eller bilag."
            )
            told = sentence % {"place": passage.place, "page": page[0]}
            yield Problem(CODE, Severity.WARNING, told, passage.block, passage.field)


def _points_to_nothing(run: Run) -> bool:
    if run.kind == "reference":
        return not run.number
    return POINTER.search(run.text) is not None


def _runs_of(section: SectionFacts) -> Iterator[Run]:
    for block in section.blocks:
        yield from block.runs
        yield from _runs_in(block.items)


def _runs_in(items: Iterable[ListItem]) -> Iterator[Run]:
    for item in items:
        yield from item.runs
        yield from _runs_in(item.items)
