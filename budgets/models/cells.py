"""The cells of the grid: what a line costs in a year, and who pays how much of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Edition
from budgets.enums import FIRST_POSSIBLE_YEAR, LAST_POSSIBLE_YEAR
from budgets.models.budget import Financier
from budgets.models.line import BudgetLine
from partnerships.enums import Nature
from partnerships.models.base import House

_OF_OUR_TIME = Q(year__gte=FIRST_POSSIBLE_YEAR, year__lte=LAST_POSSIBLE_YEAR)


class Cell(House):
    """An amount in kroner with two decimals; an empty cell has no row, a typed nought has one."""

    nature = Nature.TERMS

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+", verbose_name=_("udgave"))
    line = models.ForeignKey(
        BudgetLine, models.CASCADE, related_name="%(class)ss", verbose_name=_("budgetlinje")
    )
    year = models.PositiveSmallIntegerField(_("år"))
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)

    class Meta:
        abstract = True


class Expense(Cell):
    """What the line costs in the year."""

    class Meta:
        verbose_name = _("udgift")
        verbose_name_plural = _("udgifter")
        constraints = [
            models.UniqueConstraint(name="expense_is_one_a_line_and_year", fields=["line", "year"]),
            models.CheckConstraint(name="expense_year_is_of_our_time", condition=_OF_OUR_TIME),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"


class Allocation(Cell):
    """What a financier pays of the line in the year; `label` when the financing table calls the line otherwise."""

    financier = models.ForeignKey(
        Financier, models.CASCADE, related_name="allocations", verbose_name=_("betaler")
    )
    label = models.CharField(_("navn i finansieringen"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("finansiering")
        verbose_name_plural = _("finansieringer")
        constraints = [
            models.UniqueConstraint(
                name="allocation_is_one_a_line_year_and_financier", fields=["line", "year", "financier"]
            ),
            models.CheckConstraint(name="allocation_year_is_of_our_time", condition=_OF_OUR_TIME),
        ]

    def __str__(self) -> str:
        return f"{self.year}, {self.financier_id}: {self.amount}"
