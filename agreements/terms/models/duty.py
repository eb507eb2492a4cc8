"""What a party does or brings."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import DutyKind
from agreements.terms.models.base import Term
from agreements.terms.models.initiative import Initiative
from agreements.terms.models.participation import Participation


class Duty(Term):
    """A standing task or a contribution in kind; what has a deadline is an Obligation (source-documents.md N29)."""

    participation = models.ForeignKey(
        Participation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="duties",
        verbose_name=_("hvem?"),
    )
    who_text = models.CharField(_("eller enheden, som den skal stå"), max_length=200, blank=True)
    kind = models.CharField(_("slags"), max_length=20, choices=DutyKind, default=DutyKind.TASK)
    text = models.CharField(_("hvad gør eller giver parten?"), max_length=1000)
    initiative = models.ForeignKey(
        Initiative, models.SET_NULL, null=True, blank=True, related_name="duties", verbose_name=_("indsats")
    )
    legal_basis = models.CharField(_("lovgrundlag"), max_length=200, blank=True)
    note = models.CharField(_("bemærkning"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("opgave eller bidrag")
        verbose_name_plural = _("opgaver og bidrag")

    def __str__(self) -> str:
        return self.text[:80]
