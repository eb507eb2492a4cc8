"""The programme (forebyggelseskoncept, pulje) that agreements are made under."""

from django.db import models
from django.utils.translation import gettext_lazy as _

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

    class Meta:
        verbose_name = _("program")
        verbose_name_plural = _("programmer")
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name
