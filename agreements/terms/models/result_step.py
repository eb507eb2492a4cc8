"""The theory of change, link by link."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import ResultLevel
from agreements.terms.models.base import Term


class ResultStep(Term):
    """One box of the theory of change; the picture is drawn from them (source-documents.md N41)."""

    level = models.CharField(_("led"), max_length=20, choices=ResultLevel)
    text = models.CharField(_("tekst"), max_length=300)
    assumption = models.CharField(_("hvad forudsætter det?"), max_length=300, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("led i forandringsteorien")
        verbose_name_plural = _("forandringsteori")

    def __str__(self) -> str:
        return self.text
