"""C-08: what names a line of the budget names one that is there."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import records_of
from agreements.terms.parts import PARTS
from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "C-08"


def check_named_lines(case: Case) -> Iterator[Problem]:
    """Warn of an activity whose budget line was deleted: nothing is printed of it (rules.md 9, C-08)."""
    for part in PARTS.values():
        field = part.names_line
        for row in records_of(case.facts, part.name) if field else ():
            if field in row.data and field not in {detail.key for detail in row.details}:
                sentence = _(
                    "“%(title)s” hører til en budgetpost, der er slettet. Vælg en anden, eller lad feltet stå tomt."
                )
                told = sentence % {"title": row.title}
                yield Problem(CODE, Severity.WARNING, told, f"{part.name}-{row.line}", field)
