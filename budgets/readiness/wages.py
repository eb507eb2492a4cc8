"""B-06: wages stand under Løn only, and are hours × rate; so is what is given in hours (rules.md 2.6, 2.7)."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from budgets.enums import Category, Contribution
from budgets.money import Totals
from budgets.queries.sheets import Sheet, SheetLine
from budgets.shapes import kroner
from partnerships.problem import Problem, Severity

CODE = "B-06"
GIVEN_IN_HOURS = (Contribution.HOURS, Contribution.VOLUNTEERS)
WAGE_WORDS = re.compile(r"\bløn(ninger|udgift|udgifter|sum)?\b", re.IGNORECASE)


def check_wages(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for wages in another post than Løn, and for wages and given hours without hours × rate (B-06).

    A line that only sounds like wages, or whose rate is another than the year's pay gives, is a warning.
    """
    return [
        Problem(CODE, weight, sentence % {"line": line.text, **told}, "budget", f"line-{line.key}")
        for line in sheet.lines
        for weight, sentence, told in _found(line)
    ]


def _found(line: SheetLine) -> Iterator[tuple[Severity, str, dict[str, str]]]:
    own = line.calculation
    is_wage = line.category == Category.SALARY
    if line.category and not is_wage:
        if own.annual_pay is not None:
            yield Severity.ERROR, _("“%(line)s” er løn. Løn hører kun til under slagsen Løn."), {}
        elif WAGE_WORDS.search(line.text):
            yield Severity.WARNING, _("“%(line)s” ligner løn. Løn hører kun til under slagsen Løn."), {}
    if (is_wage or line.contribution in GIVEN_IN_HOURS) and (own.units is None or own.price is None):
        yield Severity.ERROR, _("“%(line)s” skal beregnes som timer gange timepris. Skriv begge dele."), {}
    if own.rate is not None and own.unit_price is not None and own.unit_price != own.rate:
        told = {"price": kroner(own.unit_price), "rate": kroner(own.rate)}
        sentence = _("“%(line)s”: Timeprisen er %(price)s, men årslønnen giver %(rate)s.")
        yield Severity.WARNING, sentence, told
