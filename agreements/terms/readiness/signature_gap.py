"""S-07: the parties sign about the same time."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.signature_lines import signing_days
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "S-07"
MOST_DAYS = 60


def check_signature_gap(case: Case) -> Iterator[Problem]:
    """Warn when more than 60 days lie between the first and the last signature (rules.md 9, S-07)."""
    days = signing_days(case)
    if len(days) < 2 or (days[-1][1] - days[0][1]).days <= MOST_DAYS:
        return
    sentence = _(
        "Der går %(days)s dage fra den første underskrift, %(first)s, til den sidste, %(last)s. "
        "Kontrollér datoerne, og at teksten stadig var den samme."
    )
    told = {
        "days": (days[-1][1] - days[0][1]).days,
        "first": format_date_long(days[0][1]),
        "last": format_date_long(days[-1][1]),
    }
    yield Problem(CODE, Severity.WARNING, sentence % told, days[-1][0])
