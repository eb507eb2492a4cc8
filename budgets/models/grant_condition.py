"""The conditions of a grant (rules.md 2.2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from budgets.models.grant import Grant
from partnerships.enums import Nature
from partnerships.models.base import Versioned


class GrantCondition(Versioned):
    """A condition of the grant; a precedent one is met before the commitment is final."""

    nature = Nature.LIVING

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="conditions", verbose_name=_("tilskud"))
    order = models.PositiveIntegerField(_("rækkefølge"), default=0)
    text = models.CharField(_("betingelse"), max_length=1000)
    is_precedent = models.BooleanField(_("skal være opfyldt før endeligt tilsagn"), default=False)
    due_on = models.DateField(_("opfyldes senest"), null=True, blank=True)
    fulfilled_on = models.DateField(_("opfyldt den"), null=True, blank=True)
    fulfilled_note = models.CharField(_("hvordan"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("tilskudsbetingelse")
        verbose_name_plural = _("tilskudsbetingelser")
        ordering = ["grant", "order", "id"]

    def __str__(self) -> str:
        return self.text
