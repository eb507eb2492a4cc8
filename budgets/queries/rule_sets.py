"""Which rule sets there are to choose, and which are gone by."""

from django.db.models import Q, QuerySet

from budgets.models import Budget, Grant, RuleSet


def rule_sets_to_choose(chosen: int | None = None) -> QuerySet[RuleSet]:
    """Give the rule sets that are not retired, and the one that is chosen already."""
    return RuleSet.objects.filter(Q(retired_on=None) | Q(pk=chosen))


def is_in_use(rule_set: RuleSet) -> bool:
    """Tell whether a grant or a closed budget goes by the rule set: it is then never changed (rules.md 2.8)."""
    return (
        Grant.objects.filter(rule_set=rule_set).exists()
        or Budget.objects.filter(rule_set=rule_set, edition__frozen_at__isnull=False).exists()
    )
