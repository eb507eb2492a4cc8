"""How this agreement stands to others."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import RelationKind
from agreements.terms.models.agreement import Agreement
from agreements.terms.models.base import Term


class Relation(Term):
    """Another agreement, paper or project, in the system or outside it (source-documents.md N31, N45)."""

    kind = models.CharField(_("hvordan hænger de sammen?"), max_length=20, choices=RelationKind)
    agreement = models.ForeignKey(
        Agreement,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="related_from",
        verbose_name=_("aftale i systemet"),
    )
    title = models.CharField(_("eller titlen, som den skal stå"), max_length=250, blank=True)
    ends_text = models.CharField(_("gælder til, som det skal stå"), max_length=100, blank=True)
    ends_on = models.DateField(_("gælder til og med"), null=True, blank=True)
    note = models.CharField(_("bemærkning"), max_length=1000, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("anden aftale")
        verbose_name_plural = _("andre aftaler")

    def __str__(self) -> str:
        return self.title or (str(self.agreement) if self.agreement else "")
