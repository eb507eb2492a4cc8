"""The grant: a commitment of money to an agreement (rules.md 2.2)."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from agreements.terms.validators.accounts import validate_finance_act_account
from budgets.enums import GrantState
from budgets.models.rule_set import RuleSet
from partnerships.enums import Nature
from partnerships.models import Party
from partnerships.models.base import Versioned


class Grant(Versioned):
    """A commitment of money to an agreement. It is expensed in `commitment_year`, whatever year it is paid (BV 2.2.11)."""

    nature = Nature.LIVING
    called = _("Tilskuddet")

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="grants", verbose_name=_("aftale"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    state = models.CharField(
        _("tilstand"), max_length=20, choices=GrantState, default=GrantState.PREPARED, editable=False
    )
    funder = models.ForeignKey(Party, models.PROTECT, related_name="+", verbose_name=_("tilskudsgiver"))
    grantee = models.ForeignKey(Party, models.PROTECT, related_name="+", verbose_name=_("tilskudsmodtager"))
    rule_set = models.ForeignKey(
        RuleSet, models.PROTECT, null=True, blank=True, related_name="grants", verbose_name=_("regelsæt")
    )
    title = models.CharField(_("projektets titel"), max_length=250)
    purpose = models.TextField(_("formål"), max_length=4000, blank=True)
    case_number = models.CharField(_("sagsnummer"), max_length=60, blank=True)
    finance_act_account = models.CharField(
        _("finanslovskonto"), max_length=40, blank=True, validators=[validate_finance_act_account]
    )
    earlier_account = models.CharField(
        _("tidligere konto"), max_length=40, blank=True, validators=[validate_finance_act_account]
    )
    legal_basis = models.CharField(_("hjemmel"), max_length=300, blank=True)
    amount = models.DecimalField(_("tilskud, højst (kr.)"), max_digits=14, decimal_places=2)
    commitment_year = models.PositiveSmallIntegerField(_("tilsagnsår"), null=True, blank=True)
    committed_on = models.DateField(_("tilsagn givet den"), null=True, blank=True)
    starts_on = models.DateField(_("projektet begynder"))
    ends_on = models.DateField(_("projektet slutter"))
    started_on = models.DateField(_("begyndte den"), null=True, blank=True)
    accept_by = models.DateField(_("accepteres senest"), null=True, blank=True)
    account_by = models.DateField(_("slutregnskab senest"), null=True, blank=True)
    terms = models.TextField(_("øvrige vilkår"), max_length=8000, blank=True)
    contact = models.CharField(_("kontakt hos tilskudsgiver"), max_length=300, blank=True)
    complaint = models.TextField(_("klagevejledning"), max_length=2000, blank=True)
    stopped_because = models.CharField(_("udbetaling stoppet, fordi"), max_length=500, blank=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("skrevet af"),
    )

    class Meta:
        verbose_name = _("tilskud")
        verbose_name_plural = _("tilskud")
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(name="grant_number_is_unique", fields=["agreement", "number"]),
            models.CheckConstraint(
                name="grant_is_over_nought",
                condition=Q(amount__gt=0),
                violation_error_message=_("Skriv et tilskud over 0 kr."),
            ),
            models.CheckConstraint(
                name="grant_period_runs_forwards",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Projektet slutter, før det begynder. Ret en af datoerne."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    def trail_parts(self) -> dict[str, Any]:
        """Give the amounts of the years for the trail; they are saved with the grant."""
        return {f"year_{row.year}": str(row.amount) for row in self.years.order_by("year")}
