"""What a rule set is made of, and how it is written with its thresholds and its calendar."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from budgets.models import AuditThreshold, ReportingDate, RuleSet
from budgets.validators.rule_set import validate_categories

FIELDS = (
    "name",
    "source",
    "change_limit_percent",
    "change_limit_amount",
    "change_join",
    "change_measure",
    "always_approve",
    "approves_new_lines",
    "approves_new_categories",
    "approves_other_payers",
    "counts_between_years",
    "lets_total_rise",
    "change_latest_month",
    "change_latest_day",
    "forbidden",
    "equipment_cap",
    "mileage_cap",
    "overhead_percent",
    "annual_hours",
    "co_financing_percent",
    "co_financing_money_percent",
    "spread",
    "de_minimis",
    "start_within_months",
)
THRESHOLD = ("grantee", "operator", "amount", "level")
DATE = ("kind", "month", "day", "months_after", "internal_days")
Rows = Sequence[Mapping[str, Any]]


def write_rules(row: RuleSet, values: Mapping[str, Any], thresholds: Rows, dates: Rows) -> None:
    """Save the row with those of FIELDS that are given and these thresholds and dates in the place of those it had.

    Raises ValidationError when they are no rules.
    """
    for name in ("always_approve", "forbidden"):
        validate_categories(name, values.get(name, []))
    for name in FIELDS:
        if name in values:
            setattr(row, name, values[name])
    row.full_clean()
    row.save()
    row.audit_thresholds.all().delete()
    row.reporting_dates.all().delete()
    for model, rows, names in ((AuditThreshold, thresholds, THRESHOLD), (ReportingDate, dates, DATE)):
        for given in rows:
            part = model(rule_set=row, **{name: given[name] for name in names if name in given})
            part.full_clean()
            part.save()


def differs(row: RuleSet, values: Mapping[str, Any], thresholds: Rows, dates: Rows) -> bool:
    """Tell whether the row says something else than what is given."""
    return (
        any(getattr(row, name) != values[name] for name in FIELDS if name in values)
        or _listed(row.audit_thresholds.values(), THRESHOLD) != _listed(thresholds, THRESHOLD)
        or _listed(row.reporting_dates.values(), DATE) != _listed(dates, DATE)
    )


def _listed(rows: Iterable[Mapping[str, Any]], names: Sequence[str]) -> list[list[str]]:
    return sorted([_plain(row.get(name)) for name in names] for row in rows)


def _plain(value: Any) -> str:
    return f"{value:.2f}" if isinstance(value, Decimal) else str(value)
