"""Numbers handed out one at a time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import House


class Counter(House):
    """The last number handed out under a name, e.g. agreement references of a year."""

    nature = Nature.LIVING

    name = models.CharField(_("navn"), max_length=60, unique=True)
    value = models.PositiveBigIntegerField(_("seneste"), default=0)

    class Meta:
        verbose_name = _("tæller")
        verbose_name_plural = _("tællere")
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
