"""The part payments of a grant (rules.md 2.3)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import InstalmentState, Trigger
from budgets.models.grant import Grant
from partnerships.enums import Nature
from partnerships.models.base import Versioned


class Instalment(Versioned):
    """One part payment in kroner. All of a grant's make the commitment, the last takes the remainder (G-04)."""

    nature = Nature.LIVING
    called = _("Raten")

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="instalments", verbose_name=_("tilskud"))
    number = models.PositiveSmallIntegerField(_("rate"))
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)
    trigger = models.CharField(_("udbetales"), max_length=20, choices=Trigger, default=Trigger.DATE)
    due_on = models.DateField(_("tidligst den"), null=True, blank=True)
    state = models.CharField(
        _("tilstand"),
        max_length=20,
        choices=InstalmentState,
        default=InstalmentState.PLANNED,
        editable=False,
    )
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("frigivet af"),
    )
    paid_on = models.DateField(_("udbetalt den"), null=True, blank=True)

    class Meta:
        verbose_name = _("rate")
        verbose_name_plural = _("udbetalingsplan")
        ordering = ["grant", "number"]
        constraints = [
            models.UniqueConstraint(name="instalment_number_is_unique", fields=["grant", "number"]),
            models.CheckConstraint(
                name="instalment_is_over_nought",
                condition=Q(amount__gt=0),
                violation_error_message=_("Skriv et beløb over 0 kr."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.amount}"

    @property
    def agreement(self) -> Agreement:
        """The agreement it belongs to."""
        return self.grant.agreement
