"""Signatures as an old paper shows them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from agreements.terms.models.participation import Participation


class SignatureLine(Term):
    """A printed line: who, for whom, with which date; a date that can be read in two ways stays doubtful (N23, N24)."""

    participation = models.ForeignKey(
        Participation, models.CASCADE, related_name="signature_lines", verbose_name=_("for")
    )
    together_with = models.ForeignKey(
        Participation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("og på samme linje for"),
    )
    name = models.CharField(_("navn eller navne, som de står"), max_length=200, blank=True)
    title = models.CharField(_("titel"), max_length=150, blank=True)
    date_text = models.CharField(_("dato, som den står"), max_length=60, blank=True)
    signed_on = models.DateField(_("læst som"), null=True, blank=True)
    is_confirmed = models.BooleanField(_("datoen er bekræftet"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("trykt underskrift")
        verbose_name_plural = _("trykte underskrifter")

    def __str__(self) -> str:
        return self.name or self.participation.name
