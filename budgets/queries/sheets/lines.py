"""The lines of budgets as they are read: one question."""

from collections import defaultdict

from django.db.models import QuerySet

from budgets.models import BudgetLine

_WORDS = (
    "budget_id",
    "pk",
    "first_id",
    "version",
    "text",
    "initiative_id",
    "initiative__name",
    "legal_basis",
    "note",
    "category",
    "contribution",
)
CALCULATION = ("units", "unit_name", "unit_price", "times", "times_name", "assumptions", "annual_pay")


def lines_of(rows: QuerySet[BudgetLine]) -> dict[int, list[tuple]]:
    """Give {budget: its lines among the rows, in order}, each as a tuple of words and then CALCULATION."""
    found: dict[int, list[tuple]] = defaultdict(list)
    for budget_id, *values in rows.order_by("order", "id").values_list(*_WORDS, *CALCULATION):
        found[budget_id].append(tuple(values))
    return found
