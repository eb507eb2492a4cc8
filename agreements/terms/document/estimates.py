"""Hours: what an estimate comes to, and what they all come to per role (source-documents.md N30)."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from agreements.terms.enums import EstimateBasis, EstimateUnit
from agreements.terms.sentences import plain_number

Span = tuple[Decimal, Decimal]
NON_BREAKING = "\u00a0"


def estimate_details(row: Any) -> list[tuple[str, str, Any]]:
    """Give what is printed of an estimate: how often, how long each time, what it comes to, in which phase."""
    return [
        ("times", _("Antal gange"), _qualified(row, _span(row.times_min, row.times_max))),
        ("length", _("Hver gang"), f"{_span(row.length_min, row.length_max)}{NON_BREAKING}{_unit(row)}"),
        ("sum", _("I alt"), told_sum(sum_of(row), row.unit, row.basis)),
        ("phase", _("Fase"), row.phase.name if row.phase else ""),
    ]


def sum_of(row: Any) -> Span:
    """Give least and most hours (or days) of an estimate in its basis: "2-3 møder à 2-4 timer" is 4 to 12 hours."""
    least = Decimal(0) if row.is_upper else row.times_min
    return least * row.length_min, row.times_max * row.length_max


def estimate_totals(rows: list[Any]) -> list[tuple[str, str, str]]:
    """Give one sum for each role, unit and basis, in the order they come; days are never made into hours."""
    sums: dict[tuple[str, str, str], Span] = defaultdict(lambda: (Decimal(0), Decimal(0)))
    for row in rows:
        key, (low, high) = (row.role, row.unit, row.basis), sum_of(row)
        sums[key] = (sums[key][0] + low, sums[key][1] + high)
    return [
        (f"{role}-{unit}-{basis}", role, told_sum(span, unit, basis))
        for (role, unit, basis), span in sums.items()
    ]


def told_sum(span: Span, unit: str, basis: str) -> str:
    """Say a sum: "4–12 timer én gang", "op til 10 timer om året"."""
    low, high = span
    amount = _("op til %(most)s") % {"most": plain_number(high)} if low == 0 < high else _span(low, high)
    return f"{amount}{NON_BREAKING}{EstimateUnit(unit).label} {EstimateBasis(basis).label}"


def _span(low: Decimal, high: Decimal) -> str:
    return plain_number(low) if low == high else f"{plain_number(low)}–{plain_number(high)}"


def _unit(row: Any) -> str:
    if row.unit == EstimateUnit.DAYS and row.length_max == 1:
        return _("hel dag")
    return str(EstimateUnit(row.unit).label)


def _qualified(row: Any, span: str) -> str:
    if row.is_upper:
        return _("op til %(times)s") % {"times": plain_number(row.times_max)}
    return _("ca. %(times)s") % {"times": span} if row.is_about else span
