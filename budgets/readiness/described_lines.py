"""B-05: where a rule set holds, each line says what kind of cost it is, and why it is there."""

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from partnerships.problem import Problem, Severity

CODE = "B-05"


def check_described_lines(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each line without a kind, and a warning for each without a note (B-05); none without rules."""
    if sheet.rules is None:
        return []
    found = []
    for line in sheet.lines:
        if not line.category:
            sentence = _("“%(line)s” mangler slags udgift. Vælg den på linjens side.")
            found.append(_problem(Severity.ERROR, sentence, line.text, line.key))
        if not line.note and not line.calculation.assumptions:
            sentence = _("“%(line)s” mangler en note, der begrunder udgiften.")
            found.append(_problem(Severity.WARNING, sentence, line.text, line.key))
    return found


def _problem(weight: Severity, sentence: str, text: str, key: int) -> Problem:
    return Problem(CODE, weight, sentence % {"line": text}, "budget", f"line-{key}")
