"""Which rule set holds for an agreement."""

from dataclasses import fields

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.enums import GrantState
from budgets.models import Budget, Grant, RuleSet
from budgets.shapes import Rules
from partnerships.queries.prepared import Prepared


def rule_set_of(agreement: Agreement, grant: Grant | None = None) -> RuleSet | None:
    """Give the rules of this grant or the newest, else those the settled budget names; None means that none hold.

    A grant that lapsed, or that names no rules, says nothing.
    """
    if grant is not None and grant.rule_set is not None:
        return grant.rule_set
    newest = _ruled_grant.first(agreement=agreement.pk)
    if newest is not None:
        return newest.rule_set
    budget = _settled_budget.first(agreement=agreement.pk)
    return budget.rule_set if budget else None


def _ruled_grants(agreement: int) -> QuerySet[Grant]:
    grants = Grant.objects.filter(agreement=agreement, rule_set__isnull=False)
    return grants.exclude(state=GrantState.LAPSED).select_related("rule_set").order_by("-number")[:1]


def _settled_budgets(agreement: int) -> QuerySet[Budget]:
    budgets = Budget.objects.filter(edition__agreement=agreement, edition__frozen_at__isnull=False)
    return budgets.select_related("rule_set").order_by("-edition__number")[:1]


_ruled_grant: Prepared[Grant] = Prepared(_ruled_grants)
_settled_budget: Prepared[Budget] = Prepared(_settled_budgets)


def rules_read(rules: RuleSet) -> Rules:
    """Give what of a rule set a budget is checked against."""
    values = {field.name: getattr(rules, field.name) for field in fields(Rules)}
    return Rules(**values | {"forbidden": tuple(rules.forbidden)})
