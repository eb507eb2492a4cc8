"""S-05: an agreement does not take effect before it is signed."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from agreements.terms.enums import UNSIGNED, StartRule
from agreements.terms.readiness.case import Case, Stage
from agreements.terms.readiness.signature_lines import signing_days
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "S-05"


def check_retroactive_start(case: Case) -> Iterator[Problem]:
    """Warn when the first day lies before the last signature, or before today when it is to be signed (D20).

    Rule: rules.md 9, S-05; 3.5.
    """
    period = case.facts.period
    if not period.start or period.start_rule != StartRule.FIXED:
        return
    start = date.fromisoformat(period.start)
    days = signing_days(case)
    if days and days[-1][1] > start:
        sentence = _(
            "Aftalen gælder fra %(start)s, men blev sidst underskrevet %(day)s. Den virker bagud: "
            "skriv, hvad der gjaldt indtil da, eller ret første dag."
        )
        told = sentence % {"start": format_date_long(start), "day": format_date_long(days[-1][1])}
        yield Problem(CODE, Severity.WARNING, told, days[-1][0])
    elif not days and _is_to_be_signed(case) and start < case.today:
        sentence = _(
            "Aftalens første dag, %(start)s, er gået, før nogen har underskrevet. "
            "Ret den, eller vælg at aftalen starter ved sidste underskrift."
        )
        told = sentence % {"start": format_date_long(start)}
        yield Problem(CODE, Severity.WARNING, told, "period", "starts_on")


def _is_to_be_signed(case: Case) -> bool:
    facts = case.facts
    return facts.kind not in UNSIGNED and not facts.is_as_written and case.stage is not Stage.FORCE
