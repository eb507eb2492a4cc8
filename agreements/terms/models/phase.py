"""A period inside or around the agreement's own."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import PhaseKind
from agreements.terms.models.base import Term


class Phase(Term):
    """A phase, the local part, the whole project: as written and as an interval (source-documents.md N21, N22)."""

    kind = models.CharField(_("slags"), max_length=20, choices=PhaseKind, default=PhaseKind.PHASE)
    name = models.CharField(_("navn"), max_length=200)
    period_text = models.CharField(_("periode, som den skal stå"), max_length=200, blank=True)
    starts_on = models.DateField(_("første dag"), null=True, blank=True)
    ends_on = models.DateField(_("sidste dag"), null=True, blank=True)
    text = models.TextField(_("hvad sker der?"), blank=True)

    class Meta(Term.Meta):
        verbose_name = _("periode")
        verbose_name_plural = _("perioder og faser")
        constraints = [
            models.CheckConstraint(
                name="phase_ends_after_it_starts",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Sidste dag ligger før første dag. Ret en af datoerne."),
            )
        ]

    def __str__(self) -> str:
        return self.name
