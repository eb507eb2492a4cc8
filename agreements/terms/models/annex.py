"""An annex of an edition; its number is computed from its order."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import AnnexKind
from agreements.terms.models.base import Term
from partnerships.models import StoredFile


class Annex(Term):
    """An annex is a file, or is drawn from data by another storey (the budget)."""

    kind = models.CharField(_("slags"), max_length=20, choices=AnnexKind)
    title = models.CharField(_("titel"), max_length=200)
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="annexes", verbose_name=_("fil")
    )
    is_required = models.BooleanField(_("skal være vedlagt før underskrift"), default=True)

    class Meta(Term.Meta):
        verbose_name = _("bilag")
        verbose_name_plural = _("bilag")

    def __str__(self) -> str:
        return self.title
