"""The budgets' own words, with their rules and their payers: one question."""

from dataclasses import dataclass, field, fields
from typing import Any

from django.db.models import QuerySet

from budgets.models import Budget
from budgets.queries.grantors import is_grantor
from budgets.queries.sheets.sheet import SheetFinancier
from budgets.shapes import Rules
from partnerships.queries.prepared import Prepared

HEAD = (
    "pk",
    "edition_id",
    "version",
    "title",
    "note",
    "price_level_year",
    "first_year",
    "last_year",
    "basis",
    "is_estimate",
    "remarks",
    "rhythm",
)
_RULES = tuple(field.name for field in fields(Rules))


@dataclass
class Head:
    """A budget's own words, and its payers as they are read."""

    key: int
    edition_id: int
    version: int
    title: str
    note: str
    price_level_year: int | None
    first_year: int
    last_year: int
    basis: str
    is_estimate: bool
    remarks: str
    rhythm: str
    rules: Rules | None = None
    financiers: list[SheetFinancier] = field(default_factory=list)


_PAYER = 4  # columns


def _heads_in(editions: list[int]) -> QuerySet[Budget, tuple[Any, ...]]:
    rules = ("rule_set_id", *(f"rule_set__{name}" for name in _RULES))
    payer = ("financiers__pk", "financiers__name", "financiers__party_id", is_grantor("financiers__party"))
    rows = Budget.objects.filter(edition_id__in=editions).order_by("financiers__order", "financiers__id")
    return rows.values_list(*HEAD, *rules, *payer)


_rows: Prepared[tuple[Any, ...]] = Prepared(_heads_in)


def heads_of(edition_ids: list[int]) -> dict[int, Head]:
    """Give {budget: its own words, its rules and its payers in order} of the editions that have one."""
    heads: dict[int, Head] = {}
    for row in _rows(editions=edition_ids):
        words, ruled, paying = row[: len(HEAD)], row[len(HEAD) : -_PAYER], row[-_PAYER:]
        if words[0] not in heads:
            heads[words[0]] = Head(*words)
            heads[words[0]].rules = _rules(*ruled)
        if paying[0] is not None:
            heads[words[0]].financiers.append(SheetFinancier(*paying))
    return heads


def _rules(key: int | None, name: str, number: int, forbidden: list[str], *values: Any) -> Rules | None:
    return Rules(name, number, tuple(forbidden), *values) if key else None
