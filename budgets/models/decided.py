"""What was answered to what somebody asks for: by whom, when, and in which words (rules.md 8)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.models.base import Versioned


class Decided(Versioned):
    """A row that somebody else than who sent it answers."""

    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("afgjort af"),
    )
    decided_on = models.DateField(_("afgjort den"), null=True, blank=True)
    decision_note = models.TextField(_("svar"), max_length=4000, blank=True)

    class Meta:
        abstract = True
