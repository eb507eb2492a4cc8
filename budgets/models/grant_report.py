"""That a status report was handed in, and what the funder said to it: as much of a report as the money heeds."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import ReportState
from budgets.models.decided import Decided
from budgets.models.grant import Grant
from partnerships.enums import Nature
from partnerships.models import StoredFile


class GrantReport(Decided):
    """A status report of a part of the grant's time (rules.md 2.3, 2.9, G-05); what it tells of is not read here.

    `handed_in_on` is the day the funder got it, which may lie before the day it is registered.
    """

    nature = Nature.LIVING
    called = _("Statusrapporten")

    grant = models.ForeignKey(Grant, models.PROTECT, related_name="reports", verbose_name=_("tilskud"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    state = models.CharField(
        _("tilstand"), max_length=20, choices=ReportState, default=ReportState.HANDED_IN, editable=False
    )
    starts_on = models.DateField(_("fra"))
    ends_on = models.DateField(_("til og med"))
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("rapporten")
    )
    note = models.CharField(_("bemærkning"), max_length=500, blank=True)
    handed_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("afleveret af")
    )
    handed_in_on = models.DateField(_("afleveret den"))

    class Meta:
        verbose_name = _("statusrapport")
        verbose_name_plural = _("statusrapporter")
        ordering = ["grant", "number"]
        constraints = [
            models.UniqueConstraint(name="grant_report_number_is_unique", fields=["grant", "number"]),
            models.CheckConstraint(
                name="grant_report_period_runs_forwards",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Perioden slutter, før den begynder. Ret en af datoerne."),
            ),
            models.CheckConstraint(
                name="grant_report_waits_or_is_decided",
                condition=Q(
                    state__in=[ReportState.HANDED_IN, ReportState.WITHDRAWN],
                    decided_by__isnull=True,
                    decided_on__isnull=True,
                )
                | Q(
                    state__in=[ReportState.RETURNED, ReportState.APPROVED],
                    decided_by__isnull=False,
                    decided_on__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="grant_report_is_decided_by_another",
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("handed_in_by")),
                violation_error_message=_(
                    "Den, der har afleveret statusrapporten, kan ikke selv afgøre den."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on}–{self.ends_on} ({self.number})"

    @property
    def agreement(self) -> Agreement:
        """The agreement it belongs to."""
        return self.grant.agreement
