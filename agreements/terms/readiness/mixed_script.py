"""F-T1: title, headings and names are written in one alphabet."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.text import foreign_letters, mixed_script_words
from partnerships.problem import Problem, Severity

CODE = "F-T1"
_FIELDS = frozenset({"title", "subtitle", "heading", "name", "what"})


def check_mixed_script(case: Case) -> Iterator[Problem]:
    """Warn of each title, heading or name with Cyrillic or Greek letters in a Latin word, and name them (rules.md 9, F-T1).

    Here it prints as it is and is found by either spelling; elsewhere a search misses it.
    """
    for passage in case.passages:
        words = mixed_script_words(passage.text) if passage.field in _FIELDS else []
        if words:
            sentence = _(
                "I %(place)s er “%(word)s” skrevet med bogstaver fra to alfabeter: %(letters)s. Ordet ser rigtigt ud, "
                "men kan ikke søges frem andre steder. Skriv det igen."
            )
            letters = ", ".join(_told(letter, script) for letter, script in foreign_letters(words[0]))
            told = sentence % {"place": passage.place, "word": words[0], "letters": letters}
            yield Problem(CODE, Severity.WARNING, told, passage.block, passage.field)


def _told(letter: str, script: str) -> str:
    if script == "CYRILLIC":
        return _("%(letter)s er kyrillisk") % {"letter": letter}
    return _("%(letter)s er græsk") % {"letter": letter}
