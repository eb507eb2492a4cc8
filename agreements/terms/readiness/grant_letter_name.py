"""C-06: the grant letter has one name throughout."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "C-06"
_NAME = re.compile(r"til(?:skud|sagn)sbrev", re.IGNORECASE)


def check_grant_letter_name(case: Case) -> Iterator[Problem]:
    """Tell of the first text that calls the grant letter by another name than before (rules.md 9, C-06)."""
    first = ""
    for passage in case.passages:
        for match in _NAME.finditer(passage.text):
            name = match[0].lower()
            first = first or name
            if name != first:
                sentence = _(
                    "I %(place)s hedder det “%(other)s”, før hed det “%(first)s”. Brug det samme ord."
                )
                told = sentence % {"place": passage.place, "other": name, "first": first}
                yield Problem(CODE, Severity.INFO, told, passage.block, passage.field)
                return
