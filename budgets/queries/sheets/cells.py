"""What hangs on lines and budgets: amounts, labels, spread, printed sums, promises; one question for all of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Value

from budgets.enums import GrantState
from budgets.models import Allocation, Expense, Grant, GrantYear, Spread, StatedTotal
from budgets.queries.exact import Ore, kroner_of
from budgets.shapes import Stated
from partnerships.queries.prepared import Prepared

_PROMISING_NOTHING = (GrantState.PREPARED, GrantState.LAPSED)
_NO_KEY, _NO_WORDS, _ORE = Value(0), Value(""), Ore("amount")


@dataclass
class Cells:
    """The cells of every line: {line: {year: amount}}, {line: {(year, payer): amount}}, {line: {payer: label}}.

    `spread` is {line: {(year, part): amount}}; `stated` are the printed sums of every budget, `promised` what each payer
    (party) has promised under its agreement: {budget: {party: {year, or 0 for all: amount}}}.
    """

    expenses: dict[int, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    allocations: dict[int, dict[tuple[int, int], Decimal]] = field(default_factory=lambda: defaultdict(dict))
    labels: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    spread: dict[int, dict[tuple[int, int], Decimal]] = field(default_factory=lambda: defaultdict(dict))
    stated: dict[int, list[Stated]] = field(default_factory=lambda: defaultdict(list))
    promised: dict[int, dict[int, dict[int, Decimal]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(Decimal)))
    )


def cells_of(
    budgets: Iterable[int], of: Mapping[str, Any] | None = None, more: Iterable[QuerySet[Any]] = ()
) -> Cells:
    """Read what hangs on lines (`of` which, when not on all) and budgets in one question, with `more` rows of the kind.

    Each row begins with what it is, and has its amount in øre.
    """
    cells, budgets = Cells(), list(budgets)
    rows = _hanging(budgets, of, more) if of else _all(budgets=budgets)
    for table, line, year, ore, key, words, budget in rows:
        amount = kroner_of(ore)
        if table == "expense":
            cells.expenses[line][year] = amount
        elif table == "allocation":
            cells.allocations[line][year, key] = amount
            if words:
                cells.labels[line][key] = words
        elif table == "spread":
            cells.spread[line][year, key] = amount
        elif table == "promised":
            cells.promised[budget][key][year] += amount
        else:
            cells.stated[budget].append(Stated(table, amount, line, key, year, words))
    return cells


def _hanging(
    budgets: list[int], of: Mapping[str, Any] | None = None, more: Iterable[QuerySet[Any]] = ()
) -> QuerySet[Any, tuple[Any, ...]]:
    of = of or {"line__budget__in": budgets}
    arms = (
        _rows("expense", Expense.objects.filter(**of)),
        _rows("allocation", Allocation.objects.filter(**of), "financier_id", "label"),
        _rows("spread", Spread.objects.filter(**of), "part"),
        StatedTotal.objects.filter(budget__in=budgets).values_list(
            "table", "line_id", "year", _ORE, "financier_id", "explanation", "budget_id"
        ),
        *_promised(budgets),
        *more,
    )
    first, *others = (arm.order_by() for arm in arms)
    return first.union(*others, all=True)


_all: Prepared[tuple[Any, ...]] = Prepared(_hanging)


def _rows(table: str, cells: QuerySet[Any], key: Any = _NO_KEY, words: Any = _NO_WORDS) -> QuerySet[Any]:
    return cells.values_list(Value(table), "line_id", "year", _ORE, key, words, Value(0))


def _promised(budgets: list[int]) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """Ask for the grants of the budgets' agreements, in all (year 0) and by year."""
    budget = "agreement__editions__budgets"
    grants = Grant.objects.exclude(state__in=_PROMISING_NOTHING).filter(**{f"{budget}__in": budgets})
    years = GrantYear.objects.exclude(grant__state__in=_PROMISING_NOTHING).filter(
        **{f"grant__{budget}__in": budgets}
    )
    return (
        grants.values_list(
            Value("promised"), Value(0), Value(0), _ORE, "funder_id", Value(""), f"{budget}__id"
        ),
        years.values_list(
            Value("promised"),
            Value(0),
            "year",
            _ORE,
            "grant__funder_id",
            Value(""),
            f"grant__{budget}__id",
        ),
    )
