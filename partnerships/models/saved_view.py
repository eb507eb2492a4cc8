"""A filter that somebody has given a name."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import Versioned


class SavedView(Versioned):
    """One user's own view of a list: what stands in its address, without the page. Nobody else sees it."""

    nature = Nature.LIVING

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views", verbose_name=_("bruger")
    )
    listing = models.SlugField(_("liste"), max_length=30)
    name = models.CharField(_("navn"), max_length=80)
    query = models.CharField(_("filter"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("gemt visning")
        verbose_name_plural = _("gemte visninger")
        ordering = ["listing", "name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="saved_view_name_is_unique_in_list", fields=["user", "listing", "name"]
            )
        ]

    def __str__(self) -> str:
        return self.name
