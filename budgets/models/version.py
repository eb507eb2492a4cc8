"""The budget that money is used by: the signed one, and each one that an approved change made of it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement, Edition
from budgets.enums import Category, Contribution, VersionSource
from budgets.models.budget import Financier
from budgets.models.change import ChangeRequest
from budgets.models.line import BudgetLine
from budgets.models.stated import or_none
from partnerships.enums import Nature
from partnerships.models.base import House


class BudgetVersion(House):
    """An approved budget: a locked reference (rules.md 0.8, 7). Exactly one of an agreement's is in force.

    The signed budget of the edition stays as it is; version 1 says the same, and later ones are measured against the
    one before. Only `superseded_on` is ever written again.
    """

    nature = Nature.LIVING

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="budget_versions", verbose_name=_("aftale")
    )
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+", verbose_name=_("udgave"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    source = models.CharField(_("grundlag"), max_length=20, choices=VersionSource)
    change = models.OneToOneField(
        ChangeRequest,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="made",
        verbose_name=_("ændring"),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("godkendt af")
    )
    approved_on = models.DateField(_("godkendt den"))
    recorded_at = models.DateTimeField(_("registreret"))
    superseded_on = models.DateField(_("afløst den"), null=True, blank=True)

    class Meta:
        verbose_name = _("budgetversion")
        verbose_name_plural = _("budgetversioner")
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(name="budget_version_number_is_unique", fields=["agreement", "number"]),
            models.UniqueConstraint(
                name="budget_version_in_force_is_one",
                fields=["agreement"],
                condition=Q(superseded_on__isnull=True),
            ),
            models.CheckConstraint(
                name="budget_version_is_superseded_after_it_was_approved",
                condition=Q(superseded_on__isnull=True) | Q(superseded_on__gte=F("approved_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    def trail_parts(self) -> dict[str, Any]:
        """Give the version's amounts for the trail, read from the rows."""
        rows = self.amounts.select_related("line")
        return {
            f"{row.line} ({row.line_id}), {row.year}, {row.financier_id or '-'}": str(row.amount)
            for row in rows
        }


class ApprovedLine(House):
    """A line that money may be used on, the same through every version; entries and changes point to it."""

    nature = Nature.EVIDENCE

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="approved_lines", verbose_name=_("aftale")
    )
    budget_line = models.ForeignKey(
        BudgetLine,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("linje i aftalens budget"),
    )
    text = models.CharField(_("linje"), max_length=200)
    category = models.CharField(_("slags udgift"), max_length=30, choices=Category, blank=True)
    contribution = models.CharField(
        _("betales med"), max_length=20, choices=Contribution, default=Contribution.MONEY
    )
    order = models.PositiveIntegerField(_("rækkefølge"), default=0)

    class Meta:
        verbose_name = _("godkendt budgetlinje")
        verbose_name_plural = _("godkendte budgetlinjer")
        ordering = ["agreement", "order", "id"]

    def __str__(self) -> str:
        return self.text


class ApprovedAmount(House):
    """What a version gives a line in a year: its expense (no payer), or what a payer pays of it. In kroner."""

    nature = Nature.EVIDENCE

    version = models.ForeignKey(
        BudgetVersion, models.PROTECT, related_name="amounts", verbose_name=_("budgetversion")
    )
    line = models.ForeignKey(
        ApprovedLine, models.PROTECT, related_name="amounts", verbose_name=_("budgetlinje")
    )
    year = models.PositiveSmallIntegerField(_("år"))
    financier = models.ForeignKey(
        Financier, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("betaler")
    )
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("godkendt beløb")
        verbose_name_plural = _("godkendte beløb")
        ordering = ["version", "line", "year", "id"]
        constraints = [
            models.UniqueConstraint(
                F("version"),
                F("line"),
                F("year"),
                or_none("financier"),
                name="approved_amount_is_one_a_line_year_and_payer",
            )
        ]

    def __str__(self) -> str:
        return f"{self.line}, {self.year}: {self.amount}"
