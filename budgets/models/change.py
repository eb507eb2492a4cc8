"""Asking for another budget than the approved one, and what was answered (rules.md 2.8)."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import Category, ChangeState
from budgets.models.budget import Financier
from budgets.models.decided import Decided
from partnerships.enums import Nature
from partnerships.models.base import House


class ChangeRequest(Decided):
    """Moves between lines, years and payers, and new lines, measured against the budget in force.

    `why` are the reasons for which it needs approval (`budgets.shapes.Reason`), as they were when it was sent; empty when
    it needs none. `base` is the budget it was measured against when it was sent, and again when it was answered.
    A correction is made at the year's end by whoever corrects, under the same four eyes.
    """

    nature = Nature.LIVING
    called = _("Ændringen")

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="change_requests", verbose_name=_("aftale")
    )
    number = models.PositiveSmallIntegerField(_("nummer"))
    state = models.CharField(
        _("tilstand"), max_length=20, choices=ChangeState, default=ChangeState.DRAFT, editable=False
    )
    reason = models.TextField(_("begrundelse"), max_length=4000, blank=True)
    changes_purpose = models.BooleanField(
        _("formål, målgruppe eller aktiviteter bliver andre"), default=False
    )
    is_correction = models.BooleanField(_("rettelse ved årets slutning"), default=False)
    why = models.JSONField(_("grunde til godkendelse"), default=list, editable=False)
    base = models.ForeignKey(
        "budgets.BudgetVersion",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="changes",
        editable=False,
        verbose_name=_("målt mod"),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("oprettet af")
    )
    created_on = models.DateField(_("oprettet den"))
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sendt af"),
    )
    sent_on = models.DateField(_("sendt den"), null=True, blank=True)

    class Meta:
        verbose_name = _("budgetændring")
        verbose_name_plural = _("budgetændringer")
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(name="change_request_number_is_unique", fields=["agreement", "number"]),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    def trail_parts(self) -> dict[str, Any]:
        """Give the differences for the trail, read from the rows."""
        return {
            f"{item.part}: {item.line or item.new_text}, {item.year}, {item.financier_id or '-'}": str(
                item.amount
            )
            for item in self.items.select_related("line")
        }


class ChangeItem(House):
    """One difference in kroner: on a line of the approved budget, or on a new one that has only its text yet.

    With no payer it is the expense that changes, otherwise what the payer pays. Items of one `part` belong together: what
    leaves one place and comes to another. `is_approved` is the answer to it.
    """

    nature = Nature.LIVING

    request = models.ForeignKey(
        ChangeRequest, models.CASCADE, related_name="items", verbose_name=_("ændring")
    )
    part = models.PositiveSmallIntegerField(_("del"), default=1)
    line = models.ForeignKey(
        "budgets.ApprovedLine",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("budgetlinje"),
    )
    new_text = models.CharField(_("ny linje"), max_length=200, blank=True)
    new_category = models.CharField(_("slags udgift"), max_length=30, choices=Category, blank=True)
    year = models.PositiveSmallIntegerField(_("år"))
    financier = models.ForeignKey(
        Financier, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("betaler")
    )
    amount = models.DecimalField(_("forskel i kr."), max_digits=14, decimal_places=2)
    is_approved = models.BooleanField(_("godkendt"), null=True)

    class Meta:
        verbose_name = _("ændret beløb")
        verbose_name_plural = _("ændrede beløb")
        ordering = ["request", "part", "id"]
        constraints = [
            models.CheckConstraint(
                name="change_item_is_of_a_line_or_a_new_one",
                condition=(Q(line__isnull=False) & Q(new_text="")) | (Q(line__isnull=True) & ~Q(new_text="")),
            ),
            models.CheckConstraint(name="change_item_changes_something", condition=~Q(amount=0)),
        ]

    def __str__(self) -> str:
        return f"{self.line or self.new_text}, {self.year}: {self.amount}"
