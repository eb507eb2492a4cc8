"""Which rule set holds for an agreement."""

from agreements.terms.models import Agreement
from budgets.enums import GrantState
from budgets.models import Budget, Grant, RuleSet


def rule_set_of(agreement: Agreement) -> RuleSet | None:
    """Give the rules of the agreement's newest grant, else those its settled budget names; None means that none hold.

    A grant that lapsed, or that names no rules, says nothing.
    """
    grants = Grant.objects.filter(agreement=agreement, rule_set__isnull=False)
    grant = grants.exclude(state=GrantState.LAPSED).select_related("rule_set").order_by("-number").first()
    if grant is not None:
        return grant.rule_set
    budgets = Budget.objects.filter(edition__agreement=agreement, edition__frozen_at__isnull=False)
    budget = budgets.select_related("rule_set").order_by("-edition__number").first()
    return budget.rule_set if budget else None
