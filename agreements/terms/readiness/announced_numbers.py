"""C-02 for a number that announces what is named: "tre funktioner" is followed by three."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.passages import Passage
from partnerships.problem import Problem, Severity

CODE = "C-02"
_WORDS = ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 2)}
_COUNT = rf"\b(?P<word>{'|'.join(_WORDS)})\s+(?P<noun>[a-zæøå]+)\b[^.:\n]{{0,80}}"
_SENTENCE = re.compile(rf"{_COUNT}(?::|\.\s+(?:disse|de|det) er:?) +(?P<named>[^.\n]+)", re.IGNORECASE)
_LIST = re.compile(rf"{_COUNT}:[ \t]*\n+(?P<named>(?:[ \t]*[-–] +.+(?:\n|$))+)", re.IGNORECASE)
_ITEM = re.compile(r"^[-–] +", re.MULTILINE)
_BETWEEN = re.compile(r",\s*(?:og\s+)?|\s+og\s+|\s+samt\s+")


def check_announced_numbers(case: Case) -> Iterator[Problem]:
    """Tell of each number word followed by another number of things, in a sentence or a list (rules.md 1.3, D22)."""
    for passage in case.passages:
        for match in _SENTENCE.finditer(passage.text):
            yield from _told(passage, match, len(_BETWEEN.split(match["named"].strip())))
        for match in _LIST.finditer(passage.text):
            yield from _told(passage, match, len(_ITEM.findall(match["named"])))


def _told(passage: Passage, match: re.Match[str], named: int) -> Iterator[Problem]:
    if named in {_NUMBERS[match["word"].lower()], 1}:
        return
    sentence = _(
        "I %(place)s står der “%(word)s %(noun)s”, men der er nævnt %(named)s. Ret tallet, eller det, der er nævnt."
    )
    told = {"place": passage.place, "word": match["word"], "noun": match["noun"], "named": named}
    yield Problem(CODE, Severity.INFO, sentence % told, passage.block, passage.field)
