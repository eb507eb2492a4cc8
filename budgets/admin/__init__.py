"""The support desk for *how much*."""

from budgets.admin import budgets

__all__ = ["budgets"]
