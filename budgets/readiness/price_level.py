"""B-12: the budget says in which prices its amounts are written (rules.md 2.12)."""

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from partnerships.problem import Problem, Severity

CODE = "B-12"


def check_price_level(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give a warning when there is no price level, and no note that speaks of prices ("løbende priser") either (B-12).

    A budget without a rule set is not asked.
    """
    if sheet.rules is None or sheet.price_level_year is not None or "pris" in sheet.note.casefold():
        return []
    sentence = _(
        "Budgettet siger ikke, hvilket års priser beløbene er i. Skriv prisniveauet under År og betalere."
    )
    return [Problem(CODE, Severity.WARNING, sentence, "budget")]
