"""B-07: the budget has no cost that its rule set forbids, by its kind or by its name (rules.md 2.4)."""

import re

from django.utils.translation import gettext as _

from budgets.enums import Category
from budgets.money import Totals
from budgets.queries.sheets import Sheet
from partnerships.problem import Problem, Severity

CODE = "B-07"
# Collective posts and contingency as people name them, whatever kind the line is given.
NAMES = {
    Category.OVERHEAD: re.compile(r"\boverhead\b|administrationsbidrag|\bdiverse\b", re.IGNORECASE),
    Category.CONTINGENCY: re.compile(r"\buforudse", re.IGNORECASE),
}


def check_forbidden_costs(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each line of a kind that the rule set forbids, or that is named as one (B-07)."""
    if sheet.rules is None:
        return []
    return [
        Problem(CODE, Severity.ERROR, _sentence(line.text, kind, sheet), "budget", f"line-{line.key}")
        for line in sheet.lines
        for kind in sheet.rules.forbidden
        if line.category == kind or (kind in NAMES and NAMES[Category(kind)].search(line.text))
    ]


def _sentence(text: str, kind: str, sheet: Sheet) -> str:
    return _(
        "“%(line)s”: Regelsættet %(rules)s tillader ikke %(kind)s. Tag linjen ud, eller fordel den på det, den går til."
    ) % {
        "line": text,
        "rules": sheet.rules,
        "kind": Category(kind).label.lower(),
    }
