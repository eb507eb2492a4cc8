"""A line of the budget, with how its amounts were calculated; the amounts are its cells."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Initiative
from agreements.terms.models.base import Term
from budgets.enums import Category, Contribution, Rhythm
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
    category = models.CharField(_("slags udgift"), max_length=30, choices=Category, blank=True)
    contribution = models.CharField(
        _("betales med"), max_length=20, choices=Contribution, default=Contribution.MONEY
    )
    annual_pay = models.DecimalField(
        _("årsløn i kr."), max_digits=14, decimal_places=2, null=True, blank=True
    )
    units = models.DecimalField(_("antal"), max_digits=10, decimal_places=2, null=True, blank=True)
    unit_name = models.CharField(_("enhed"), max_length=60, blank=True)
    unit_price = models.DecimalField(
        _("pris pr. enhed i kr."), max_digits=14, decimal_places=2, null=True, blank=True
    )
    times = models.DecimalField(_("gange"), max_digits=10, decimal_places=2, null=True, blank=True)
    times_name = models.CharField(_("gange hvad"), max_length=60, blank=True)
    assumptions = models.TextField(_("forudsætninger"), max_length=2000, blank=True)
    legal_basis = models.CharField(_("hjemmel"), max_length=200, blank=True)
    note = models.TextField(_("note"), max_length=2000, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("budgetlinje")
        verbose_name_plural = _("budgetlinjer")

    def __str__(self) -> str:
        return self.text

    def trail_parts(self) -> dict[str, Any]:
        """Give the line's cells for the trail, read from the rows: "udgift 2010", "betaler 7, 2010"."""
        stated = {str(row): row.trail_value for row in self.stated_totals.all()}
        parts: dict[str, Any] = {f"expense {cell.year}": str(cell.amount) for cell in self.expenses.all()}
        for cell in self.allocations.all():
            parts[f"financier {cell.financier_id}, {cell.year}"] = f"{cell.amount} {cell.label}".strip()
        if self.budget.rhythm == Rhythm.YEAR:
            return parts | stated
        parts |= {f"spread {cell.year}/{cell.part}": str(cell.amount) for cell in self.spreads.all()}
        return parts | stated
