"""C-02 for a list that announces what follows: the headings come in the announced order."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts
from agreements.terms.readiness.case import Case
from agreements.terms.shapes import Block
from partnerships.danish.text import fold
from partnerships.problem import Problem, Severity

CODE = "C-02"
FEWEST = 3  # two headings in a list are chance
_NUMBER = re.compile(r"^\s*(?:\d+|[a-zæøå])\s*[.):]+\s*")


def check_announced_order(case: Case) -> Iterator[Problem]:
    """Warn of each list of headings whose order is not that of the sections (rules.md 9, C-02; D25)."""
    facts = case.facts
    headings = {_bare(section.heading): place for place, section in enumerate(facts.sections)}
    for block, field, blocks in _texts(facts):
        for each in blocks:
            announced = [name for name in _items(each) if _bare(name) in headings]
            places = [headings[_bare(name)] for name in announced]
            if len(announced) < FEWEST or places == sorted(places):
                continue
            at = next(at for at in range(1, len(places)) if places[at] < places[at - 1])
            sentence = _(
                "Listen nævner “%(first)s” før “%(second)s”, men afsnittene står omvendt. "
                "Ret listen, eller flyt afsnittet."
            )
            told = sentence % {"first": announced[at - 1], "second": announced[at]}
            yield Problem(CODE, Severity.WARNING, told, block, field)


def _texts(facts: Facts) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    yield "title", "introduction", facts.introduction_blocks
    for section in facts.sections:
        yield f"section-{section.line}", "text", section.blocks


def _items(block: Block) -> list[str]:
    """Give the items of a list as text, without their own numbers."""
    items = [each for item in block.items for each in (item, *item.items)]
    texts = ["".join(run.text for run in item.runs) for item in items]
    return [_NUMBER.sub("", text).strip(" .,;") for text in texts]


def _bare(heading: str) -> str:
    return fold(_NUMBER.sub("", heading))
