"""S-03: each party signs for itself."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import records_of
from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "S-03"


def check_joint_signatures(case: Case) -> Iterator[Problem]:
    """Warn of each printed line on which two parties sign together (rules.md 9, S-03; D21).

    Here everybody signs alone; only an old paper can show such a line.
    """
    for row in records_of(case.facts, "signature-line"):
        if row.data.get("together_with"):
            sentence = _(
                "%(parties)s har underskrevet på samme linje med én dato. "
                "Skriv en linje for hver, hvis I ved, hvem der underskrev hvornår."
            )
            told = sentence % {"parties": row.title}
            yield Problem(CODE, Severity.WARNING, told, f"signature-line-{row.line}", "together_with")
