"""The support desk for *how much*."""

from budgets.admin import budget, lines

__all__ = ["budget", "lines"]
