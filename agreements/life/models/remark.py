"""A remark on one block of what was sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Edition
from partnerships.enums import Nature
from partnerships.models.base import Versioned


class Remark(Versioned):
    """Placed by the reviewer, seen by the other side when the agreement is returned, settled when it is mended."""

    nature = Nature.LIVING

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="remarks", verbose_name=_("udgave"))
    block = models.CharField(_("sted"), max_length=60, blank=True)
    text = models.TextField(_("bemærkning"))
    placed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("af")
    )
    placed_at = models.DateTimeField(_("skrevet"))
    returned_on = models.DateField(_("sendt med returneringen"), null=True, blank=True)
    answer = models.TextField(_("svar"), blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("klaret af"),
    )
    settled_at = models.DateTimeField(_("klaret"), null=True, blank=True)

    class Meta:
        verbose_name = _("bemærkning")
        verbose_name_plural = _("bemærkninger")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="remark_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="remark_settled_by_someone_at_a_time",
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
