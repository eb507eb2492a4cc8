"""The sums a source prints, kept beside those we compute (source-documents.md N3)."""

from django.db import models
from django.db.models import BigIntegerField, F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Edition
from budgets.enums import Table
from budgets.models.budget import Budget, Financier
from budgets.models.line import BudgetLine
from partnerships.enums import Nature
from partnerships.models.base import House


def or_none(field: str) -> Coalesce:
    """Give a field of a uniqueness in which two rows that have nothing there are alike, too."""
    return Coalesce(F(field), Value(0), output_field=BigIntegerField())


class StatedTotal(House):
    """One printed sum in kroner: of a line, of a year (line and year never both), or of the whole.

    In the table of expenditure it has no payer. In the financing it is a payer's, or without payer that of them all.
    It is saved with its line, or with the budget's head, whose version guards it. It is
    not copied to another edition: it is what this one's paper says.
    """

    nature = Nature.TERMS

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+", verbose_name=_("udgave"))
    budget = models.ForeignKey(Budget, models.CASCADE, related_name="stated_totals", verbose_name=_("budget"))
    table = models.CharField(_("tabel"), max_length=20, choices=Table.choices)
    line = models.ForeignKey(
        BudgetLine,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="stated_totals",
        verbose_name=_("budgetlinje"),
    )
    financier = models.ForeignKey(
        Financier, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("betaler")
    )
    year = models.PositiveSmallIntegerField(_("år"), null=True, blank=True)
    amount = models.DecimalField(_("trykt sum i kr."), max_digits=14, decimal_places=2)
    explanation = models.CharField(_("forklaring på forskellen"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("trykt sum")
        verbose_name_plural = _("trykte summer")
        constraints = [
            models.UniqueConstraint(
                F("budget"),
                F("table"),
                or_none("line"),
                or_none("financier"),
                or_none("year"),
                name="stated_total_is_one_a_sum",
            ),
            models.CheckConstraint(
                name="stated_total_is_of_a_line_or_a_year",
                condition=Q(line__isnull=True) | Q(year__isnull=True),
            ),
            models.CheckConstraint(
                name="stated_total_has_a_payer_where_it_is_financing",
                condition=Q(table=Table.EXPENDITURE, financier__isnull=True)
                | Q(table=Table.FINANCING, line__isnull=True)
                | Q(table=Table.FINANCING, financier__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        payer = f", financier {self.financier_id}" if self.financier_id else ""
        year = f", {self.year}" if self.year else ""
        return f"stated {self.table}{payer}{year}"

    @property
    def trail_value(self) -> str:
        """What the trail keeps of it: amount and explanation."""
        return f"{self.amount} {self.explanation}".strip()
