"""The rule sets the house is delivered with (rules.md 2.4, 2.7 to 2.11).

What the sources do not say, or say without proof (the state's rate per km, a norm of hours), is left empty for the
administrator to fill in. `values` are fields of RuleSet, by its names; amounts are kroner, shares percent.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from budgets.enums import (
    AccountPeriod,
    AuditLevel,
    Category,
    Join,
    Measure,
    Operator,
    ReportKind,
    Rhythm,
)


@dataclass(frozen=True)
class Delivered:
    """A rule set with its audit thresholds and its reporting calendar."""

    code: str
    values: dict[str, Any]
    thresholds: tuple[dict[str, Any], ...] = ()
    dates: tuple[dict[str, Any], ...] = ()


def delivered_as(code: str) -> Delivered | None:
    """Give the rule set the house is delivered with under the code, or None when there is none."""
    return next((each for each in DELIVERED if each.code == code), None)


TEN_PERCENT = Decimal(10)

SOCIAL_AUDIT = (
    {"operator": Operator.FROM, "amount": Decimal(0), "level": AuditLevel.COMPETENT},
    {"operator": Operator.OVER, "amount": Decimal(100_000), "level": AuditLevel.APPROVED},
    {"operator": Operator.OVER, "amount": Decimal(500_000), "level": AuditLevel.PERFORMANCE},
)

DELIVERED = (
    Delivered(
        "sbst",
        {
            "name": "Social- og Boligstyrelsen",
            "source": "sbst.dk, Håndbog om tilskudsregler; bekendtgørelse nr. 614 af 14.5.2020 §§ 9, 14, 21 og 25",
            "change_limit_percent": TEN_PERCENT,
            "change_limit_amount": Decimal(100_000),
            "forbidden": [Category.OVERHEAD.value, Category.CONTINGENCY.value],
            "equipment_cap": Decimal(50_000),
            "spread": Rhythm.MONTH,
            "de_minimis": Decimal(500),
            "start_within_months": 6,
        },
        thresholds=SOCIAL_AUDIT,
    ),
    Delivered(
        "region_syd",
        {
            "name": "Region Syddanmark, uddannelsespuljen",
            "source": "Region Syddanmark, standardvilkår; det faste beløb står i tilsagnet",
            "change_limit_percent": TEN_PERCENT,
            "change_join": Join.ALL,
        },
    ),
    Delivered(
        "dh",
        {
            "name": "Danske Handicaporganisationer, Handicappuljen",
            "source": "Handicappuljen: budgetændringer, statusrapporter, regnskabs- og revisionsinstruks",
            "change_limit_percent": TEN_PERCENT,
            "change_measure": Measure.CATEGORY,
            "always_approve": [Category.SALARY.value],
            "approves_new_lines": False,
            "approves_new_categories": True,
        },
        dates=(
            {"kind": ReportKind.STATUS, "month": 3, "day": 20, "grant_over_months": 15},
            {"kind": ReportKind.FINAL, "months_after": 2, "grant_up_to_amount": Decimal(200_000)},
            {"kind": ReportKind.FINAL, "months_after": 4, "grant_over_amount": Decimal(200_000)},
        ),
    ),
    Delivered(
        "lag",
        {
            "name": "Lokal aktionsgruppe (LAG)",
            "source": "LAG Halsnæs-Gribskov",
            "change_limit_percent": TEN_PERCENT,
            "lets_total_rise": False,
            "always_approve": [Category.EXTERNAL_CONSULTANTS.value],
            "approves_new_lines": False,
            "approves_new_categories": True,
        },
    ),
    Delivered(
        "vudp",
        {
            "name": "VUDP",
            "source": "vudp.dk",
            "change_limit_percent": TEN_PERCENT,
            "approves_other_payers": True,
        },
    ),
    Delivered(
        "afgiftsfond",
        {
            "name": "Afgiftsfond",
            "source": "Afgiftsfondenes vilkår",
            "change_latest_month": 12,
            "change_latest_day": 31,
            "change_limit_percent": Decimal(20),
            "change_measure": Measure.TOTAL,
            "approves_new_lines": False,
            "approves_new_categories": True,
            "approves_other_payers": True,
        },
    ),
    Delivered(
        "vd",
        {"name": "Vejdirektoratet", "source": "Vejdirektoratet, statusrapport og regnskab"},
        dates=(
            {"kind": ReportKind.INTERIM, "months_after": 3, "skipped_under_months": 3},
            {"kind": ReportKind.FINAL, "months_after": 3},
        ),
    ),
    Delivered(
        "kfm",
        {"name": "Kompetenceforsyning Midt", "source": "kompetenceforsyningmidt.dk"},
        dates=(
            {
                "kind": ReportKind.INTERIM,
                "period": AccountPeriod.HALF_YEAR,
                "month": 2,
                "day": 28,
                "internal_days": 18,
            },
            {
                "kind": ReportKind.INTERIM,
                "period": AccountPeriod.HALF_YEAR,
                "month": 8,
                "day": 31,
                "internal_days": 21,
            },
        ),
    ),
    Delivered(
        "slks",
        {"name": "Slots- og Kulturstyrelsen", "source": "slks.dk"},
        dates=({"kind": ReportKind.FINAL, "months_after": 3},),
    ),
    Delivered(
        "ldp",
        {
            "name": "Landdistriktspuljen",
            "source": "Erhvervsstyrelsens tilsagn til Bornholms Regionskommune, 2018",
        },
        dates=({"kind": ReportKind.FINAL, "months_after": 2},),
    ),
    Delivered(
        "holbaek",
        {
            "name": "Holbæk Kommune, Rum til Fællesskab",
            "source": "holbaek.dk: hvor mange penge kan der søges, og projektændring (2021)",
            "co_financing_from": Decimal(100_000),
            "co_financing_percent": Decimal(20),
            "co_financing_bound": Decimal(200_000),
            "co_financing_percent_over": Decimal(10),
            "co_financing_money_percent": Decimal(50),
        },
    ),
    Delivered(
        "lbf",
        {
            "name": "Landsbyggefonden",
            "source": "lbf.dk: mindst 25 pct. lokal medfinansiering",
            "co_financing_percent": Decimal(25),
        },
    ),
)
