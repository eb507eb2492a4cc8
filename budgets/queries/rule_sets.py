"""Which rule sets there are to choose, which are gone by, and which stand as they were loaded."""

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from budgets.models import Budget, Grant, RuleSet
from partnerships.models import Event


def rule_sets_to_choose(chosen: int | None = None) -> QuerySet[RuleSet]:
    """Give the rule sets that are not retired, and the one that is chosen already."""
    return RuleSet.objects.filter(Q(retired_on=None) | Q(pk=chosen))


def rule_sets_whole() -> QuerySet[RuleSet]:
    """Give the rule sets with their parts, and `was_loaded`: nobody has written in them since they were delivered.

    Three queries, however many they are.
    """
    loaded = Event.objects.filter(
        verb="load_rule_set",
        subject_type=RuleSet._meta.label_lower,
        subject_id=Cast(OuterRef("pk"), CharField()),
    )
    rows = RuleSet.objects.annotate(was_loaded=Q(Exists(loaded), version=1))
    return rows.prefetch_related("audit_thresholds", "reporting_dates")


def is_in_use(rule_set: RuleSet) -> bool:
    """Tell whether a grant or a closed budget goes by the rule set: it is then never changed (rules.md 2.8)."""
    return (
        Grant.objects.filter(rule_set=rule_set).exists()
        or Budget.objects.filter(rule_set=rule_set, edition__frozen_at__isnull=False).exists()
    )
