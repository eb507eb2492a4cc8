"""F-T1: title and headings are written in one alphabet."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.text import mixed_script_words
from partnerships.problem import Problem, Severity

CODE = "F-T1"
_FIELDS = frozenset({"title", "subtitle", "heading", "name"})


def check_mixed_script(case: Case) -> Iterator[Problem]:
    """Warn of each title, heading or name with Cyrillic or Greek letters in a Latin word (rules.md 9, F-T1)."""
    for passage in case.passages:
        words = mixed_script_words(passage.text) if passage.field in _FIELDS else []
        if words:
            sentence = _(
                "I %(place)s er “%(word)s” skrevet med bogstaver fra to alfabeter, så det ikke kan søges frem. "
                "Skriv ordet igen."
            )
            told = sentence % {"place": passage.place, "word": words[0]}
            yield Problem(CODE, Severity.WARNING, told, passage.block, passage.field)
