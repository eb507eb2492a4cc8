"""Who owns and who may publish."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import RightKind
from agreements.terms.models.base import Term
from agreements.terms.models.participation import Participation


class RightsRule(Term):
    """A rule about material, results or publication; consent is asked each time (source-documents.md N16, N17)."""

    kind = models.CharField(_("slags"), max_length=20, choices=RightKind)
    what = models.CharField(_("det gælder"), max_length=250)
    holder = models.ForeignKey(
        Participation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("hvem har retten?"),
    )
    consent_of = models.ForeignKey(
        Participation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("aftales først med"),
    )
    text = models.CharField(_("nærmere"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("regel om rettigheder")
        verbose_name_plural = _("rettigheder og offentliggørelse")

    def __str__(self) -> str:
        return self.what
