"""What a rule set is made of, and how it is written with its thresholds and its calendar."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Max, Model

from budgets.models import AuditThreshold, ReportingDate, RuleSet
from budgets.validators.rule_set import validate_categories
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User

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
    "co_financing_from",
    "co_financing_bound",
    "co_financing_percent_over",
    "spread",
    "de_minimis",
    "start_within_months",
)
THRESHOLD = ("grantee", "operator", "amount", "level")
DATE = (
    "kind",
    "period",
    "month",
    "day",
    "months_after",
    "internal_days",
    "skipped_under_months",
    "grant_over_months",
    "grant_over_amount",
    "grant_up_to_amount",
)
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


def next_number(row: RuleSet, before: dict[str, Any], by: User | None) -> RuleSet:
    """Retire the number and give the next one of its code, empty and not saved. `before` is the row's snapshot."""
    row.retired_on = clock.today()
    row.save()
    trail.record("retire_rule_set", by=by, subject=row, before=before)
    last = RuleSet.objects.filter(code=row.code).aggregate(last=Max("number"))["last"]
    return RuleSet(code=row.code, number=last + 1)


def values_of(row: RuleSet) -> dict[str, Any]:
    """Give the row's values by FIELDS."""
    return {name: getattr(row, name) for name in FIELDS}


def differs(row: RuleSet, values: Mapping[str, Any], thresholds: Rows, dates: Rows) -> bool:
    """Tell whether the row says something else than what is given; a part's value that is not given is its usual one."""
    return (
        any(getattr(row, name) != values[name] for name in FIELDS if name in values)
        or _listed(AuditThreshold, thresholds, THRESHOLD)
        != _listed(AuditThreshold, parts_of(row)[0], THRESHOLD)
        or _listed(ReportingDate, dates, DATE) != _listed(ReportingDate, parts_of(row)[1], DATE)
    )


def parts_of(row: RuleSet) -> tuple[Rows, Rows]:
    """Give the thresholds and the dates that the row has."""
    return (
        [{name: getattr(part, name) for name in THRESHOLD} for part in row.audit_thresholds.all()],
        [{name: getattr(part, name) for name in DATE} for part in row.reporting_dates.all()],
    )


def _listed(model: type[Model], rows: Rows, names: Sequence[str]) -> list[list[str]]:
    usual = model()
    return sorted([_plain(row.get(name, getattr(usual, name))) for name in names] for row in rows)


def _plain(value: Any) -> str:
    return f"{value:.2f}" if isinstance(value, Decimal) else str(value)
