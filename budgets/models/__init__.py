"""The nouns of *how much*, one a file."""

from budgets.models.budget import Budget, Financier
from budgets.models.cells import Allocation, Expense
from budgets.models.line import BudgetLine
from budgets.models.stated import StatedTotal

__all__ = ["Allocation", "Budget", "BudgetLine", "Expense", "Financier", "StatedTotal"]
