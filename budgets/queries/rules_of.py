"""Which rule set holds for an agreement."""

from dataclasses import fields

from agreements.terms.models import Agreement
from budgets.enums import GrantState
from budgets.models import Budget, Grant, RuleSet
from budgets.shapes import Rules


def rule_set_of(agreement: Agreement, grant: Grant | None = None) -> RuleSet | None:
    """Give the rules of this grant or the newest, else those the settled budget names; None means that none hold.

    A grant that lapsed, or that names no rules, says nothing.
    """
    if grant is not None and grant.rule_set is not None:
        return grant.rule_set
    grants = Grant.objects.filter(agreement=agreement, rule_set__isnull=False)
    newest = grants.exclude(state=GrantState.LAPSED).select_related("rule_set").order_by("-number").first()
    if newest is not None:
        return newest.rule_set
    budgets = Budget.objects.filter(edition__agreement=agreement, edition__frozen_at__isnull=False)
    budget = budgets.select_related("rule_set").order_by("-edition__number").first()
    return budget.rule_set if budget else None


def rules_read(rules: RuleSet) -> Rules:
    """Give what of a rule set a budget is checked against."""
    values = {field.name: getattr(rules, field.name) for field in fields(Rules)}
    return Rules(**values | {"forbidden": tuple(rules.forbidden)})
