"""Where it happens."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import PlaceKind
from agreements.terms.models.base import Term


class Place(Term):
    """A named area or institution (source-documents.md N43)."""

    kind = models.CharField(_("slags"), max_length=20, choices=PlaceKind, default=PlaceKind.DISTRICT)
    name = models.CharField(_("sted"), max_length=200)
    note = models.CharField(_("bemærkning"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("sted")
        verbose_name_plural = _("steder")

    def __str__(self) -> str:
        return self.name
