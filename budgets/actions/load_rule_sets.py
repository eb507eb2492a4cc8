"""Load the rule sets the house is delivered with."""

from django.db import transaction

from budgets.actions.ruling import write_rules
from budgets.models import RuleSet
from budgets.standards import DELIVERED, Delivered
from partnerships import trail
from partnerships.models import User


@transaction.atomic
def load_rule_sets(*, by: User | None) -> list[RuleSet]:
    """Create the rule sets of which there is no number yet, and give the newest number of them all.

    One that is there is left as it is. `by` is None when the system does it at set-up.
    """
    return [_load(delivered, by) for delivered in DELIVERED]


def _load(delivered: Delivered, by: User | None) -> RuleSet:
    row = RuleSet.objects.filter(code=delivered.code).order_by("-number").first()
    if row is None:
        row = RuleSet(code=delivered.code)
        write_rules(row, delivered.values, delivered.thresholds, delivered.dates)
        trail.record("load_rule_set", by=by, subject=row)
    return row
