"""The support desk for *how much*."""

from budgets.admin import budgets, money, rule_sets

__all__ = ["budgets", "money", "rule_sets"]
