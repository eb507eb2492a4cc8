"""How a rule set in the house stands to the delivered one, and what the delivered one would make of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from budgets.actions.ruling import Rows, differs, parts_of, values_of
from budgets.enums import Delivery
from budgets.models import RuleSet
from budgets.standards import Delivered, delivered_as


@dataclass(frozen=True)
class Offer:
    """A rule set as it would be by what is delivered."""

    values: Mapping[str, Any]
    thresholds: Rows
    dates: Rows


def delivery_of(row: Any) -> Delivery:
    """Tell how the row stands to what is delivered under its code; the row is of `rule_sets_whole`."""
    delivered = delivered_as(row.code)
    if delivered is None:
        return Delivery.OWN
    offer = offer_of(row, delivered)
    if not differs(row, offer.values, offer.thresholds, offer.dates):
        return Delivery.SAME
    return Delivery.NEWER if row.was_loaded else Delivery.CHANGED


def offer_of(row: Any, delivered: Delivered) -> Offer:
    """Give the row as what is delivered would make it; the row is of `rule_sets_whole`.

    One that stands as it was loaded becomes what is delivered, whole. In one that somebody has written in, what the
    delivered one says nothing of is kept: a rate or a calendar that the administrator has filled in.
    """
    if row.was_loaded:
        return Offer(values_of(RuleSet()) | delivered.values, delivered.thresholds, delivered.dates)
    thresholds, dates = parts_of(row)
    return Offer(
        values_of(row) | delivered.values, delivered.thresholds or thresholds, delivered.dates or dates
    )
