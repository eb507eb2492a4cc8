"""Which rule set holds for an agreement."""

from dataclasses import fields

from agreements.terms.models import Agreement
from budgets.enums import GrantState
from budgets.models import Budget, Grant, RuleSet
from budgets.shapes import Rules


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


def rules_read(rules: RuleSet) -> Rules:
    """Give what of a rule set a budget is checked against."""
    values = {field.name: getattr(rules, field.name) for field in fields(Rules)}
    return Rules(**values | {"forbidden": tuple(rules.forbidden)})
