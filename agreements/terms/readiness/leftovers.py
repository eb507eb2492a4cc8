"""C-03: nothing of the template's own instructions is left in the text."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.passages import Passage
from partnerships.problem import Problem, Severity

CODE = "C-03"
_LEFTOVER = re.compile(
    r"kopi[eé]r det nødvendige antal"
    r"|\[\s*(?:inds[æa]t|skriv|udfyld|slet)[^\]\n]{0,60}\]?"
    r"|\bX{3,}\b"
    r"|_{3,}"
    r"|\.{6,}"
    r"|lorem ipsum",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\{[a-zæøå_]{2,30}\}")


def check_leftovers(case: Case) -> Iterator[Problem]:
    """Give an error for each text with an instruction or a placeholder nothing was put in (rules.md 9, C-03)."""
    for passage in case.passages:
        leftover = _LEFTOVER.search(passage.text)
        if leftover:
            sentence = _(
                "I %(place)s står der stadig “%(found)s”. Skriv det rigtige i stedet, eller slet det."
            )
            yield _problem(passage, sentence, leftover[0])
        unbound = _PLACEHOLDER.search(passage.text)
        if unbound:
            sentence = _(
                "I %(place)s er %(found)s ikke udfyldt. Udfyld oplysningen i aftalen, eller skriv teksten selv."
            )
            yield _problem(passage, sentence, unbound[0])


def _problem(passage: Passage, sentence: str, found: str) -> Problem:
    told = sentence % {"place": passage.place, "found": found}
    return Problem(CODE, Severity.ERROR, told, passage.block, passage.field)
