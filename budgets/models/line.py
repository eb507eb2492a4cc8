"""A line of the budget; its amounts are its cells."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Initiative
from agreements.terms.models.base import Term
from budgets.models.budget import Budget


class BudgetLine(Term):
    """What money is spent on. The line's `version` guards all its cells: they are saved together."""

    budget = models.ForeignKey(Budget, models.CASCADE, related_name="lines", verbose_name=_("budget"))
    initiative = models.ForeignKey(
        Initiative,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="budget_lines",
        verbose_name=_("indsats"),
    )
    text = models.CharField(_("linje"), max_length=200)

    class Meta(Term.Meta):
        verbose_name = _("budgetlinje")
        verbose_name_plural = _("budgetlinjer")

    def __str__(self) -> str:
        return self.text

    def trail_parts(self) -> dict[str, Any]:
        """Give the line's cells for the trail, read from the rows: "udgift 2010", "betaler 7, 2010"."""
        expenses = self.expenses.values_list("year", "amount")
        allocations = self.allocations.values_list("financier_id", "year", "amount", "label")
        parts: dict[str, Any] = {f"expense {year}": str(amount) for year, amount in expenses}
        for financier_id, year, amount, label in allocations:
            parts[f"financier {financier_id}, {year}"] = f"{amount} {label}".strip()
        return parts
