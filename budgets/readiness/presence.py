"""C-09 for the budget: an agreement that lists a budget annex has a budget with amounts in it."""

from django.utils.translation import gettext as _

from budgets.queries.sheets import Sheet
from partnerships.problem import Problem, Severity

CODE = "C-09"


def check_presence(sheet: Sheet | None) -> list[Problem]:
    """Give an error when the announced budget is missing, or has no line with an amount (rules.md 9, C-09)."""
    if sheet is None:
        sentence = _(
            "Aftalen har et budget som bilag, men der er ikke oprettet et budget. Opret det under Økonomi."
        )
        return [Problem(CODE, Severity.ERROR, sentence, "budget")]
    if not any(line.expenses or line.allocations for line in sheet.grid.lines):
        sentence = _("Budgettet er tomt. Skriv mindst én linje med beløb under Økonomi.")
        return [Problem(CODE, Severity.ERROR, sentence, "budget")]
    return []
