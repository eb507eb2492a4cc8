"""Figures the text leans on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term


class KeyFigure(Term):
    """A share or a number with its date and its source, so that it can be checked (source-documents.md S3 field 3)."""

    what = models.CharField(_("hvad viser tallet?"), max_length=250)
    value = models.DecimalField(_("tal"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("enhed"), max_length=60, blank=True)
    area = models.CharField(_("hvor"), max_length=150, blank=True)
    as_of_text = models.CharField(_("opgjort, som det skal stå"), max_length=100, blank=True)
    as_of = models.DateField(_("opgjort den"), null=True, blank=True)
    source = models.CharField(_("kilde"), max_length=250, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("nøgletal")
        verbose_name_plural = _("nøgletal")

    def __str__(self) -> str:
        return self.what
