"""Load the rule sets the house is delivered with."""

from django.db import transaction

from budgets.actions.delivering import delivery_of
from budgets.actions.renew_rule_set import renew_rule_set
from budgets.actions.ruling import write_rules
from budgets.enums import Delivery
from budgets.models import RuleSet
from budgets.queries.rule_sets import rule_sets_whole
from budgets.standards import DELIVERED, Delivered
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def load_rule_sets(*, by: User | None, renew: bool = False) -> list[tuple[RuleSet, Delivery]]:
    """Create the rule sets of which there is no number yet; give the newest number of them all, and how it stands now.

    One that is there is left as it is. With `renew` one that stands as it was loaded, and is delivered otherwise since,
    gets its next number; one that somebody has written in never does (see `renew_rule_set`). `by` is None when the
    system does it.
    """
    return [_load(delivered, by, renew=renew) for delivered in DELIVERED]


def _load(delivered: Delivered, by: User | None, *, renew: bool) -> tuple[RuleSet, Delivery]:
    row = rule_sets_whole().filter(code=delivered.code).order_by("-number").first()
    if row is None:
        row = RuleSet(code=delivered.code)
        write_rules(row, delivered.values, delivered.thresholds, delivered.dates)
        trail.record("load_rule_set", by=by, subject=row)
        return row, Delivery.SAME
    state = delivery_of(row)
    if renew and state == Delivery.NEWER:
        return renew_rule_set(row, by=by, seen=row.version), Delivery.SAME
    return row, state
