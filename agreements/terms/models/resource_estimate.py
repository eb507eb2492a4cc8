"""Hours instead of kroner."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import EstimateBasis, EstimateUnit
from agreements.terms.models.base import Term
from agreements.terms.models.phase import Phase


class ResourceEstimate(Term):
    """How often and how long, each a range ("2-3 møder à 2-4 timer"); the sums are computed (source-documents.md N30)."""

    role = models.CharField(_("rolle"), max_length=150)
    what = models.CharField(_("hvad går timerne til?"), max_length=250)
    phase = models.ForeignKey(
        Phase, models.SET_NULL, null=True, blank=True, related_name="estimates", verbose_name=_("fase")
    )
    times_min = models.DecimalField(_("antal gange, mindst"), max_digits=7, decimal_places=2)
    times_max = models.DecimalField(_("antal gange, højst"), max_digits=7, decimal_places=2)
    length_min = models.DecimalField(_("hver gang, mindst"), max_digits=7, decimal_places=2)
    length_max = models.DecimalField(_("hver gang, højst"), max_digits=7, decimal_places=2)
    unit = models.CharField(_("i"), max_length=20, choices=EstimateUnit, default=EstimateUnit.HOURS)
    basis = models.CharField(_("tæller"), max_length=20, choices=EstimateBasis, default=EstimateBasis.ONCE)
    is_about = models.BooleanField(_("cirka"), default=False)
    is_upper = models.BooleanField(_("op til"), default=False)
    note = models.CharField(_("bemærkning"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("timeforbrug")
        verbose_name_plural = _("timeforbrug")
        constraints = [
            models.CheckConstraint(
                name="estimate_ranges_run_upwards",
                condition=Q(times_min__gte=0)
                & Q(times_max__gte=F("times_min"))
                & Q(length_min__gte=0)
                & Q(length_max__gte=F("length_min")),
                violation_error_message=_(
                    "Skriv det mindste tal først. Er der kun ét, skriver du det begge steder."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.what}"
