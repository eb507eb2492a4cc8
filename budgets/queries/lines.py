"""The lines that may be named, and the one that an address names, with what a save asks of it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Model, QuerySet, Value
from django.db.models.functions import Coalesce

from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from agreements.terms.queries.rows import BIGGEST
from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier, StatedTotal
from budgets.queries.grantors import is_grantor
from partnerships.models import Event
from partnerships.queries.prepared import Prepared


def is_or_was_line_of(edition: Edition, key: int) -> bool:
    """Tell whether the line stands in the edition, or stood there until somebody deleted it; another's never does."""
    if key > BIGGEST:
        return False
    if BudgetLine.objects.filter(pk=key, edition=edition).exists():
        return True
    deleted = Event.objects.filter(chain=chain_of(edition), verb="delete_budget_line", subject_id=str(key))
    return deleted.exists()


def lines_to_name(edition_id: int) -> QuerySet[Any]:
    """Give the lines that the edition's activities may name, as rows of (order, identity, text), not asked for yet."""
    return BudgetLine.objects.filter(edition=edition_id).values_list(
        "order", Coalesce("first_id", "pk"), "text"
    )


def line_of(edition: Edition, key: int) -> BudgetLine | None:
    """Give the edition's line with its budget and the budget's payers and rules, or None; one query."""
    if key > BIGGEST:
        return None
    rows = _with_payers(key=key, edition=edition.pk)
    if not rows:
        return None
    line: BudgetLine = rows[0]
    line.edition = line.budget.edition = edition
    know(line.budget, "financiers", [_payer(row, line.budget) for row in rows if row.payer is not None])
    return line


def _line_with_payers(key: int, edition: int) -> QuerySet[BudgetLine]:
    """Ask for one row for each payer, or one without."""
    found = BudgetLine.objects.filter(pk=key, edition=edition).select_related("budget__rule_set")
    return found.annotate(
        payer=F("budget__financiers__pk"),
        payer_name=F("budget__financiers__name"),
        payer_party=F("budget__financiers__party_id"),
        payer_grants=is_grantor("budget__financiers__party"),
    ).order_by("budget__financiers__order", "budget__financiers__pk")


_with_payers: Prepared[Any] = Prepared(_line_with_payers)


def _payer(row: Any, budget: Budget) -> Financier:
    payer = Financier(
        pk=row.payer,
        name=row.payer_name,
        party_id=row.payer_party,
        budget=budget,
        edition=budget.edition,
    )
    payer.is_grantor = row.payer_grants
    return payer


def _cells_of(line: int) -> QuerySet[Any, tuple[Any, ...]]:
    spent = Expense.objects.filter(line=line).values_list("year", "amount", Value(0), Value(""), Value(""))
    paid = Allocation.objects.filter(line=line).values_list(
        "year", "amount", "financier_id", "label", Value("")
    )
    stated = StatedTotal.objects.filter(line=line).values_list(
        "year", "amount", "financier_id", "explanation", "table"
    )
    return spent.union(paid, stated, all=True)


_cells: Prepared[tuple[Any, ...]] = Prepared(_cells_of)


def read_cells(line: BudgetLine) -> None:
    """Let the line know its cells and the sums printed of it; one query."""
    own = {"edition_id": line.edition_id, "line": line}
    expenses, allocations, sums = [], [], []
    for year, amount, payer, words, table in _cells(line=line.pk):
        cell = own | {"year": year, "amount": amount}
        if table:
            sums.append(
                StatedTotal(
                    **cell, budget_id=line.budget_id, financier_id=payer, explanation=words, table=table
                )
            )
        elif payer:
            allocations.append(Allocation(**cell, financier_id=payer, label=words))
        else:
            expenses.append(Expense(**cell))
    know(line, "expenses", expenses)
    know(line, "allocations", allocations)
    know(line, "stated_totals", sums)


def know(row: Model, name: str, rows: Iterable[Model]) -> None:
    """Let the row answer with `rows` when it is asked for its `name`: `prefetch_related` for what was read otherwise."""
    known = getattr(row, name).all()
    known._result_cache = list(rows)
    row.__dict__.setdefault("_prefetched_objects_cache", {})[name] = known
