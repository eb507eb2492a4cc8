"""A reservation that was lifted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Edition, PoliticalDecision
from partnerships.enums import Nature


class LiftedReservation(models.Model):
    """When and by what a political reservation fell away; until then the agreement is not in force (rules.md 3.3)."""

    nature = Nature.EVIDENCE

    edition = models.ForeignKey(
        Edition, models.PROTECT, related_name="lifted_reservations", verbose_name=_("udgave")
    )
    reservation = models.OneToOneField(
        PoliticalDecision, models.PROTECT, related_name="lifted", verbose_name=_("forbehold")
    )
    lifted_on = models.DateField(_("bortfaldt den"))
    reference = models.CharField(_("ved beslutningen"), max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("registreret af")
    )
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("bortfaldet forbehold")
        verbose_name_plural = _("bortfaldne forbehold")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.reference
