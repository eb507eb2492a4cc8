"""The programme (forebyggelseskoncept, pulje) that agreements are made under."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.validators.accounts import validate_finance_act_account
from partnerships.enums import Nature
from partnerships.models import Party
from partnerships.models.base import Versioned


class Programme(Versioned):
    """A programme is run by one authority and joined by many."""

    nature = Nature.LIVING

    name = models.CharField(_("navn"), max_length=200)
    authority = models.ForeignKey(
        Party, models.PROTECT, related_name="programmes", verbose_name=_("myndighed")
    )
    description = models.TextField(_("beskrivelse"), blank=True)
    starts_on = models.DateField(_("begynder"), null=True, blank=True)
    ends_on = models.DateField(_("slutter"), null=True, blank=True)
    appropriation = models.DecimalField(
        _("bevilling i kr."), max_digits=14, decimal_places=2, null=True, blank=True
    )
    finance_act_account = models.CharField(
        _("finanslovskonto"), max_length=40, blank=True, validators=[validate_finance_act_account]
    )

    class Meta:
        verbose_name = _("program")
        verbose_name_plural = _("programmer")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                name="programme_appropriation_is_not_negative",
                condition=Q(appropriation__isnull=True) | Q(appropriation__gte=0),
                violation_error_message=_("En bevilling kan ikke være under nul."),
            )
        ]

    def __str__(self) -> str:
        return self.name
