"""C-02: sections can be told apart. Their numbers are computed, so only the headings can clash."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.text import fold
from partnerships.problem import Problem, Severity

CODE = "C-02"


def check_section_headings(case: Case) -> Iterator[Problem]:
    """Tell of each section whose heading an earlier one has already (rules.md 9, C-02)."""
    numbers: dict[str, str] = {}
    for section in case.facts.sections:
        first = numbers.setdefault(fold(section.heading), section.number)
        if first != section.number:
            sentence = _(
                "Afsnit %(first)s og %(second)s har samme overskrift. Giv det ene en anden, eller saml dem."
            )
            told = sentence % {"first": first, "second": section.number}
            yield Problem(CODE, Severity.INFO, told, f"section-{section.line}", "heading")
