"""The lines of budgets as they are read: one question."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from budgets.models import BudgetLine
from partnerships.queries.prepared import Prepared

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
    return _by_budget(_told(rows))


def lines_in(budgets: Iterable[int]) -> dict[int, list[tuple]]:
    """Give {budget: all its lines in order}, told as `lines_of` does."""
    return _by_budget(_all(budgets=list(budgets)))


def _told(rows: QuerySet[BudgetLine]) -> QuerySet[BudgetLine, tuple[Any, ...]]:
    return rows.order_by("order", "id").values_list(*_WORDS, *CALCULATION)


_all: Prepared[tuple[Any, ...]] = Prepared(
    lambda budgets: _told(BudgetLine.objects.filter(budget__in=budgets))
)


def _by_budget(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple]]:
    found: dict[int, list[tuple]] = defaultdict(list)
    for budget_id, *values in rows:
        found[budget_id].append(tuple(values))
    return found
